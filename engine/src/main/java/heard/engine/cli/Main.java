package heard.engine.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The engine's command line; exit status 0, 1 where a finding must be mended, 2 on wrong use. */
@Command(name = "heard", mixinStandardHelpOptions = true, description = "Reads what a customer wrote and reviews what an agent answers.", subcommands = {
        ReadCommand.class, ReviewCommand.class, RulesCommand.class})
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof InputError || failure instanceof heard.engine.rule.RuleError) {
                        line.getErr().println(failure.getMessage());
                        return 2;
                    }
                    throw failure;
                });
    }
}

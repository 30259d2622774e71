package heard.desk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.StartRefused;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code heard}: starts the desk, or runs one of the commands beside it. */
@Command(name = "heard")
public final class HeardCommand implements Callable<Integer> {
    /** The start was refused, or the command line was wrong: a person must change something first. */
    private static final int REFUSED = 2;
    private static final int FAILED = 1;

    private final Function<DeskSettings, ConfigurableApplicationContext> desk;
    @Mixin
    private final SettingsOptions options = new SettingsOptions();
    @Option(names = {"--help", "-h"}, usageHelp = true)
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    private HeardCommand(Function<DeskSettings, ConfigurableApplicationContext> desk) {
        this.desk = desk;
    }

    /** The exit code; 0 after a start as well, with the desk running. */
    public static int execute(Function<DeskSettings, ConfigurableApplicationContext> desk, String... arguments) {
        return line(desk).execute(arguments);
    }

    /** With all commands beside the desk. */
    static CommandLine line(Function<DeskSettings, ConfigurableApplicationContext> desk) {
        var command = new CommandLine(new HeardCommand(desk));
        command.addSubcommand(new BackupCommand());
        command.addSubcommand(new RestoreCommand());
        command.addSubcommand(new DemoCommand(desk));
        command.addSubcommand(new TokenCommand());
        command.addSubcommand(new ReindexCommand());
        command.addSubcommand(new ReparseCommand());
        command.addSubcommand(new RehearseCommand(desk));
        command.getHelpSectionMap().clear();
        command.setHelpSectionKeys(List.of("all"));
        command.getHelpSectionMap().put("all", help -> helpText());
        command.setParameterExceptionHandler((wrong, given) -> refuse(command.getErr(), wrongUse(wrong)));
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            StartRefused refused = StartRefused.in(failure).orElseThrow(() -> failure);
            return refuse(line.getErr(), refused.sentence());
        });
        return command;
    }

    private static String wrongUse(ParameterException wrong) {
        return wrong.getMessage() + ". ./heard --help tells what there is.";
    }

    private static int refuse(PrintWriter err, String sentence) {
        err.println(sentence);
        err.flush();
        return REFUSED;
    }

    @Override
    public Integer call() {
        return run(options.settings());
    }

    private int run(DeskSettings settings) {
        try {
            var running = desk.apply(settings);
            return running.isActive() ? 0 : FAILED;
        } catch (BeansException failure) {
            if (StartRefused.in(failure).isPresent())
                throw failure;
            return FAILED; // the framework has said what went wrong
        }
    }

    /** The launcher prints the same text without starting a Java machine. */
    private static String helpText() {
        try (InputStream text = HeardCommand.class.getResourceAsStream("help.txt")) {
            if (text == null)
                throw new IllegalStateException("help.txt is not on the class path");
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

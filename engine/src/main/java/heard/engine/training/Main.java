package heard.engine.training;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that make and measure the models. */
@Command(name = "heard", subcommands = {TrainCommand.class, EvaluateCommand.class, PredictCommand.class, DictionariesCommand.class})
public final class Main {

    Main() {
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}

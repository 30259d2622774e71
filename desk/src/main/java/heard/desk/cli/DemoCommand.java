package heard.desk.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;

import heard.desk.demo.DemoMarkStore;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.StartRefused;
import heard.desk.platform.backup.Discard;
import heard.desk.platform.database.DeskDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heard demo --reset}: the demo company as on the first day, its times counted back from now. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Function<DeskSettings, ConfigurableApplicationContext> desk;
    @Mixin
    private final SettingsOptions options = new SettingsOptions();
    @Option(names = "--reset", required = true)
    @SuppressWarnings("UnusedVariable") // required: who throws something away says so
    private boolean reset;
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before any call
    private CommandSpec spec;

    DemoCommand(Function<DeskSettings, ConfigurableApplicationContext> desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        DeskSettings settings = options.settings();
        if (!settings.demo())
            throw new StartRefused("In production there is no demo to reset. Nothing was changed.");
        try (var database = DeskDatabase.begin(settings)) {
            new Discard(database.address(), DemoMarkStore.TABLE).all();
        }
        desk.apply(settings).close();
        spec.commandLine().getOut().println("The demo company is as on its first day.");
        return 0;
    }
}

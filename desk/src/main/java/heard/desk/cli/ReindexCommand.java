package heard.desk.cli;

import java.time.Clock;
import java.util.concurrent.Callable;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.database.DeskDatabase;
import heard.desk.search.RebuildStore;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heard reindex}: has the search index written anew, by the desk that runs or at its next start. */
@Command(name = "reindex")
final class ReindexCommand implements Callable<Integer> {
    @Mixin
    private final SettingsOptions options = new SettingsOptions();
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before any call
    private CommandSpec spec;

    @Override
    public Integer call() {
        DeskSettings settings = options.ofDesk();
        try (var database = DeskDatabase.forCommand(settings)) {
            var source = new DriverManagerDataSource(database.address().jdbcUrl(), database.address().driverProperties());
            RebuildStore.in(source, Clock.systemUTC()).ask();
        }
        spec.commandLine().getOut().println("The desk writes its search index anew, at once if it runs and else after its next start."
                + " Until it is through, the search finds less.");
        return 0;
    }
}

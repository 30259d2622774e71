package heard.desk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.backup.Backup;
import heard.desk.platform.database.DeskDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heard backup FILE}: everything the desk knows in one file, also while the desk runs. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private final SettingsOptions options = new SettingsOptions();
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before any call
    private CommandSpec spec;

    @Override
    public Integer call() {
        QuietLog.begin();
        DeskSettings settings = options.ofDesk();
        try (var database = DeskDatabase.forCommand(settings)) {
            var manifest = new Backup(database.address(), Clock.systemUTC()).write(file);
            spec.commandLine().getOut()
                    .println("Wrote " + manifest.rows() + " rows of " + manifest.tables().size() + " tables to " + file + ".");
        }
        return 0;
    }
}

package heard.desk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import heard.desk.platform.backup.Restore;
import heard.desk.platform.database.DeskDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heard restore FILE}: a backup into an empty desk, or, when told so, in place of what is there. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private final SettingsOptions options = new SettingsOptions();
    @Option(names = "--replace")
    private boolean replace;
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before any call
    private CommandSpec spec;

    @Override
    public Integer call() {
        QuietLog.begin();
        try (var database = DeskDatabase.forCommand(options.settings())) {
            var restore = replace ? Restore.replacing(database.address()) : Restore.intoEmpty(database.address());
            var manifest = restore.load(file);
            spec.commandLine().getOut().println(
                    "Loaded " + manifest.rows() + " rows of " + manifest.tables().size() + " tables, as of " + manifest.made() + ".");
        }
        return 0;
    }
}

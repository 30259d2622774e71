package heard.desk.cli;

import java.time.Clock;
import java.util.concurrent.Callable;

import heard.desk.channel.email.Reparsing;
import heard.desk.channel.email.Reparsing.Count;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.StartRefused;
import heard.desk.platform.database.DatabaseAddress;
import heard.desk.platform.database.DeskDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heard reparse NUMBER}: reads the original mails of a conversation again, or with {@code --all} of every one. */
@Command(name = "reparse")
final class ReparseCommand implements Callable<Integer> {
    private static final int INCOMPLETE = 1;

    @Mixin
    private final SettingsOptions options = new SettingsOptions();
    @Parameters(paramLabel = "NUMBER", arity = "0..1")
    private @Nullable Long number;
    @Option(names = "--all")
    private boolean all;
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before any call
    private CommandSpec spec;

    @Override
    public Integer call() {
        QuietLog.begin();
        if (all == (number != null))
            throw new StartRefused(
                    "Say whose mails are to be read again: ./heard reparse NUMBER for one conversation, --all for every one.");
        DeskSettings settings = options.ofDesk();
        try (var database = DeskDatabase.forCommand(settings)) {
            var source = connection(database.address());
            try {
                return tell(count(new Reparsing(source, Clock.systemUTC())));
            } finally {
                source.destroy();
            }
        }
    }

    /** One for the whole run: there is a transaction for each message. */
    private static SingleConnectionDataSource connection(DatabaseAddress address) {
        var source = new SingleConnectionDataSource();
        source.setUrl(address.jdbcUrl());
        source.setConnectionProperties(address.driverProperties());
        source.setSuppressClose(true);
        return source;
    }

    private Count count(Reparsing reparsing) {
        if (number == null)
            return reparsing.all();
        return reparsing.of(number).orElseThrow(() -> new StartRefused("There is no conversation #" + number + "."));
    }

    private int tell(Count count) {
        String failed = count.failed() == 0 ? "" : " " + count.failed() + " could not be read or stored and stay as they were.";
        spec.commandLine().getOut().println("Originals read: " + count.read() + ". Messages changed: " + count.changed() + "." + failed);
        return count.failed() == 0 ? 0 : INCOMPLETE;
    }
}

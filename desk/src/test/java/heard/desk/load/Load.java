package heard.desk.load;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;

import heard.desk.Desk;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.DeskStart;
import heard.desk.platform.SettingsReader;
import heard.desk.platform.database.DatabaseAddress;
import heard.desk.platform.database.DeskDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands of load: {@code .ci/load fill|pages|intake|imap|parser|reviews}. */
@Command(name = "load")
public final class Load {
    static final PrintStream OUT = System.out;

    private Load() {
    }

    public static void main(String[] arguments) {
        // the mail server of the made-up company complains loudly when a desk hangs up
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!thread.getName().startsWith("imap"))
                failure.printStackTrace();
        });
        var command = new CommandLine(new Load());
        command.addSubcommand(new Fill());
        command.addSubcommand(new Pages());
        command.addSubcommand(new IntakeCommand());
        command.addSubcommand(new ImapIntake());
        command.addSubcommand(new ParserCommand());
        command.addSubcommand(new ReviewsCommand());
        System.exit(command.execute(arguments));
    }

    static DeskSettings settings(Path home) {
        return new SettingsReader(Map.of("home", home.toString(), "http-port", "0", "mode", "production", "listen", "127.0.0.1"), Map.of())
                .read();
    }

    /** {@code fill}: a made-up company with so many conversations in an empty folder. */
    @Command(name = "fill")
    static final class Fill implements Callable<Integer> {
        private static final int TOLD = 10_000;
        @Option(names = "--home", required = true)
        private Path home = Path.of("");
        @Option(names = "--conversations", required = true)
        private int conversations;
        @Option(names = "--seed")
        private long seed = 1;

        @Override
        public Integer call() throws SQLException {
            Instant began = Clock.systemUTC().instant();
            Company company;
            try (var desk = new DeskStart(settings(home)).run(Desk.class)) {
                if (desk.getBean(JdbcClient.class).sql("select exists (select from conversation)").query(Boolean.class).single()) {
                    OUT.println("There is a desk with conversations in " + home + " already. Nothing was changed.");
                    return 2;
                }
                company = Company.found(desk);
            }
            try (var database = DeskDatabase.forCommand(settings(home))) {
                new Filling(source(database.address()), company, Clock.systemUTC().instant(), conversations, seed).run(done -> {
                    if (done % TOLD == 0)
                        OUT.println(done + " conversations after " + since(began));
                });
            }
            OUT.println(conversations + " conversations in " + since(began));
            return 0;
        }

        private static Duration since(Instant began) {
            return Duration.ofSeconds(Duration.between(began, Clock.systemUTC().instant()).toSeconds());
        }
    }

    static DriverManagerDataSource source(DatabaseAddress address) {
        return new DriverManagerDataSource(address.jdbcUrl(), address.driverProperties());
    }
}

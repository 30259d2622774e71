package heard.desk.cli;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import heard.desk.identity.ConsoleTokens;
import heard.desk.identity.Right;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.StartRefused;
import heard.desk.platform.database.DeskDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heard token --agent E-MAIL}: makes an API token and prints it, also while the desk runs. */
@Command(name = "token")
final class TokenCommand implements Callable<Integer> {
    @Mixin
    private final SettingsOptions options = new SettingsOptions();
    @Option(names = "--agent", required = true, paramLabel = "E-MAIL")
    private String agent = "";
    @Option(names = "--name", paramLabel = "NAME")
    private String name = "console";
    @Option(names = "--rights", split = ",", paramLabel = "read,write,coach,admin")
    private List<String> rights = List.of("read", "write");
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before any call
    private CommandSpec spec;

    @Override
    public Integer call() {
        DeskSettings settings = options.ofDesk();
        Set<Right> chosen = chosen();
        try (var database = DeskDatabase.forCommand(settings)) {
            var source = new DriverManagerDataSource(database.address().jdbcUrl(), database.address().driverProperties());
            String secret = new ConsoleTokens(source, Clock.systemUTC()).issue(agent, name, chosen).orElseThrow(() -> new StartRefused(
                    "No active agent with the address " + agent
                            + " may have a token with these rights. Settings, People shows who works here."));
            spec.commandLine().getOut().println(secret);
        }
        return 0;
    }

    private Set<Right> chosen() {
        var found = EnumSet.noneOf(Right.class);
        rights.forEach(code -> found.add(Right.find(code.strip()).orElseThrow(() -> new StartRefused("There is no right " + code
                + "; there are read, write, coach and admin."))));
        return found;
    }
}

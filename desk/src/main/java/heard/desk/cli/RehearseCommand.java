package heard.desk.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.SettingsReader;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a desk on a scratch folder, asks it for its first pages and stops it: what the start cache learns from. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/health", "/", "/login", "/health");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final Function<DeskSettings, ConfigurableApplicationContext> desk;
    @Option(names = "--home", required = true)
    private Path home = Path.of("");

    RehearseCommand(Function<DeskSettings, ConfigurableApplicationContext> desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var options = Map.of("home", home.toString(), "http-port", "0", "smtp-port", "0", "imap-port", "0");
        try (var running = desk.apply(new SettingsReader(options, Map.of()).read())) {
            askForPages("http://127.0.0.1:" + running.getEnvironment().getRequiredProperty("local.server.port"));
        }
        return 0;
    }

    private static void askForPages(String desk) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create(desk + page)).timeout(ANSWER_WITHIN).build();
                client.send(request, BodyHandlers.discarding());
            }
        }
    }
}

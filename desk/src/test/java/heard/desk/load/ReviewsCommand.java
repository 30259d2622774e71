package heard.desk.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import heard.desk.Desk;
import heard.desk.identity.ApiTokens;
import heard.desk.identity.Right;
import heard.desk.platform.DeskStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code reviews}: so many agents type answers in three languages at once, each with a token of their own, and have them reviewed after
 * each pause; then a few ask without a pause, which shows how many reviews a second one desk gives. A time begins when the pause is
 * over, not when there is a connection.
 */
@Command(name = "reviews")
final class ReviewsCommand implements Callable<Integer> {
    private static final int TYPED_BETWEEN_PAUSES = 25;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    @Option(names = "--home", description = "An empty folder; one for this run where none is named.")
    private Path home = Path.of("target", "load-reviews-" + ProcessHandle.current().pid());
    @Option(names = "--port")
    private int port = 18081;
    @Option(names = "--agents")
    private int agents = 300;
    @Option(names = "--pause", description = "Seconds from pause to pause of one agent, on average.")
    private double pause = 2;
    @Option(names = "--seconds")
    private double seconds = 15;
    @Option(names = "--warm")
    private double warm = 10;
    @Option(names = "--readers", description = "Who ask without a pause.")
    private int readers = 8;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(home);
        List<String> tokens = tokens();
        try (var desk = RunningHeard.start(home, port)) {
            run(tokens.subList(0, readers), 0, warm);
            var before = desk.use();
            Figures typing = run(tokens, pause, seconds);
            var between = desk.use();
            Load.OUT.printf(Locale.ROOT, "%d agents, a pause every %.1f s: %s   CPU a review: %.2f ms%n", agents, pause, typing,
                    (between.deskSeconds() - before.deskSeconds()) * 1000 / typing.nanos().length);
            Figures most = run(tokens.subList(0, readers), 0, seconds);
            Load.OUT.printf(Locale.ROOT, "%d readers without a pause:       %s   CPU a review: %.2f ms%n", readers, most,
                    (desk.use().deskSeconds() - between.deskSeconds()) * 1000 / most.nanos().length);
            Load.OUT.println(RunningHeard.words(desk.use()));
        }
        return 0;
    }

    private List<String> tokens() {
        try (var desk = new DeskStart(Load.settings(home)).run(Desk.class)) {
            var lead = Company.found(desk).people().getFirst().id();
            var made = desk.getBean(ApiTokens.class);
            List<String> tokens = new ArrayList<>();
            for (int agent = 0; agent < agents; agent++)
                tokens.add(made.issue(lead, "agent " + agent, Set.of(Right.COACH), Optional.empty()).secret());
            return tokens;
        }
    }

    private Figures run(List<String> tokens, double every, double lasting) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long until = began + (long) (lasting * 1e9);
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int agent = 0; agent < tokens.size(); agent++) {
            var typist = new Typist(port, tokens.get(agent), new Phrases(List.of("lt", "ru", "en").get(agent % 3)), new Chance(agent));
            work.add(() -> typist.type(every, until));
        }
        List<Long> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Long>> times : threads.invokeAll(work))
                all.addAll(times.get());
        } catch (ExecutionException failure) {
            throw new IOException("An agent got no review", failure.getCause());
        }
        return new Figures(all.stream().mapToLong(Long::longValue).toArray(), (System.nanoTime() - began) / 1e9);
    }

    /** Somebody who types one answer after the other. */
    private record Typist(int port, String token, Phrases phrases, Chance chance) {
        List<Long> type(double every, long until) throws IOException {
            List<Long> times = new ArrayList<>();
            try (var wire = new Wire(port, token)) {
                long due = System.nanoTime() + (long) (every * chance.below(1000) * 1e6);
                while (due < until) {
                    var matter = phrases.matter(chance);
                    String name = phrases.person(chance);
                    String message = phrases.question(chance, matter, DAY, name);
                    String answer = phrases.answer(chance, matter, DAY, "Agent");
                    for (int typed = TYPED_BETWEEN_PAUSES; typed < answer.length() && due < until; typed += TYPED_BETWEEN_PAUSES) {
                        LockSupport.parkNanos(due - System.nanoTime());
                        ask(wire, Map.of("text", answer.substring(0, typed), "message", message, "name", name, "channel", "email", "at",
                                "2026-11-24T10:00:00+02:00", "zone", "Europe/Vilnius"));
                        times.add(System.nanoTime() - due);
                        due = every == 0 ? System.nanoTime() : due + (long) (every * (500 + chance.below(1000)) * 1e6);
                    }
                }
            }
            return times;
        }

        private void ask(Wire wire, Map<String, String> question) throws IOException {
            var answer = wire.post("/api/v1/reviews", token, JSON.writeValueAsString(question).getBytes(StandardCharsets.UTF_8));
            if (answer.status() != 200 || !answer.text().startsWith("{\"language\""))
                throw new IOException("A review was answered by " + answer.status() + ": " + answer.text());
        }
    }
}

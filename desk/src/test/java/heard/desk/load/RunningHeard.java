package heard.desk.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;

/** A desk as an operator runs it, by {@code ./heard}, in processes of its own. */
final class RunningHeard implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private final Process process;
    private final int port;
    private final double secondsToFirstPage;

    private RunningHeard(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    static RunningHeard start(Path home, int port) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Path.of("heard").toAbsolutePath().toString(), "--production", "--home",
                home.toAbsolutePath().toString(), "--http-port", Integer.toString(port), "--listen", "127.0.0.1");
        builder.environment().put("HEARD_TRAIN", "no");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("load-desk.log").toFile()));
        long began = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE_NANOS) {
                process.destroy();
                throw new IOException("The desk did not start; " + home.resolve("load-desk.log") + " tells why");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return new RunningHeard(process, port, (System.nanoTime() - began) / 1e9);
    }

    private static boolean answers(int port) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login")).build(), BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    double secondsToFirstPage() {
        return secondsToFirstPage;
    }

    int port() {
        return port;
    }

    /** Signs in by the form, as a person does, and gives the cookies for further pages. */
    String signIn(String email, String password) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        URI desk = URI.create("http://localhost:" + port);
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            String page = client.send(HttpRequest.newBuilder(desk.resolve("/login")).build(), BodyHandlers.ofString()).body();
            var token = Objects.requireNonNull(Jsoup.parse(page).selectFirst("input[name=_csrf]"), "the form's token").attr("value");
            String form = Stream.of(field("_csrf", token), field("email", email), field("password", password))
                    .collect(Collectors.joining("&"));
            int status = client.send(HttpRequest.newBuilder(desk.resolve("/login"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                    BodyHandlers.discarding()).statusCode();
            if (status != 302)
                throw new IOException("Signing in was answered by " + status);
        }
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Memory and processor time of the desk and of its database. */
    record Use(long deskKilobytes, long databaseKilobytes, double deskSeconds, double databaseSeconds) {}

    Use use() {
        long desk = process.pid();
        List<Long> database = process.descendants().map(ProcessHandle::pid).toList();
        return new Use(kilobytes(desk), database.stream().mapToLong(RunningHeard::kilobytes).sum(), seconds(desk),
                database.stream().mapToDouble(RunningHeard::seconds).sum());
    }

    /** What is shared between processes counts once. */
    private static long kilobytes(long pid) {
        return lines(pid, "smaps_rollup").filter(line -> line.startsWith("Pss:")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", ""))).orElse(0L);
    }

    private static double seconds(long pid) {
        return lines(pid, "stat").findFirst().map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
                .map(fields -> (Long.parseLong(fields[11]) + Long.parseLong(fields[12]) + Long.parseLong(fields[13])
                        + Long.parseLong(fields[14])) / 100.0)
                .orElse(0.0);
    }

    private static Stream<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream();
        } catch (IOException | UncheckedIOException gone) {
            return Stream.of();
        }
    }

    static String words(Use use) {
        return String.format(Locale.ROOT, "memory: desk %d MB, database %d MB", use.deskKilobytes() / 1024, use.databaseKilobytes() / 1024);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS))
                process.destroyForcibly();
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

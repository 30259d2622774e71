package heard.desk.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A desk in a process of its own, with its own database, that can be killed in several ways. Used by one thread. */
final class DeskProcess {
    private static final Duration START_WITHIN = Duration.ofMinutes(3);
    private static final String POSTGRES = "postgres";

    /** Which processes die. */
    enum Victim {
        DESK_AND_DATABASE, DESK, DATABASE
    }

    private final Path home;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable Process process;

    DeskProcess(Path home) throws IOException {
        this.home = home;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path log() {
        return home.resolveSibling("desk.log");
    }

    void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(java, "-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "heard.desk.Desk", "--production", "--home", home.toString(), "--http-port",
                Integer.toString(port)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
    }

    /** Waits until the desk says that all its parts work. */
    void awaitHealth() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (!healthy()) {
            if (!running().isAlive())
                throw new IllegalStateException("The desk ended by itself:\n" + Files.readString(log()));
            if (System.nanoTime() > deadline)
                throw new IllegalStateException("The desk did not become healthy:\n" + Files.readString(log()));
            Thread.sleep(50);
        }
    }

    private boolean healthy() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address().resolve("/health")).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process running() {
        Process running = process;
        if (running == null)
            throw new IllegalStateException("The desk was not started");
        return running;
    }

    /** By SIGKILL; of two victims, the one or the other dies first. */
    void kill(Victim victim, boolean databaseFirst) throws InterruptedException {
        Process desk = running();
        List<ProcessHandle> children = desk.descendants().toList();
        List<ProcessHandle> database = victim == Victim.DATABASE ? children.stream().filter(DeskProcess::isServer).toList() : children;
        if (victim == Victim.DESK || (victim == Victim.DESK_AND_DATABASE && !databaseFirst))
            desk.destroyForcibly();
        if (victim != Victim.DESK)
            database.forEach(ProcessHandle::destroyForcibly);
        if (victim != Victim.DATABASE)
            desk.destroyForcibly().waitFor();
    }

    private static boolean isServer(ProcessHandle handle) {
        return handle.info().command().filter(command -> command.endsWith("/" + POSTGRES)).isPresent();
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** As an operator would. */
    void stop() throws InterruptedException {
        if (process == null)
            return;
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(60)))
            process.destroyForcibly().waitFor();
    }
}

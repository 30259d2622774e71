package heard.desk.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import heard.desk.platform.StartRefused;

/**
 * One running server. It is a grandchild behind a shell whose standard input is our pipe: when this process ends in any way, kill -9
 * included, the pipe ends, and the shell asks the server for a fast, clean shutdown. A session of its own keeps Ctrl-C in the terminal
 * from reaching the server before the desk has finished its work, and signals meant for everybody do not end the guard.
 */
final class ServerProcess {
    private static final String GUARD = """
        trap '' INT QUIT HUP TERM
        exec 3<&0
        if command -v setsid >/dev/null 2>&1; then setsid "$@" 3<&- </dev/null & else "$@" 3<&- </dev/null & fi
        server=$!
        { cat >/dev/null; kill -INT $server; } <&3 3<&- &
        watcher=$!
        exec 3<&- </dev/null
        wait $server
        code=$?
        kill -9 $watcher 2>/dev/null
        exit $code""";
    private static final long LOG_BYTES = 4L * 1024 * 1024;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);

    private final Process shell;

    private ServerProcess(Process shell) {
        this.shell = shell;
    }

    static ServerProcess start(List<String> serverCommand, Path log) throws IOException {
        keepSmall(log);
        var command = new ArrayList<>(List.of("sh", "-c", GUARD, "heard-database"));
        command.addAll(serverCommand);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        cleanEnvironment(builder);
        return new ServerProcess(builder.start());
    }

    /** Variables such as PGOPTIONS or PGPORT of the person who starts the desk must not change its database. */
    static void cleanEnvironment(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LD_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putIfAbsent("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    }

    private static void keepSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The server writes "ready" into line 8 of its pid file once it takes connections. */
    void awaitReady(DatabaseFolder folder, Duration within) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!ready(folder.postmasterFile())) {
            if (!shell.isAlive())
                throw didNotStart(folder);
            if (System.nanoTime() > deadline)
                throw new StartRefused("The database did not become ready in " + within.toSeconds() + " s; see " + folder.log());
            Thread.sleep(10);
        }
    }

    private static boolean ready(Path postmasterFile) {
        try {
            List<String> lines = Files.readAllLines(postmasterFile);
            return lines.size() >= 8 && lines.get(7).startsWith("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static StartRefused didNotStart(DatabaseFolder folder) throws IOException {
        List<String> lines = Files.exists(folder.log()) ? Files.readAllLines(folder.log()) : List.of();
        String end = String.join("\n  ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        return new StartRefused("The database did not start. The end of " + folder.log() + ":\n  " + end);
    }

    /** The exit code of the server, or of the guard where that was killed. */
    int awaitEnd() throws InterruptedException {
        return shell.waitFor();
    }

    /** Ends the pipe and waits for the shutdown checkpoint; a server that does not end is left to finish by itself. */
    void stop() {
        try {
            shell.getOutputStream().close();
            boolean stopped = shell.waitFor(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            if (!stopped)
                shell.descendants().forEach(ProcessHandle::destroy);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package heard.desk.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import heard.desk.platform.Ids;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL as somebody else runs one for the desk: Debian's own programs, with folder, user, port and password of its own.
 * It ends with this process.
 */
public final class ExternalPostgres implements AutoCloseable {
    private static final Path PLACE = Path.of("/usr/lib/postgresql");
    private static final int OLDEST = 15;
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Path folder;
    private final String password = Ids.next().toString();
    private final int port;
    private final ServerProcess server;

    private ExternalPostgres(Path programs) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("heard-external-postgres");
        port = freePort();
        ServerAccount account = account();
        Path secret = Files.writeString(folder.resolve("password"), password);
        Path data = Files.createDirectory(folder.resolve("data"));
        account.own(folder);
        run(account.command(List.of(programs.resolve("initdb").toString(), "-D", data.toString(), "-U", "postgres", "-A", "scram-sha-256",
                "--pwfile", secret.toString(), "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")));
        server = ServerProcess.start(account.command(List.of(programs.resolve("postgres").toString(), "-D", data.toString(), "-p",
                Integer.toString(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=" + folder, "-c", "fsync=off")),
                folder.resolve("server.log"));
    }

    /** What keeps one from being started here. */
    public static Optional<String> missing() {
        return programs().isPresent() ? Optional.empty() : Optional.of("no PostgreSQL. On Debian: sudo apt-get install postgresql");
    }

    /** The oldest that Heard works with: what it can do, later ones can as well. */
    private static Optional<Path> programs() {
        if (!Files.isDirectory(PLACE))
            return Optional.empty();
        try (var versions = Files.list(PLACE)) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .filter(version -> major(version) >= OLDEST && Files.isExecutable(version.resolve("bin/initdb")))
                    .min(Comparator.comparingInt(ExternalPostgres::major)).map(version -> version.resolve("bin"));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static int major(Path version) {
        return Integer.parseInt(version.getFileName().toString());
    }

    public static ExternalPostgres start() throws IOException, InterruptedException, SQLException {
        var postgres = new ExternalPostgres(programs().orElseThrow());
        try {
            postgres.setUp();
            return postgres;
        } catch (SQLException failure) {
            postgres.close();
            throw failure;
        }
    }

    private static ServerAccount account() throws IOException {
        return "root".equals(System.getProperty("user.name"))
                ? ServerAccount.handedTo(ServerAccount.existing().orElseThrow())
                : ServerAccount.plain();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("initdb.log");
        var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).redirectOutput(log.toFile())
                .directory(folder.toFile());
        ServerProcess.cleanEnvironment(builder);
        Process process = builder.start();
        if (!process.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0)
            throw new IllegalStateException("initdb failed: " + Files.readString(log));
    }

    /** As its administrator would: a role that may nothing but own its one database. */
    private void setUp() throws SQLException {
        try (Connection administrator = patiently(); var statement = administrator.createStatement()) {
            statement.execute("create role desk login password '" + password + "'");
            statement.execute("create database desk owner desk");
        }
    }

    private Connection patiently() throws SQLException {
        var administrator = new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
        Instant end = Instant.now(Clock.systemUTC()).plus(READY_WITHIN);
        while (true) {
            try {
                return DriverManager.getConnection(administrator.jdbcUrl(), administrator.driverProperties());
            } catch (SQLException notYet) {
                if (Instant.now(Clock.systemUTC()).isAfter(end))
                    throw notYet;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    /** As an operator writes it into DATABASE_URL. */
    public String url() {
        return "postgres://desk:" + password + "@127.0.0.1:" + port + "/desk";
    }

    @Override
    public void close() throws IOException {
        server.stop();
        FileSystemUtils.deleteRecursively(folder);
    }
}

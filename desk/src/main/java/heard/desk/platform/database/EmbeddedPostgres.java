package heard.desk.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import heard.desk.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a folder: durable, protected by a password, reachable from this machine alone, and gone with this process.
 * Should the server alone be killed, it is started again. Safe for use by several threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    static final String ADMINISTRATOR = "postgres";
    private static final String DESK = "heard";
    /** Recovery after a crash reads at most the write-ahead log of 2 GB. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(10);
    private static final Set<String> NOT_SET_UP = Set.of("28P01", "28000", "3D000");

    private final DatabaseFolder folder;
    private final PostgresBinaries binaries;
    private final ServerOptions options;
    private final FolderLock lock;
    private final ServerAccount account;
    private final RestartBrake brake = new RestartBrake();
    private final boolean made;
    private ServerProcess server;
    private boolean closing;

    private EmbeddedPostgres(DatabaseFolder folder, PostgresBinaries binaries, ServerOptions options, FolderLock lock)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.binaries = binaries;
        this.options = options;
        this.lock = lock;
        this.account = ServerAccount.of(folder);
        this.made = prepareFolder();
        this.server = launch(freePort(folder.rememberedPort()));
    }

    /** Starts the database of a desk's home; a new one is made where there is none. */
    public static EmbeddedPostgres start(Path home) {
        return start(home.resolve("postgres"), home.resolve("database"), ServerOptions.forThisMachine());
    }

    /** Starts the database of a folder with the programs unpacked into another. */
    public static EmbeddedPostgres start(Path programs, Path data, ServerOptions options) {
        var folder = DatabaseFolder.create(data);
        try {
            FolderLock lock = FolderLock.take(folder.lockFile()).orElseThrow(() -> inUse(folder));
            return startLocked(programs.toAbsolutePath().normalize(), folder, options, lock);
        } catch (IOException failure) {
            throw new StartRefused("The database in " + folder.path() + " did not start: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start of the database was interrupted.", interrupted);
        }
    }

    private static EmbeddedPostgres startLocked(Path programs, DatabaseFolder folder, ServerOptions options, FolderLock lock)
            throws IOException, InterruptedException {
        boolean started = false;
        try {
            var postgres = new EmbeddedPostgres(folder, PostgresBinaries.unpacked(programs), options, lock);
            started = true;
            postgres.setUpOrClose();
            return postgres;
        } finally {
            if (!started)
                lock.close();
        }
    }

    /** What would stop a start and can be seen without one: a folder that cannot be written, or that another desk uses. */
    public static void refuseEarly(Path home) {
        var folder = DatabaseFolder.create(home.resolve("database"));
        try {
            FolderLock.take(folder.lockFile()).orElseThrow(() -> inUse(folder)).close();
        } catch (IOException failure) {
            throw new StartRefused("The data folder " + folder.path() + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static StartRefused inUse(DatabaseFolder folder) {
        return new StartRefused("Another desk already runs on the data folder " + folder.path().getParent() + " (process "
                + FolderLock.holder(folder.lockFile()) + "). Stop it first, or choose another folder with --home DIR.");
    }

    /** The address of a server that another process of this machine runs on a home, if one does. */
    public static Optional<DatabaseAddress> runningOn(Path home) {
        var folder = new DatabaseFolder(home.resolve("database"));
        if (!folder.holdsDatabase())
            return Optional.empty();
        try (var lock = FolderLock.take(folder.lockFile()).orElse(null)) {
            return lock != null ? Optional.empty() : Optional.of(address(folder, DESK, DESK));
        } catch (IOException failure) {
            throw new StartRefused("The data folder " + folder.path() + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Whether a home holds the rows of a desk. */
    public static boolean existsOn(Path home) {
        return new DatabaseFolder(home.resolve("database")).holdsDatabase();
    }

    /** Whether the folder was empty, so that role and database of the desk are to be made. */
    private boolean prepareFolder() throws IOException, InterruptedException {
        boolean held = folder.holdsDatabase();
        if (held) {
            refuseOtherMajor();
            account.own(folder.data());
        } else {
            new NewDatabase(folder, binaries, account).make();
        }
        account.mustReach(folder.data(), binaries.postgres());
        return !held;
    }

    private void refuseOtherMajor() throws IOException {
        int made = folder.majorVersion();
        int ours = binaries.majorVersion();
        if (made == ours)
            return;
        throw new StartRefused("The data in " + folder.path() + " was written by PostgreSQL " + made + "; this Heard carries " + ours
                + ". Make a backup with the Heard you ran before (./heard backup FILE), move " + folder.path()
                + " aside, and load it here (./heard restore FILE).");
    }

    private ServerProcess launch(int port) throws IOException, InterruptedException {
        new LeftoverServer(binaries, folder).clear();
        folder.rememberPort(port);
        var command = new ArrayList<>(
                List.of(binaries.postgres().toString(), "-D", folder.data().toString(), "-p", Integer.toString(port)));
        command.addAll(options.arguments());
        var process = ServerProcess.start(account.command(command), folder.log());
        process.awaitReady(folder, READY_WITHIN);
        Thread.ofVirtual().name("heard-database-guard").start(() -> startAgainAfter(process));
        return process;
    }

    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0)
                throw taken;
            return freePort(0);
        }
    }

    private void startAgainAfter(ServerProcess ended) {
        try {
            startAgain(ended.awaitEnd());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startAgain(int exitCode) throws InterruptedException {
        if (closing || !brake.mayRestart())
            return;
        log.atError().addKeyValue("exit", exitCode).log("the database server ended unexpectedly and is started again");
        try {
            server = launch(folder.rememberedPort());
        } catch (IOException | StartRefused failure) {
            log.atError().setCause(failure).log("the database server could not be started again");
        }
    }

    private void setUpOrClose() {
        try {
            setUpOnce();
        } catch (StartRefused refused) {
            close();
            throw refused;
        }
    }

    /** On the first start, and after one that was killed in the middle, the desk's own role and database are still to be made. */
    private void setUpOnce() {
        if (made)
            setUp();
        try (Connection desk = connect(address())) {
            if (!desk.isValid(10))
                throw new StartRefused("The database in " + folder.path() + " does not answer.");
        } catch (SQLException failure) {
            if (!NOT_SET_UP.contains(failure.getSQLState()))
                throw refused(failure);
            setUp();
        }
    }

    private void setUp() {
        try (Connection administrator = connect(administrator()); var statement = administrator.createStatement()) {
            if (!found(statement, "select from pg_roles where rolname = '" + DESK + "'"))
                statement.execute("create role " + DESK + " login");
            statement.execute("alter role " + DESK + " password '" + folder.password() + "'");
            if (!found(statement, "select from pg_database where datname = '" + DESK + "'")) {
                statement.execute("create database " + DESK + " owner " + DESK);
            }
        } catch (SQLException failure) {
            throw refused(failure);
        } catch (IOException failure) {
            throw new StartRefused("The password of the database cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static boolean found(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private StartRefused refused(SQLException failure) {
        return new StartRefused("The database in " + folder.path() + " refuses the desk: " + failure.getMessage(), failure);
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.driverProperties());
    }

    /** The desk's own database, whose owner may do nothing outside it. */
    public DatabaseAddress address() {
        return address(DESK);
    }

    /** Another database of this server, as the desk's role. */
    DatabaseAddress address(String database) {
        return addressAs(DESK, database);
    }

    /** The server as its administrator, for making databases. */
    DatabaseAddress administrator() {
        return addressAs(ADMINISTRATOR, ADMINISTRATOR);
    }

    private DatabaseAddress addressAs(String role, String database) {
        try {
            return address(folder, role, database);
        } catch (IOException failure) {
            throw new StartRefused("The password of the database cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static DatabaseAddress address(DatabaseFolder folder, String role, String database) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + folder.rememberedPort() + "/" + database + "?sslmode=disable";
        return new DatabaseAddress(url, role, folder.password());
    }

    @Override
    public synchronized void close() {
        if (closing)
            return;
        closing = true;
        server.stop();
        lock.close();
    }
}

package heard.desk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import heard.desk.platform.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server when it, its guard or the whole desk is killed; every server here is durable, as a desk's is. */
@Tag("server")
class EmbeddedPostgresFaultTest {
    private static final Path PROGRAMS = Path.of("target", "test-postgres");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");
    private Path data = Path.of("");

    /** What is to become true before the test goes on. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    @BeforeEach
    void choosePlace() {
        data = folder.resolve("a folder with spaces и ąžuolas");
    }

    @Test
    void rowsStayBetweenTwoStarts() throws SQLException {
        try (var postgres = start()) {
            execute(postgres, "create table kept as select 1 as id");
        }
        try (var postgres = start()) {
            assertThat(count(postgres)).isEqualTo(1);
        }
    }

    @Test
    void aSecondDeskOnTheFolderIsRefused() {
        try (var postgres = start()) {
            assertThat(postgres.address().jdbcUrl()).contains("127.0.0.1");
            assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("already runs");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        try (var postgres = start()) {
            var stranger = new DatabaseAddress(postgres.address().jdbcUrl(), "postgres", "guess");
            assertThatThrownBy(() -> connect(stranger).close()).isInstanceOf(SQLException.class).hasMessageContaining("password");
        }
    }

    @Test
    void theServerKeepsWhatItPromised() throws SQLException {
        try (var postgres = start();
                var connection = connect(postgres.address());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("ononon");
        }
    }

    @Test
    void aKilledServerIsStartedAgainWithEveryCommittedRow() throws Exception {
        try (var postgres = start()) {
            execute(postgres, "create table kept as select 1 as id");
            kill(postmaster());
            await(() -> count(postgres) == 1);
            execute(postgres, "insert into kept values (2)");
            assertThat(count(postgres)).isEqualTo(2);
        }
    }

    @Test
    void aKilledDeskTakesItsServerAlong() throws Exception {
        Process desk = deskInProcessOfItsOwn();
        long server = postmaster();
        desk.destroyForcibly().waitFor();
        await(() -> isGone(server));
        try (var postgres = start()) {
            assertThat(count(postgres)).isGreaterThanOrEqualTo(acknowledged());
        }
    }

    @Test
    void killingDeskAndServerAtOnceLosesNoAcknowledgedRow() throws Exception {
        for (int round = 0; round < 3; round++) {
            Process desk = deskInProcessOfItsOwn();
            long before = acknowledged();
            await(() -> acknowledged() > before + 50);
            List<ProcessHandle> all = desk.descendants().toList();
            desk.destroyForcibly().waitFor();
            all.forEach(ProcessHandle::destroyForcibly);
            try (var postgres = start()) {
                assertThat(count(postgres)).isGreaterThanOrEqualTo(acknowledged());
            }
        }
    }

    @Test
    void aFolderThatIsAFileIsRefusedInWords() throws IOException {
        Files.writeString(data, "no folder");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("cannot be written");
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedInWords() throws IOException {
        start().close();
        Files.writeString(data.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("restore");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(PROGRAMS, data, ServerOptions.forThisMachine().with("shared_buffers", "64MB"));
    }

    private Process deskInProcessOfItsOwn() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process desk = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), WritingDesk.class.getName(),
                PROGRAMS.toString(),
                data.toString(), acknowledgements().toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("desk.log").toFile()).start();
        await(() -> {
            assertThat(desk.isAlive()).as(() -> words()).isTrue();
            return acknowledged() > 0 && Files.exists(data.resolve("data/postmaster.pid"));
        });
        return desk;
    }

    private String words() {
        try {
            return Files.readString(folder.resolve("desk.log"));
        } catch (IOException none) {
            return "no log";
        }
    }

    private Path acknowledgements() {
        return folder.resolve("acknowledged");
    }

    private long acknowledged() throws IOException {
        return Files.exists(acknowledgements()) ? Files.size(acknowledgements()) : 0;
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("data/postmaster.pid")).getFirst().strip());
    }

    private static void kill(long process) {
        assertThat(ProcessHandle.of(process).orElseThrow().destroyForcibly()).isTrue();
    }

    /** A killed process that nobody reaps has no program any more. */
    private static boolean isGone(long process) {
        return ProcessHandle.of(process).flatMap(handle -> handle.info().command()).isEmpty();
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static boolean holds(Condition condition) throws Exception {
        try {
            return condition.holds();
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.driverProperties());
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres.address()); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres.address());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getLong(1);
        }
    }
}

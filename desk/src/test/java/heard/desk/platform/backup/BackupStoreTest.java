package heard.desk.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import heard.desk.platform.Ids;
import heard.desk.platform.StartRefused;
import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk through a file and back. */
class BackupStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    /** Steps that the desk of an earlier day had not taken. */
    private static final Set<String> SINCE = Set.of("120", "121");
    private static final String AWKWARD = "Žąsis\tир\\N перенос\nстроки \"и\" 'кавычки' 😀";

    private final TestDatabase source = TestDatabase.migrated();
    @TempDir
    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void fill() {
        file = folder.resolve("a desk.heard");
        seed(source.jdbc());
        source.jdbc().sql("select nextval('conversation_number') from generate_series(1, 7)").query().listOfRows();
    }

    /** Words and bytes that the form of the file has to escape. */
    private static void seed(JdbcClient jdbc) {
        jdbc.sql("insert into team (id, name, created_at) values (:id, :name, now())").param("id", Ids.next()).param("name", AWKWARD)
                .update();
        jdbc.sql("""
            insert into blob (hash, size_bytes, content, created_at)
            values (sha256(decode('00ff5c0a', 'hex')), 4, decode('00ff5c0a', 'hex'), now())
            """).update();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void aDeskComesBackWholeFromItsBackup() {
        Manifest written = new Backup(source.address(), CLOCK).write(file);
        try (TestDatabase target = TestDatabase.empty()) {
            Manifest loaded = Restore.intoEmpty(target.address()).load(file);
            assertThat(loaded).isEqualTo(written);
            assertThat(target.jdbc().sql("select name from team").query(String.class).single()).isEqualTo(AWKWARD);
            assertThat(target.jdbc().sql("select encode(content, 'hex') from blob").query(String.class).single()).isEqualTo("00ff5c0a");
            assertThat(nextNumber(target.jdbc())).isEqualTo(nextNumber(source.jdbc()));
            assertThat(everyRow(target.jdbc())).isEqualTo(everyRow(source.jdbc()));
        }
    }

    @Test
    void theHistoryOfTheSchemaComesAlong() {
        source.jdbc().sql("update flyway_schema_history set installed_on = '2020-01-01'").update();
        new Backup(source.address(), CLOCK).write(file);
        try (TestDatabase target = TestDatabase.empty()) {
            Restore.intoEmpty(target.address()).load(file);
            assertThat(target.jdbc().sql("select count(*) from flyway_schema_history where installed_on <> '2020-01-01'").query(Long.class)
                    .single())
                    .isZero();
        }
    }

    @Test
    void foreignKeysHoldAgainAfterwards() {
        new Backup(source.address(), CLOCK).write(file);
        try (TestDatabase target = TestDatabase.empty()) {
            Restore.intoEmpty(target.address()).load(file);
            String keys = "select string_agg(conname || pg_get_constraintdef(oid), ';' order by conname) from pg_constraint where contype = 'f'";
            assertThat(target.jdbc().sql(keys).query(String.class).single())
                    .isEqualTo(source.jdbc().sql(keys).query(String.class).single());
        }
    }

    @Test
    void aFreshDeskCountsAsEmpty() {
        new Backup(source.address(), CLOCK).write(file);
        try (TestDatabase target = TestDatabase.migrated()) {
            target.dataSource().close();
            assertThat(Restore.intoEmpty(target.address()).load(file).rows()).isPositive();
        }
    }

    @Test
    void aUsedDeskIsReplacedOnlyWhenToldSo() {
        new Backup(source.address(), CLOCK).write(file);
        try (TestDatabase target = TestDatabase.migrated()) {
            target.jdbc().sql("create table customer_note (id int); insert into customer_note values (1)").update();
            target.dataSource().close(); // no desk runs on it any more
            assertThatThrownBy(() -> Restore.intoEmpty(target.address()).load(file)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("not empty").hasMessageContaining("--replace");
            try (TestDatabase unchanged = TestDatabase.at(target.address())) {
                assertThat(unchanged.jdbc().sql("select count(*) from customer_note").query(Long.class).single()).isEqualTo(1);
            }
            Restore.replacing(target.address()).load(file);
            try (TestDatabase replaced = TestDatabase.at(target.address())) {
                assertThat(replaced.jdbc().sql("select name from team").query(String.class).single()).isEqualTo(AWKWARD);
            }
        }
    }

    @Test
    void aRunningDeskIsNotOverwritten() {
        new Backup(source.address(), CLOCK).write(file);
        try (TestDatabase target = TestDatabase.empty()) {
            target.jdbc().sql("select 1").query().listOfRows();
            assertThatThrownBy(() -> Restore.replacing(target.address()).load(file)).hasMessageContaining("A desk is running");
        }
    }

    @Test
    void aDamagedBackupLeavesTheDeskAsItWas() throws IOException {
        new Backup(source.address(), CLOCK).write(file);
        Path damaged = folder.resolve("damaged");
        rewrite(damaged, "tables/team.copy", "01900000-0000-7000-8000-000000000001\tOther\t2026-03-01 10:00:00+00\t0\n");
        try (TestDatabase target = TestDatabase.empty()) {
            target.dataSource().close();
            assertThatThrownBy(() -> Restore.intoEmpty(target.address()).load(damaged)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("as it was");
            try (TestDatabase look = TestDatabase.at(target.address())) {
                assertThat(look.jdbc().sql("select count(*) from pg_tables where schemaname = 'public'").query(Long.class).single())
                        .isZero();
            }
        }
    }

    @Test
    void aBackupThatWasCutOffIsRefused() throws IOException {
        new Backup(source.address(), CLOCK).write(file);
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        try (TestDatabase target = TestDatabase.empty()) {
            assertThatThrownBy(() -> Restore.intoEmpty(target.address()).load(cut)).hasMessageContaining("cut off");
        }
    }

    @Test
    void aBackupOfANewerHeardIsRefusedByName() {
        source.jdbc().sql("""
            insert into flyway_schema_history
            select 9999, '99901', 'later', 'SQL', 'V99901__later.sql', 1, 'heard', now(), 1, true
            """).update();
        new Backup(source.address(), CLOCK).write(file);
        try (TestDatabase target = TestDatabase.empty()) {
            assertThatThrownBy(() -> Restore.intoEmpty(target.address()).load(file)).hasMessageContaining("newer Heard")
                    .hasMessageContaining("99901");
        }
    }

    @Test
    void aBackupOfAnEarlierHeardIsTakenToTheSchemaOfToday() {
        try (TestDatabase earlier = TestDatabase.empty()) {
            Migrations known = Migrations.known();
            Set<String> versions = new HashSet<>(known.versions());
            versions.removeAll(SINCE);
            known.only(versions).on(earlier.dataSource()).migrate();
            delivered(earlier.jdbc(), "No mailbox", "cut-off", "sign-in: 535 5.7.8 no", "451 4.7.1 Greylisted");
            earlier.dataSource().close();
            new Backup(earlier.address(), CLOCK).write(file);
        }
        try (TestDatabase target = TestDatabase.empty()) {
            target.dataSource().close();
            Restore.intoEmpty(target.address()).load(file);
            try (TestDatabase look = TestDatabase.at(target.address())) {
                assertThat(look.jdbc().sql("select to_regclass('spring_session') is null").query(Boolean.class).single()).isTrue();
                assertThat(look.jdbc().sql("select coalesce(reason, '-') || ': ' || coalesce(server_words, '-') from delivery")
                        .query(String.class).list()).containsExactlyInAnyOrder("no-mailbox: -", "interrupted: -", "sign-in: 535 5.7.8 no",
                                "-: 451 4.7.1 Greylisted");
            }
        }
    }

    @Test
    void nobodyElseMayReadTheFile() throws IOException {
        new Backup(source.address(), CLOCK).write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    /** Answers that did not leave, as a desk of before wrote down why. */
    private static void delivered(JdbcClient jdbc, String... words) {
        jdbc.sql(
                """
                    insert into team (id, name, created_at) values ('00000000-0000-7000-8000-000000000001', 'Shop', now());
                    insert into customer (id, name, created_at) values ('00000000-0000-7000-8000-000000000002', 'Ona', now());
                    insert into conversation (id, number, customer_id, channel, subject, snippet, state, scope_id, home_id, last_message_at, created_at,
                      changed_at)
                    select '00000000-0000-7000-8000-000000000003', 1, c.id, 'email', '', '', 'open', t.id, t.id, now(), now(), now() from customer c, team t;
                    insert into thread (id, conversation_id, origin_id, channel, subject, created_at)
                    select '00000000-0000-7000-8000-000000000004', id, id, 'email', '', now() from conversation
                    """)
                .update();
        for (String said : words) {
            UUID message = Ids.next();
            jdbc.sql("""
                insert into message (id, thread_id, kind, at, text, own_text_length)
                select :id, id, 'outbound', now(), '', 0 from thread
                """).param("id", message).update();
            jdbc.sql("""
                insert into delivery (message_id, channel, state, due_at, server_words, changed_at)
                values (:id, 'email', 'failed', now(), :words, now())
                """).param("id", message).param("words", said).update();
        }
    }

    private void rewrite(Path to, String changedEntry, String text) throws IOException {
        try (var zip = new ZipFile(file.toFile()); var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(changedEntry))
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                else
                    zip.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
    }

    private static long nextNumber(JdbcClient jdbc) {
        return jdbc.sql("select nextval('conversation_number')").query(Long.class).single();
    }

    private static String everyRow(JdbcClient jdbc) {
        var rows = new StringBuilder();
        for (String table : jdbc.sql("select tablename from pg_tables where schemaname = 'public' order by 1").query(String.class).list()) {
            rows.append(jdbc.sql("select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table + " t").query(String.class)
                    .single());
        }
        return rows.toString();
    }
}

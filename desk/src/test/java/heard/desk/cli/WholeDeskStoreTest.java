package heard.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import heard.desk.Desk;
import heard.desk.TestDesk;
import heard.desk.platform.DeskStart;
import heard.desk.platform.database.DatabaseAddress;
import heard.desk.platform.database.ExternalPostgres;
import heard.desk.platform.database.TestDatabase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo company with all its rows through a file: into another desk, and to a PostgreSQL that somebody else runs. */
class WholeDeskStoreTest {
    private static final String TABLES = "select tablename from pg_tables where schemaname = 'public' order by 1";
    /** How many rows, and a digest of them all; a restore numbers transactions anew. */
    private static final String DIGEST = """
        select count(*) || ' rows, ' || md5(coalesce(string_agg(md5((to_jsonb(t) - 'transaction')::text), ''
          order by md5((to_jsonb(t) - 'transaction')::text) collate "C"), '')) from @table t
        """;
    private static final Set<String> RENUMBERED = Set.of("event_position", "event_floor");
    private static final String UNHEARD = """
        select p.listener, (select count(*) from event e where (e.transaction, e.id) > (p.transaction, p.event)) as many from event_position p
        """;

    private static Optional<DatabaseAddress> demo = Optional.empty();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void fill() {
        try (var desk = TestDesk.demo()) {
            demo = Optional.of(desk.database().address());
        }
    }

    private static DatabaseAddress demo() {
        return demo.orElseThrow();
    }

    private int heard(String url, String command, Path file) {
        return HeardCommand.execute(settings -> new DeskStart(settings).run(Desk.class), command, file.toString(), "--home",
                folder.toString(), "--database-url", url);
    }

    private static String url(DatabaseAddress database) {
        return database.jdbcUrl() + "&user=" + URLEncoder.encode(String.valueOf(database.user()), StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(String.valueOf(database.password()), StandardCharsets.UTF_8);
    }

    private static Map<String, String> rows(DatabaseAddress address) {
        try (var database = TestDatabase.at(address)) {
            JdbcClient jdbc = database.jdbc();
            var found = new TreeMap<String, String>();
            for (String table : jdbc.sql(TABLES).query(String.class).list()) {
                if (!RENUMBERED.contains(table))
                    found.put(table, jdbc.sql(DIGEST.replace("@table", table)).query(String.class).single());
            }
            return found;
        }
    }

    /** How many events each listener has still to hear. */
    private static Map<String, Long> unheard(DatabaseAddress address) {
        try (var database = TestDatabase.at(address)) {
            var found = new TreeMap<String, Long>();
            database.jdbc().sql(UNHEARD).query(row -> {
                found.put(String.valueOf(row.getString("listener")), row.getLong("many"));
            });
            return found;
        }
    }

    @Test
    void everyRowOfTheDemoComesBackInAnotherDesk() {
        Path file = folder.resolve("demo.heard");
        assertThat(heard(url(demo()), "backup", file)).isZero();
        DatabaseAddress other = emptyDesk();
        assertThat(heard(url(other), "restore", file)).isZero();
        var before = rows(demo());
        assertThat(before).hasSizeGreaterThan(50).doesNotContainKey("spring_session");
        assertThat(before.get("conversation")).doesNotStartWith("0 ");
        assertThat(before.get("blob")).doesNotStartWith("0 ");
        assertThat(rows(other)).isEqualTo(before);
        var heardBefore = unheard(demo());
        assertThat(unheard(other)).hasSameSizeAs(heardBefore).allSatisfy((listener, many) -> assertThat(many)
                .as("nothing passes " + listener + " by").isGreaterThanOrEqualTo(heardBefore.getOrDefault(listener, Long.MAX_VALUE)));
        assertThat(heard(url(other), "restore", file)).as("it is not empty any more").isEqualTo(2);
    }

    private static DatabaseAddress emptyDesk() {
        try (var database = TestDatabase.empty()) {
            return database.address();
        }
    }

    @Test
    void theDemoMovesToAServerOfSomebodyElseIsWorkedInAndComesBack() throws Exception {
        ExternalPostgres.missing().ifPresent(WholeDeskStoreTest::skip);
        try (var postgres = ExternalPostgres.start()) {
            var there = DatabaseAddress.parse(postgres.url());
            Path file = folder.resolve("moving.heard");
            assertThat(heard(url(demo()), "backup", file)).isZero();
            assertThat(heard(postgres.url(), "restore", file)).isZero();
            assertThat(rows(there)).isEqualTo(rows(demo()));
            try (var desk = TestDesk.on(postgres.url())) {
                var emma = desk.browserOf("emma");
                var list = emma.get("/inbox/open");
                assertThat(list.page().select("[data-row]")).isNotEmpty();
                var opened = emma.get(list.page().select("[data-row] .row__link").attr("href"));
                assertThat(opened.page().select(".message")).isNotEmpty();
                assertThat(emma.get("/search?q=order").status()).isEqualTo(200);
            }
            Path back = folder.resolve("back.heard");
            assertThat(heard(postgres.url(), "backup", back)).isZero();
            DatabaseAddress home = emptyDesk();
            assertThat(heard(url(home), "restore", back)).isZero();
            assertThat(rows(home)).isEqualTo(rows(there));
        }
    }

    private static void skip(String why) {
        String words = "TEST WITH AN EXTERNAL POSTGRESQL SKIPPED: " + why;
        if (Boolean.getBoolean("heard.ci"))
            throw new AssertionError(words);
        System.err.println(words);
        Assumptions.abort(words);
    }
}

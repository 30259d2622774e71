package heard.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import heard.desk.Desk;
import heard.desk.TestDesk;
import heard.desk.identity.ApiTokens;
import heard.desk.identity.Right;
import heard.desk.platform.DeskStart;
import heard.desk.platform.database.DatabaseAddress;
import heard.desk.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The commands beside the desk, as an operator types them. */
@ExtendWith(OutputCaptureExtension.class)
class CommandsStoreTest {
    private static final TestDesk desk = TestDesk.demo();

    @TempDir
    private Path home = Path.of("");

    @AfterAll
    static void close() {
        desk.close();
    }

    private int heard(DatabaseAddress database, String... words) {
        List<String> arguments = new ArrayList<>(Arrays.asList(words));
        arguments.addAll(List.of("--home", home.toString(), "--http-port", "0", "--smtp-port", "0", "--imap-port", "0", "--database-url",
                url(database)));
        return HeardCommand.execute(settings -> new DeskStart(settings).run(Desk.class), arguments.toArray(String[]::new));
    }

    private static String url(DatabaseAddress database) {
        return database.jdbcUrl() + "&user=" + encoded(database.user()) + "&password=" + encoded(database.password());
    }

    private static String encoded(@Nullable String part) {
        return URLEncoder.encode(String.valueOf(part), StandardCharsets.UTF_8);
    }

    private static String lastLine(CapturedOutput output) {
        return output.getOut().strip().lines().toList().getLast();
    }

    @Test
    void aTokenIsMadeBesideARunningDeskForWhoWorksThere(CapturedOutput output) {
        assertThat(heard(desk.database().address(), "token", "--agent", "ruta@demo.localhost", "--rights", "read")).isZero();
        var access = desk.bean(ApiTokens.class).access(lastLine(output), "127.0.0.1");
        assertThat(access).isPresent().get().satisfies(found -> {
            assertThat(found.name()).isEqualTo("Rūta");
            assertThat(found.rights()).containsExactly(Right.READ);
        });
        assertThat(heard(desk.database().address(), "token", "--agent", "nobody@demo.localhost")).isEqualTo(2);
        assertThat(output.getErr()).contains("No active agent with the address nobody@demo.localhost");
        assertThat(heard(desk.database().address(), "token", "--agent", "ruta@demo.localhost", "--rights", "fly")).isEqualTo(2);
        assertThat(output.getErr()).contains("There is no right fly");
    }

    @Test
    void theSearchIndexIsAskedForBesideARunningDesk(CapturedOutput output) {
        assertThat(heard(desk.database().address(), "reindex")).isZero();
        assertThat(lastLine(output)).contains("search index");
        assertThat(desk.database().jdbc().sql("select count(*) from search_rebuild").query(Long.class).single()).isOne();
    }

    @Test
    void originalsAreReadAgainBesideARunningDeskAndTheSearchFollows(CapturedOutput output) {
        try (var database = TestDatabase.at(desk.database().address())) {
            var wrong = database.jdbc()
                    .sql("""
                        select m.id, c.number, m.text from message m join thread t on t.id = m.thread_id join conversation c on c.id = t.conversation_id
                        where m.raw_hash is not null and m.kind = 'inbound' and m.text like '%televizor%' order by m.id limit 1
                        """)
                    .query().singleRow();
            database.jdbc().sql("update message set text = '????', own_text_length = 4 where id = :id").param("id", wrong.get("id"))
                    .update();
            // what was asked for before would write all anew, and with it what is awaited below
            database.jdbc().sql("delete from search_rebuild").update();
            database.jdbc().sql("delete from search_entry").update();
            assertThat(heard(desk.database().address(), "reparse", String.valueOf(wrong.get("number")))).isZero();
            assertThat(lastLine(output)).startsWith("Originals read: ").contains("Messages changed: ");
            assertThat(database.jdbc().sql("select text from message where id = :id").param("id", wrong.get("id")).query(String.class)
                    .single()).contains("televizor");
            assertThat(heard(desk.database().address(), "reparse", String.valueOf(wrong.get("number")))).isZero();
            assertThat(lastLine(output)).endsWith("Messages changed: 0.");
            assertThat(desk.browserOf("ruta").get("/conversations/" + wrong.get("number")).body()).contains("perskaitytas iš originalo");
            awaitOne(database, "select count(*) from search_entry e join conversation c on c.id = e.conversation_id where c.number = "
                    + wrong.get("number"));
        }
    }

    private static void awaitOne(TestDatabase database, String sql) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (database.jdbc().sql(sql).query(Long.class).single() != 1)
            assertThat(System.nanoTime()).as(sql).isLessThan(end);
    }

    @Test
    void reparseAsksWhoseMailsAreMeant(CapturedOutput output) {
        assertThat(heard(desk.database().address(), "reparse")).isEqualTo(2);
        assertThat(output.getErr()).contains("./heard reparse NUMBER");
        assertThat(heard(desk.database().address(), "reparse", "1", "--all")).isEqualTo(2);
        assertThat(heard(desk.database().address(), "reparse", "77")).isEqualTo(2);
        assertThat(output.getErr()).contains("There is no conversation #77");
    }

    @Test
    void theDemoIsAsOnItsFirstDayAndNothingComplains(CapturedOutput output) {
        DatabaseAddress address;
        try (var own = TestDesk.demo()) {
            address = own.database().address();
        }
        try (var database = TestDatabase.at(address)) {
            long before = count(database);
            assertThat(before).isPositive();
            database.jdbc().sql("update conversation set subject = 'Played with'").update();
            database.jdbc().sql("delete from delivery").update();
        }
        int begin = output.getAll().length();
        assertThat(heard(address, "demo", "--reset")).isZero();
        assertThat(lastLine(output)).isEqualTo("The demo company is as on its first day.");
        assertThat(output.getAll().substring(begin)).doesNotContain("Exception").doesNotContain(" WARN ").doesNotContain(" ERROR ");
        try (var database = TestDatabase.at(address)) {
            assertThat(count(database)).isPositive();
            assertThat(database.jdbc().sql("select count(*) from conversation where subject = 'Played with'").query(Long.class).single())
                    .isZero();
        }
    }

    private static long count(TestDatabase database) {
        return database.jdbc().sql("select count(*) from delivery").query(Long.class).single();
    }
}

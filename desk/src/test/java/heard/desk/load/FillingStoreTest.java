package heard.desk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import heard.desk.TestDesk;
import heard.desk.channel.email.MailNames;
import heard.desk.channel.email.MailboxId;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationImport;
import heard.desk.conversation.ConversationImport.Past;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.PastRows;
import heard.desk.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What was filled by COPY is what the desk itself would have written. */
class FillingStoreTest {
    private static final int CONVERSATIONS = 400;
    private static final TestDesk desk = TestDesk.production();

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void filledTablesAreThoseThatTheDesksOwnImportAndIndexWrite() throws SQLException {
        Instant now = desk.clock().instant();
        Company company = Company.found(desk.application());
        int filled = new Filling(desk.database().dataSource(), company, now, CONVERSATIONS, 1).run(done -> {});
        Map<String, List<@Nullable String>> byCopy = rows();
        assertThat(filled).isEqualTo(CONVERSATIONS);
        assertThat(byCopy.get("message")).hasSizeGreaterThan(3 * CONVERSATIONS);
        assertThat(states()).contains("open", "waiting-for-customer", "solved", "closed", "spam", "joined");
        assertThat(waiting()).as("events that wait for the search index").isZero();

        importAgain(company, now);

        rows().forEach((table, rows) -> {
            List<@Nullable String> copied = byCopy.getOrDefault(table, List.of());
            assertThat(copied).as(table).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++)
                assertThat(copied.get(i)).as(table).isEqualTo(rows.get(i));
        });
    }

    private void importAgain(Company company, Instant now) {
        desk.database().jdbc().sql("truncate conversation cascade").update();
        desk.database().jdbc().sql("truncate event").update();
        var customers = new Customers(List.of(new Phrases("lt"), new Phrases("ru"), new Phrases("en")));
        var lives = new Lives(company, customers, now, CONVERSATIONS, 1);
        List<Past> pasts = lives.next(CONVERSATIONS).stream().map(Lives.Life::past).toList();
        var transaction = desk.bean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            desk.bean(ConversationImport.class).take(pasts, lives.letters().files().stream().map(Letters.File::content).toList());
            desk.bean(MailNames.class).remember(pasts.stream().flatMap(FillingStoreTest::names).toList());
        });
        ConversationId last = null;
        boolean more = true;
        while (more) {
            @Nullable
            ConversationId after = last;
            last = transaction.execute(status -> desk.bean(SearchIndex.class).rebuild(after).orElse(null));
            more = last != null;
        }
    }

    private static java.util.stream.Stream<MailNames.Past> names(Past past) {
        return past.messages().stream().filter(message -> message.kind() != MessageKind.NOTE)
                .map(message -> new MailNames.Past(message.id(), new MailboxId(Objects.requireNonNull(past.mailbox())),
                        message.id().value() + "@load.test"));
    }

    /** All rows of what conversations are made of, as text; drafts have no import. */
    private static Map<String, List<@Nullable String>> rows() {
        List<String> tables = new ArrayList<>(PastRows.tables());
        tables.remove("draft");
        tables.addAll(List.of("search_entry", "search_word", "mail_name"));
        Map<String, List<@Nullable String>> rows = new TreeMap<>();
        for (String table : tables)
            rows.put(table, desk.database().jdbc().sql("select t::text from " + table + " t order by 1").query(String.class).list());
        return rows;
    }

    private static List<@Nullable String> states() {
        return desk.database().jdbc().sql("select distinct state from conversation").query(String.class).list();
    }

    private static long waiting() {
        return desk.database().jdbc().sql("""
            select count(*) from event e, event_position p where p.listener = 'search' and (e.transaction, e.id) > (p.transaction, p.event)
            """).query(Long.class).single();
    }
}

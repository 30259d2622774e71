package heard.desk.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

import heard.desk.channel.email.PastNames;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationText;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.PastRows;
import heard.desk.customer.Customer;
import heard.desk.customer.CustomerId;
import heard.desk.platform.database.CopyRows;
import heard.desk.search.PastEntries;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the tables of a desk by COPY, one thread making rows while another writes them. Indexes and foreign keys are taken away
 * meanwhile and made again from their own definitions, which proves the rows right. In the end the desk is as its own import
 * would have left it: search index, read marks, numbers and the listeners' places in the event log.
 */
final class Filling {
    private static final int BATCH = 1_000;
    private static final Duration EVENTS_KEPT = Duration.ofDays(7);
    private static final List<String> OTHERS = List.of("customer", "customer_identity", "search_entry", "search_word", "mail_name", "event",
            "blob");

    private final DataSource database;
    private final Instant now;
    private final Customers customers = new Customers(List.of(new Phrases("lt"), new Phrases("ru"), new Phrases("en")));
    private final Lives lives;
    private final PastRows rows = new PastRows();
    private final PastNames names = new PastNames();
    private final PastEntries entries;
    private final CopyRows blobs = new CopyRows("blob (hash, size_bytes, content, created_at)");
    private final CopyRows events = new CopyRows("event (at, kind, subject, scope, actor, body)");
    private int filled;

    Filling(DataSource database, Company company, Instant now, int conversations, long seed) {
        this.database = database;
        this.now = now;
        this.lives = new Lives(company, customers, now, conversations, seed);
        this.entries = new PastEntries(JdbcClient.create(database), now);
    }

    /** All rows of a batch, in the order in which they may be written. */
    private record Batch(List<CopyRows.Filled> tables) {
        private void write(Connection connection) {
            tables.forEach(table -> table.write(connection));
        }
    }

    /** Returns how many conversations there are now. */
    int run(IntConsumer progress) throws SQLException {
        try (Connection connection = database.getConnection(); ExecutorService writer = Executors.newSingleThreadExecutor()) {
            List<String> tables = new ArrayList<>(PastRows.tables());
            tables.addAll(OTHERS);
            var built = Indexes.take(connection, tables);
            execute(connection, "set synchronous_commit = off");
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> files().write(connection), writer);
            for (List<Lives.Life> some = lives.next(BATCH); !some.isEmpty(); some = lives.next(BATCH)) {
                Batch batch = batch(some);
                written.join();
                written = CompletableFuture.runAsync(() -> batch.write(connection), writer);
                filled += some.size();
                progress.accept(filled);
            }
            written.join();
            entries.words().write(connection);
            built.restore(connection);
            settle(connection);
        }
        return filled;
    }

    private CopyRows.Filled files() {
        lives.letters().files().forEach(file -> blobs.add(file.hash().bytes(), file.content().length, file.content(), now));
        return blobs.take();
    }

    private Batch batch(List<Lives.Life> some) {
        List<ConversationText> texts = rows.add(some.stream().map(Lives.Life::past).toList());
        some.stream().flatMap(life -> life.drafts().stream()).forEach(rows::add);
        entries.add(texts, writers(some, texts));
        some.forEach(this::remember);
        List<CopyRows.Filled> tables = new ArrayList<>(customers.take());
        tables.addAll(rows.take());
        tables.add(names.take());
        tables.add(entries.take());
        tables.add(events.take());
        return new Batch(tables);
    }

    private Map<CustomerId, Customer> writers(List<Lives.Life> some, Collection<ConversationText> texts) {
        Set<ConversationId> shown = new HashSet<>();
        texts.forEach(text -> shown.add(text.conversation().id()));
        Map<CustomerId, Customer> writers = new HashMap<>();
        some.stream().filter(life -> shown.contains(life.past().id()))
                .forEach(life -> writers.put(life.past().customer(), customers.get(life.customer())));
        return writers;
    }

    /** Names for the threading of answers, and what the event log still holds of the last days. */
    private void remember(Lives.Life life) {
        var past = life.past();
        past.messages().stream().filter(message -> message.kind() != MessageKind.NOTE && past.mailbox() != null)
                .forEach(message -> names.add(message.id(), java.util.Objects.requireNonNull(past.mailbox()),
                        message.id().value() + "@load.test"));
        if (past.openedAt().isBefore(now.minus(EVENTS_KEPT)))
            return;
        var standing = past.standing();
        events.add(past.openedAt(), "conversation.created", past.id().value(),
                (standing.team() == null ? standing.home() : standing.team()).value(), null, "{\"number\":\"" + past.number() + "\"}");
    }

    private void settle(Connection connection) throws SQLException {
        execute(connection, "select setval('conversation_number', (select max(number) from conversation))");
        execute(connection, """
            insert into event_position (listener, transaction, event)
            select 'search', pg_snapshot_xmin(pg_current_snapshot()), coalesce(max(id), 0) from event
            on conflict (listener) do update set transaction = excluded.transaction, event = excluded.event""");
        // the desk reads, counts and looks for promises in what it has got, as after an update from a version that did none of it
        execute(connection, "update backlog set done = false, before_id = null");
        execute(connection, "set synchronous_commit = on");
        execute(connection, "vacuum analyze");
    }

    /** Whether a desk has still to read what it was filled with. */
    static boolean backlogs(JdbcClient database) {
        return database.sql("select bool_or(not done) from backlog").query(Boolean.class).single();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package heard.desk.platform.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The log in PostgreSQL. */
@Component
class EventStore {
    private static final TypeReference<Map<String, String>> BODY = new TypeReference<>() {
    };
    static final int PRUNED_AT_ONCE = 20_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    EventStore(JdbcClient database, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    static EventStore in(DataSource database, Clock clock) {
        return new EventStore(JdbcClient.create(database), new JdbcTemplate(database), JsonMapper.builder().build(), clock);
    }

    void append(List<Event> events) {
        var now = Timestamp.from(clock.instant());
        batches.batchUpdate("insert into event (at, kind, subject, scope, actor, body) values (?, ?, ?, ?, ?, ?::jsonb)", events, 200,
                (statement, event) -> {
                    statement.setTimestamp(1, now);
                    statement.setString(2, event.kind());
                    statement.setObject(3, event.subject());
                    statement.setObject(4, event.scope());
                    statement.setObject(5, event.actor());
                    statement.setString(6, event.body().isEmpty() ? "{}" : json.writeValueAsString(event.body()));
                });
    }

    /**
     * At most {@code limit} events after a position, none of them younger than the oldest running transaction. They come in the order of
     * the index, and the limit stands in the statement: with anything else the database sorts all that waits for each batch.
     */
    List<LoggedEvent> after(Position position, int limit) {
        return database.sql("""
            select transaction::text::bigint as transaction, id, at, kind, subject, scope, actor, body::text as body
            from event e
            where (e.transaction, e.id) > (:transaction::text::xid8, :event)
              and e.transaction < pg_snapshot_xmin(pg_current_snapshot())
            order by e.transaction, e.id
            limit %d
            """.formatted(limit)).param("transaction", Long.toString(position.transaction())).param("event", position.event())
                .query(this::read).list();
    }

    /** Where the log ends now: whoever reads from here on sees only what is new. */
    Position end() {
        return database.sql("""
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1 as transaction, coalesce(max(id), 0) as event from event
            """).query((row, number) -> new Position(row.getLong("transaction"), row.getLong("event"))).single();
    }

    /** Locks and returns a listener's position; empty where another process holds it just now. */
    Optional<Position> lock(String listener) {
        return database.sql("""
            select transaction::text::bigint as transaction, event from event_position
            where listener = :listener for update skip locked
            """).param("listener", listener).query((row, number) -> new Position(row.getLong("transaction"), row.getLong("event")))
                .optional();
    }

    void register(String listener) {
        database.sql("""
            insert into event_position (listener, transaction, event) values (:listener, '0', 0) on conflict (listener) do nothing
            """).param("listener", listener).update();
    }

    void move(String listener, Position position) {
        database.sql("""
            update event_position set transaction = :transaction::text::xid8, event = :event, failures = 0, problem = null
            where listener = :listener
            """).param("transaction", Long.toString(position.transaction())).param("event", position.event()).param("listener", listener)
                .update();
    }

    void failed(String listener, String problem) {
        database.sql("update event_position set failures = failures + 1, problem = left(:problem, 500) where listener = :listener")
                .param("problem", problem).param("listener", listener).update();
    }

    /** Forgets what is older than the given age and what every listener has passed, and remembers how far it forgot. */
    int prune(Duration age) {
        Instant limit = clock.instant().minus(age);
        return database.sql("""
            with forgotten as (
              delete from event where id in (
                select id from event
                where at < :limit and (transaction, id) <= all (select transaction, event from event_position)
                order by at limit :batch)
              returning transaction, id),
            floor as (
              insert into event_floor (transaction, event)
              select transaction, id from forgotten order by transaction desc, id desc limit 1
              on conflict ("only") do update set transaction = excluded.transaction, event = excluded.event
              where (event_floor.transaction, event_floor.event) < (excluded.transaction, excluded.event))
            select count(*) from forgotten
            """).param("limit", Timestamp.from(limit)).param("batch", PRUNED_AT_ONCE).query(Integer.class).single();
    }

    /** The last position that was pruned away. */
    Optional<Position> pruned() {
        return database.sql("select transaction::text::bigint as transaction, event from event_floor")
                .query((row, number) -> new Position(row.getLong("transaction"), row.getLong("event"))).optional();
    }

    /**
     * Whether something waits for a listener; asked without a lock, since mostly nothing does. The newest event alone tells. For one that has
     * not begun yet everything waits.
     */
    boolean waitsFor(String listener) {
        return database.sql("""
            select coalesce((select (e.transaction, e.id) > (p.transaction, p.event) from event e
              where e.transaction < pg_snapshot_xmin(pg_current_snapshot())
              order by e.transaction desc, e.id desc limit 1), false)
            from event_position p where p.listener = :listener
            """).param("listener", listener).query(Boolean.class).optional().orElse(true);
    }

    private LoggedEvent read(ResultSet row, int number) throws SQLException {
        var event = new Event(row.getString("kind"), row.getObject("subject", UUID.class), optional(row, "scope"), optional(row, "actor"),
                json.readValue(row.getString("body"), BODY));
        return new LoggedEvent(new Position(row.getLong("transaction"), row.getLong("id")), row.getTimestamp("at").toInstant(), event);
    }

    private static @Nullable UUID optional(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}

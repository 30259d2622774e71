package heard.desk.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import heard.desk.SettableClock;
import heard.desk.platform.Ids;
import heard.desk.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The event log on a real database, for its own tests and those of its readers. */
public final class EventBench implements AutoCloseable {
    public final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T08:00:00Z"));
    public final TestDatabase database = TestDatabase.migrated();
    final EventStore store = new EventStore(database.jdbc(), new JdbcTemplate(database.dataSource()), JsonMapper.builder().build(), clock);
    public final EventLog log = new EventLog(store);

    /** Appends events in a transaction of their own, one for each kind. */
    public void happened(UUID scope, String... kinds) {
        happened(List.of(kinds).stream().map(kind -> event(kind, scope)).toList());
    }

    public void happened(List<Event> events) {
        database.transaction().executeWithoutResult(status -> store.append(events));
    }

    public int forget(Duration age) {
        return store.prune(age);
    }

    public static Event event(String kind, @Nullable UUID scope) {
        return new Event(kind, Ids.next(), scope, null, Map.of("word", "žodis"));
    }

    @Override
    public void close() {
        database.close();
    }
}

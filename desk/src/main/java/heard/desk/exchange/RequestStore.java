package heard.desk.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests have been carried out, so that one that is sent twice is carried out once; kept for {@link #KEPT}. */
@Component
class RequestStore {
    static final Duration KEPT = Duration.ofDays(7);
    private static final int FORGOTTEN_AT_ONCE = 100;
    private final JdbcClient database;
    private final Clock clock;

    RequestStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A request that was carried out. */
    record Done(String body, UUID message) {}

    /** Takes the key for this transaction: false where another has it; one that is still at it is waited for. */
    boolean take(UUID agent, String key, String body) {
        forget();
        return database.sql("""
            insert into api_request (agent_id, key, body, at) values (:agent, :key, :body, :now) on conflict (agent_id, key) do nothing
            """).param("agent", agent).param("key", key).param("body", HexFormat.of().parseHex(body))
                .param("now", Timestamp.from(clock.instant())).update() == 1;
    }

    void done(UUID agent, String key, UUID message) {
        database.sql("update api_request set message_id = :message where agent_id = :agent and key = :key").param("agent", agent)
                .param("key", key).param("message", message).update();
    }

    Optional<Done> find(UUID agent, String key) {
        return database.sql("select body, message_id from api_request where agent_id = :agent and key = :key").param("agent", agent)
                .param("key", key)
                .query((row, number) -> new Done(HexFormat.of().formatHex(row.getBytes("body")), row.getObject("message_id", UUID.class)))
                .optional();
    }

    private void forget() {
        database.sql("""
            delete from api_request where (agent_id, key) in (
              select agent_id, key from api_request where at < :before order by at limit :limit for update skip locked)
            """).param("before", Timestamp.from(clock.instant().minus(KEPT))).param("limit", FORGOTTEN_AT_ONCE).update();
    }
}

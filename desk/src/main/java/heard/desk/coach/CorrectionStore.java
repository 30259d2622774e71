package heard.desk.coach;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import heard.desk.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents say a reading should have been, each time they said it. */
@Component
class CorrectionStore {
    private static final UUID LEAST = new UUID(0, 0);
    private final JdbcClient database;

    CorrectionStore(JdbcClient database) {
        this.database = database;
    }

    void add(MessageId message, AgentId agent, Instant at, Change change) {
        database.sql("""
            insert into reading_correction (id, message_id, agent_id, at, before, after)
            values (:id, :message, :agent, :at, :before::jsonb, :after::jsonb)
            """).param("id", Ids.next()).param("message", message.value()).param("agent", agent.value()).param("at", Timestamp.from(at))
                .param("before", change.before()).param("after", change.after()).update();
    }

    /** Two guesses as JSON. */
    record Change(String before, String after) {}

    /** One correction as it is kept. */
    record Correction(UUID id, MessageId message, AgentId agent, Instant at, Change change) {}

    Optional<Correction> newest(MessageId message) {
        return database.sql("""
            select id, message_id, agent_id, at, before::text as before, after::text as after from reading_correction
            where message_id = :message order by id desc limit 1
            """).param("message", message.value()).query((row, number) -> correction(row)).optional();
    }

    private static Correction correction(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Correction(row.getObject("id", UUID.class), new MessageId(row.getObject("message_id", UUID.class)),
                new AgentId(row.getObject("agent_id", UUID.class)), row.getTimestamp("at").toInstant(),
                new Change(row.getString("before"), row.getString("after")));
    }

    /** Hands over all corrections in batches, the oldest first. */
    void each(int batch, Consumer<List<Correction>> taker) {
        UUID after = LEAST;
        List<Correction> next;
        do {
            next = database.sql("""
                select id, message_id, agent_id, at, before::text as before, after::text as after from reading_correction
                where id > :after order by id limit :limit
                """).param("after", after).param("limit", batch).query((row, number) -> correction(row)).list();
            if (!next.isEmpty()) {
                taker.accept(next);
                after = next.getLast().id();
            }
        } while (next.size() == batch);
    }
}

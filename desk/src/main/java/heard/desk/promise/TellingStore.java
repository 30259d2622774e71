package heard.desk.promise;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters in the making that tell of promises which will not be kept in time. */
@Component
class TellingStore {
    private final JdbcClient database;

    TellingStore(JdbcClient database) {
        this.database = database;
    }

    /** What was offered for a promise, and by when its letter promises anew. */
    record Telling(PromiseId promise, String text, Instant due) {}

    /** The newest offer for a promise is the one that counts. */
    void put(Telling telling, ConversationId conversation, AgentId agent, Instant now) {
        database.sql("""
            insert into promise_telling (promise_id, conversation_id, agent_id, text, due_at, at)
            values (:promise, :conversation, :agent, :text, :due, :now)
            on conflict (promise_id) do update set conversation_id = excluded.conversation_id, agent_id = excluded.agent_id,
              message_id = null, text = excluded.text, due_at = excluded.due_at, at = excluded.at
            """).param("promise", telling.promise().value()).param("conversation", conversation.value()).param("agent", agent.value())
                .param("text", telling.text()).param("due", Timestamp.from(telling.due())).param("now", Timestamp.from(now)).update();
    }

    void handIn(AgentId agent, ConversationId conversation, MessageId message) {
        database.sql("""
            update promise_telling set message_id = :message
            where agent_id = :agent and conversation_id = :conversation and message_id is null
            """).param("agent", agent.value()).param("conversation", conversation.value()).param("message", message.value()).update();
    }

    List<MessageId> handedIn(AgentId agent) {
        return database.sql("select distinct message_id from promise_telling where agent_id = :agent and message_id is not null limit 1000")
                .param("agent", agent.value())
                .query((row, number) -> new MessageId(Objects.requireNonNull(row.getObject("message_id", UUID.class)))).list();
    }

    void takeBack(MessageId message) {
        database.sql("update promise_telling set message_id = null where message_id = :message").param("message", message.value()).update();
    }

    List<Telling> of(MessageId message) {
        return database.sql("select promise_id, text, due_at from promise_telling where message_id = :message order by at limit 20")
                .param("message", message.value())
                .query((row, number) -> new Telling(new PromiseId(Objects.requireNonNull(row.getObject("promise_id", UUID.class))),
                        row.getString("text"), row.getTimestamp("due_at").toInstant()))
                .list();
    }

    void forget(MessageId message) {
        database.sql("delete from promise_telling where message_id = :message").param("message", message.value()).update();
    }
}

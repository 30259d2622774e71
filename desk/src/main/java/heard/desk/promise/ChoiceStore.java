package heard.desk.promise;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import heard.desk.coach.PromiseChoices.Choice;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents say of promises in answers that have not left yet. */
@Component
class ChoiceStore {
    private final JdbcClient database;

    ChoiceStore(JdbcClient database) {
        this.database = database;
    }

    /** Of the draft that an agent is writing, by the keys of promises. */
    Map<String, Choice> ofDraft(AgentId agent, ConversationId conversation) {
        Map<String, Choice> choices = new HashMap<>();
        database.sql("""
            select key, promised, due_at from promise_choice
            where agent_id = :agent and conversation_id = :conversation and message_id is null limit 200
            """).param("agent", agent.value()).param("conversation", conversation.value()).query(into(choices));
        return choices;
    }

    /** Of an answer that was handed in. */
    Map<String, Choice> ofMessage(MessageId message) {
        Map<String, Choice> choices = new HashMap<>();
        database.sql("select key, promised, due_at from promise_choice where message_id = :message limit 200")
                .param("message", message.value()).query(into(choices));
        return choices;
    }

    private static RowCallbackHandler into(Map<String, Choice> choices) {
        return row -> {
            Timestamp due = row.getTimestamp("due_at");
            choices.put(row.getString("key"), new Choice(row.getBoolean("promised"), due == null ? null : due.toInstant()));
        };
    }

    void put(AgentId agent, ConversationId conversation, String key, Choice choice, Instant now) {
        database.sql("""
            insert into promise_choice (id, conversation_id, agent_id, key, promised, due_at, at)
            values (:id, :conversation, :agent, :key, :promised, :due, :now)
            on conflict (conversation_id, agent_id, key) where message_id is null
            do update set promised = excluded.promised, due_at = excluded.due_at, at = excluded.at
            """).param("id", Ids.next()).param("conversation", conversation.value()).param("agent", agent.value()).param("key", key)
                .param("promised", choice.promised()).param("due", time(choice.due())).param("now", Timestamp.from(now)).update();
    }

    /** The draft was handed in as this answer: what is said from now on is of another one. */
    void handIn(AgentId agent, ConversationId conversation, MessageId message) {
        database.sql("""
            update promise_choice set message_id = :message
            where agent_id = :agent and conversation_id = :conversation and message_id is null
            """).param("agent", agent.value()).param("conversation", conversation.value()).param("message", message.value()).update();
    }

    /** The answer is a draft again; what was said of one begun meanwhile holds. */
    void takeBack(MessageId message) {
        database.sql("""
            delete from promise_choice c using promise_choice d
            where c.message_id = :message and d.message_id is null
              and d.agent_id = c.agent_id and d.conversation_id = c.conversation_id and d.key = c.key
            """).param("message", message.value()).update();
        database.sql("update promise_choice set message_id = null where message_id = :message").param("message", message.value()).update();
    }

    /** Answers of an agent that were handed in and have not left so far as is known here. */
    List<MessageId> handedIn(AgentId agent) {
        return database.sql("select distinct message_id from promise_choice where agent_id = :agent and message_id is not null limit 1000")
                .param("agent", agent.value())
                .query((row, number) -> new MessageId(Objects.requireNonNull(row.getObject("message_id", UUID.class)))).list();
    }

    void forget(MessageId message) {
        database.sql("delete from promise_choice where message_id = :message").param("message", message.value()).update();
    }

    /** Nobody sends that draft any more. */
    int prune(Instant before) {
        return database.sql("delete from promise_choice where at < :before").param("before", Timestamp.from(before)).update();
    }

    private static @Nullable Timestamp time(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}

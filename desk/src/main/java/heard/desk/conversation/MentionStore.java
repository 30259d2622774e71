package heard.desk.conversation;

import static heard.desk.conversation.Columns.time;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import heard.desk.identity.AgentId;
import heard.desk.platform.database.Questions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was called to a conversation and who has read how far, in PostgreSQL. */
@Component
class MentionStore {
    private final JdbcClient database;
    private final Clock clock;

    MentionStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(MessageId message, ConversationId conversation, Collection<AgentId> called) {
        for (AgentId agent : called) {
            database.sql("""
                insert into mention (message_id, agent_id, conversation_id) values (:message, :agent, :conversation) on conflict do nothing
                """).param("message", message.value()).param("agent", agent.value()).param("conversation", conversation.value()).update();
        }
    }

    /** The agent has the conversation open: its messages are read up to this one, and calls to it are answered. */
    void seen(ConversationId conversation, AgentId agent, MessageId upTo) {
        database.sql("""
            insert into read_mark (agent_id, conversation_id, message_id) values (:agent, :conversation, :message)
            on conflict (agent_id, conversation_id) do update set message_id = excluded.message_id
            where read_mark.message_id <> excluded.message_id
            """).param("agent", agent.value()).param("conversation", conversation.value()).param("message", upTo.value()).update();
        database.sql("update mention set seen_at = :now where agent_id = :agent and conversation_id = :conversation and seen_at is null")
                .param("now", time(clock.instant())).param("agent", agent.value()).param("conversation", conversation.value()).update();
    }

    /** How far the agent has read; empty where they never looked. */
    Supplier<List<MessageId>> askReadUpTo(Questions questions, ConversationId conversation, AgentId agent) {
        return questions.ask("select message_id from read_mark where agent_id = :agent and conversation_id = :conversation",
                Map.of("agent", agent.value(), "conversation", conversation.value()),
                (row, number) -> new MessageId(Columns.id(row, "message_id")));
    }

    void unseen(ConversationId conversation, AgentId agent) {
        database.sql("delete from read_mark where agent_id = :agent and conversation_id = :conversation").param("agent", agent.value())
                .param("conversation", conversation.value()).update();
    }
}

package heard.desk.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans in PostgreSQL: one an agent and conversation, the newest. */
@Component
class PlanStore {
    private final JdbcClient database;
    private final TemplateJson json;

    PlanStore(JdbcClient database, TemplateJson json) {
        this.database = database;
        this.json = json;
    }

    Optional<Plan> find(ConversationId conversation, AgentId agent) {
        return database.sql("""
            select id, conversation_id, agent_id, template_id, actions::text as actions, text_before, text_after, message_id
            from template_plan where conversation_id = :conversation and agent_id = :agent
            """).param("conversation", conversation.value()).param("agent", agent.value()).query(this::read).optional();
    }

    private Plan read(ResultSet row, int number) throws SQLException {
        UUID message = row.getObject("message_id", UUID.class);
        return new Plan(id(row, "id"), new ConversationId(id(row, "conversation_id")), new AgentId(id(row, "agent_id")),
                new TemplateId(id(row, "template_id")), json.actions(row.getString("actions")), row.getString("text_before"),
                row.getString("text_after"), message == null ? null : new MessageId(message));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    void put(Plan plan, Instant now) {
        database.sql("""
            insert into template_plan (conversation_id, agent_id, id, template_id, actions, text_before, text_after, made_at)
            values (:conversation, :agent, :id, :template, :actions::jsonb, :before, :after, :now)
            on conflict (conversation_id, agent_id) do update set id = excluded.id, template_id = excluded.template_id,
              actions = excluded.actions, text_before = excluded.text_before, text_after = excluded.text_after, message_id = null,
              made_at = excluded.made_at
            """).param("conversation", plan.conversation().value()).param("agent", plan.agent().value()).param("id", plan.id())
                .param("template", plan.template().value()).param("actions", json.write(plan.actions())).param("before", plan.before())
                .param("after", plan.after()).param("now", Timestamp.from(now)).update();
    }

    void done(Plan plan, MessageId message) {
        database.sql("update template_plan set message_id = :message where id = :id").param("message", message.value())
                .param("id", plan.id()).update();
    }

    void remove(Plan plan) {
        database.sql("delete from template_plan where id = :id").param("id", plan.id()).update();
    }
}

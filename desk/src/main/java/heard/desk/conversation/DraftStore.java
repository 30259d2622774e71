package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.instant;
import static heard.desk.conversation.Columns.optionalId;
import static heard.desk.conversation.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import heard.desk.identity.AgentId;
import heard.desk.platform.Ids;
import heard.desk.platform.database.Questions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts in PostgreSQL. */
@Component
class DraftStore {
    private static final String COLUMNS = """
        id, conversation_id, agent_id, kind, shared, based_on, text, recipients::text as recipients, attachments::text as attachments,
        updated_at, version
        """;
    private final JdbcClient database;
    private final Json json;
    private final Clock clock;

    DraftStore(JdbcClient database, Json json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> find(ConversationId conversation, AgentId agent, MessageKind kind) {
        return database
                .sql("select " + COLUMNS + " from draft where conversation_id = :conversation and agent_id = :agent and kind = :kind")
                .param("conversation", conversation.value()).param("agent", agent.value()).param("kind", kind.code()).query(this::read)
                .optional();
    }

    Optional<Draft> find(UUID id) {
        return database.sql("select " + COLUMNS + " from draft where id = :id").param("id", id).query(this::read).optional();
    }

    private static final String FOR_READER = "select " + COLUMNS + """
         from draft where conversation_id = :conversation and (agent_id = :agent or shared) order by updated_at desc limit 50
        """;

    /** The agent's own drafts and those that others share. */
    Supplier<List<Draft>> ask(Questions questions, ConversationId conversation, AgentId agent) {
        return questions.ask(FOR_READER, Map.of("conversation", conversation.value(), "agent", agent.value()), this::read);
    }

    void put(ConversationId conversation, AgentId agent, MessageKind kind, Drafts.Writing writing) {
        database.sql("""
            insert into draft (id, conversation_id, agent_id, kind, shared, based_on, text, recipients, attachments, updated_at)
            values (:id, :conversation, :agent, :kind, :shared, :basedOn, :text, :recipients::jsonb, :files::jsonb, :now)
            on conflict (conversation_id, agent_id, kind) do update set shared = excluded.shared, based_on = excluded.based_on,
              text = excluded.text, recipients = excluded.recipients, attachments = excluded.attachments, updated_at = excluded.updated_at,
              version = draft.version + 1
            """).param("id", Ids.next()).param("conversation", conversation.value()).param("agent", agent.value())
                .param("kind", kind.code())
                .param("shared", writing.shared()).param("basedOn", writing.basedOn() == null ? null : writing.basedOn().value())
                .param("text", writing.text()).param("recipients", json.write(writing.recipients()))
                .param("files", json.write(writing.files()))
                .param("now", time(clock.instant())).update();
    }

    /** Continues somebody's shared draft; false where it has changed since this version. */
    boolean rewrite(UUID id, int version, String text) {
        return database.sql(
                "update draft set text = :text, updated_at = :now, version = version + 1 where id = :id and version = :version and shared")
                .param("id", id).param("version", version).param("text", text).param("now", time(clock.instant())).update() == 1;
    }

    void putFiles(UUID id, List<DraftFile> files) {
        database.sql("update draft set attachments = :files::jsonb, updated_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("files", json.write(files)).param("now", time(clock.instant())).update();
    }

    void delete(ConversationId conversation, AgentId agent, MessageKind kind) {
        database.sql("delete from draft where conversation_id = :conversation and agent_id = :agent and kind = :kind")
                .param("conversation", conversation.value()).param("agent", agent.value()).param("kind", kind.code()).update();
    }

    /** Drafts follow a join, unless their writer has one there already. */
    void move(ConversationId from, ConversationId into) {
        database.sql("""
            update draft d set conversation_id = :into where conversation_id = :from and not exists (
              select 1 from draft o where o.conversation_id = :into and o.agent_id = d.agent_id and o.kind = d.kind)
            """).param("from", from.value()).param("into", into.value()).update();
    }

    private Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(id(row, "id"), new ConversationId(id(row, "conversation_id")), new AgentId(id(row, "agent_id")),
                MessageKind.of(row.getString("kind")), row.getBoolean("shared"), optionalId(row, "based_on", MessageId::new),
                row.getString("text"),
                json.recipients(row.getString("recipients")), json.files(row.getString("attachments")), instant(row, "updated_at"),
                row.getInt("version"));
    }
}

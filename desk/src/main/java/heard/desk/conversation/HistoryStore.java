package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.instant;
import static heard.desk.conversation.Columns.optionalId;
import static heard.desk.conversation.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import heard.desk.identity.AgentId;
import heard.desk.platform.database.Questions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of conversations in PostgreSQL: entries are added, never changed. */
@Component
class HistoryStore {
    private static final int LIMIT = 2000;
    private final JdbcClient database;
    private final Json json;

    HistoryStore(JdbcClient database, Json json) {
        this.database = database;
        this.json = json;
    }

    void add(Entry entry) {
        database.sql("""
            insert into conversation_entry (id, conversation_id, at, agent_id, kind, detail)
            values (:id, :conversation, :at, :agent, :kind, :detail::jsonb)
            """).param("id", entry.id()).param("conversation", entry.conversation().value()).param("at", time(entry.at()))
                .param("agent", entry.agent() == null ? null : entry.agent().value()).param("kind", entry.kind().code())
                .param("detail", json.write(entry.detail())).update();
    }

    private static final String NEWEST = """
        select id, conversation_id, at, agent_id, kind, detail::text as detail from conversation_entry
        where conversation_id = :conversation order by id desc limit :limit
        """;

    /** The newest entries, oldest first. */
    List<Entry> of(ConversationId conversation) {
        return database.sql(NEWEST).params(newest(conversation)).query(this::read).list().reversed();
    }

    /** The newest entries, newest first. */
    Supplier<List<Entry>> ask(Questions questions, ConversationId conversation) {
        return questions.ask(NEWEST, newest(conversation), this::read);
    }

    private static Map<String, Object> newest(ConversationId conversation) {
        return Map.of("conversation", conversation.value(), "limit", LIMIT);
    }

    private Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(id(row, "id"), new ConversationId(id(row, "conversation_id")), instant(row, "at"),
                optionalId(row, "agent_id", AgentId::new), EntryKind.of(row.getString("kind")), json.map(row.getString("detail")));
    }
}

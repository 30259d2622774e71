package heard.desk.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Handovers in PostgreSQL; their words are notes of the conversation. */
@Component
class HandoverStore {
    private static final TypeReference<Map<String, UUID>> LINKS = new TypeReference<>() {
    };

    private final JdbcClient database;
    private final JsonMapper mapper;

    HandoverStore(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    void add(Handover handover) {
        Map<String, UUID> links = new HashMap<>();
        handover.links().forEach((mark, message) -> links.put(mark, message.value()));
        database.sql("""
            insert into handover (message_id, conversation_id, from_agent_id, at, links)
            values (:note, :conversation, :from, :at, :links::jsonb)
            """).param("note", handover.note().value()).param("conversation", handover.conversation().value())
                .param("from", handover.from().value()).param("at", Timestamp.from(handover.at()))
                .param("links", mapper.writeValueAsString(links)).update();
    }

    /** The newest that nobody has taken note of yet. */
    Optional<Handover> waiting(ConversationId conversation) {
        return database.sql("""
            select message_id, conversation_id, from_agent_id, at, links::text as links from handover
            where conversation_id = :conversation and received_at is null order by at desc limit 1
            """).param("conversation", conversation.value()).query((row, number) -> read(row)).optional();
    }

    List<Handover> of(Collection<MessageId> notes) {
        return notes.isEmpty() ? List.of() : database.sql("""
            select message_id, conversation_id, from_agent_id, at, links::text as links from handover where message_id = any(:notes)
            """).param("notes", notes.stream().map(MessageId::value).toArray(UUID[]::new)).query((row, number) -> read(row)).list();
    }

    private Handover read(ResultSet row) throws SQLException {
        Map<String, MessageId> links = new HashMap<>();
        mapper.readValue(row.getString("links"), LINKS).forEach((mark, message) -> links.put(mark, new MessageId(message)));
        return new Handover(new MessageId(row.getObject("message_id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)), new AgentId(row.getObject("from_agent_id", UUID.class)),
                row.getTimestamp("at").toInstant(), links);
    }

    /** All that wait in a conversation have been taken note of. */
    void receive(ConversationId conversation, AgentId by, Instant now) {
        database.sql("""
            update handover set received_at = :now, received_by = :by where conversation_id = :conversation and received_at is null
            """).param("conversation", conversation.value()).param("by", by.value()).param("now", Timestamp.from(now)).update();
    }
}

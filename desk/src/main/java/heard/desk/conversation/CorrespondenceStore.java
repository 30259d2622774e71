package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.customer.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote to whom in which thread, read from PostgreSQL. */
@Component
class CorrespondenceStore {
    private final JdbcClient database;

    CorrespondenceStore(JdbcClient database) {
        this.database = database;
    }

    Map<MessageId, Correspondence.Strand> strands(Collection<MessageId> messages) {
        Map<MessageId, Correspondence.Strand> found = new HashMap<>();
        database.sql("""
            select m.id as message_id, t.id as thread_id, c.id as conversation_id, c.number, c.customer_id, c.subject
            from message m join thread t on t.id = m.thread_id join conversation c on c.id = t.conversation_id
            where m.id = any(:messages)
            """).param("messages", messages.stream().map(MessageId::value).toArray(UUID[]::new)).query(row -> {
            found.put(new MessageId(id(row, "message_id")), strand(row));
        });
        return found;
    }

    Optional<Correspondence.Strand> latestStrand(ConversationId conversation, Channel channel) {
        return database.sql("""
            select t.id as thread_id, c.id as conversation_id, c.number, c.customer_id, c.subject
            from thread t join conversation c on c.id = t.conversation_id
            where c.id = :conversation and t.channel = :channel order by t.created_at desc, t.id desc limit 1
            """).param("conversation", conversation.value()).param("channel", channel.code()).query((row, number) -> strand(row))
                .optional();
    }

    private static Correspondence.Strand strand(ResultSet row) throws SQLException {
        return new Correspondence.Strand(new ThreadId(id(row, "thread_id")), new ConversationId(id(row, "conversation_id")),
                row.getLong("number"), new CustomerId(id(row, "customer_id")), row.getString("subject"));
    }

    Map<ConversationId, Set<String>> addresses(Collection<ConversationId> conversations) {
        Map<ConversationId, Set<String>> found = new HashMap<>();
        database.sql("""
            select conversation_id, address from participant where conversation_id = any(:conversations)
            union
            select t.conversation_id, lower(m.author_address) from message m join thread t on t.id = m.thread_id
            where t.conversation_id = any(:conversations) and m.kind = 'inbound'
            union
            select t.conversation_id, r.value ->> 'address'
            from message m join thread t on t.id = m.thread_id cross join lateral jsonb_array_elements(m.recipients) as r
            where t.conversation_id = any(:conversations) and m.kind <> 'note'
            """).param("conversations", conversations.stream().map(ConversationId::value).toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(new ConversationId(id(row, "conversation_id")), key -> new HashSet<>()).add(row.getString("address"));
        });
        return found;
    }

    /** What was said in the thread before a message, oldest first; at most the latest so many. */
    List<Correspondence.Earlier> earlier(Message message, int limit) {
        return database.sql("""
            select id, kind from message where thread_id = :thread and kind <> 'note' and id < :message order by id desc limit :limit
            """).param("thread", message.thread().value()).param("message", message.id().value()).param("limit", limit)
                .query((row, number) -> new Correspondence.Earlier(new MessageId(id(row, "id")), MessageKind.of(row.getString("kind"))))
                .list()
                .reversed();
    }
}

package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.instant;
import static heard.desk.conversation.Columns.optionalId;
import static heard.desk.conversation.Columns.optionalInstant;
import static heard.desk.conversation.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import heard.desk.identity.AgentId;
import heard.desk.platform.blob.BlobHash;
import heard.desk.platform.database.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Threads, messages and attachments in PostgreSQL. */
@Component
class MessageStore {
    private static final String COLUMNS = """
        m.id, m.thread_id, m.kind, m.nature, m.at, m.agent_id, m.author_name, m.author_address, m.subject, m.text, m.own_text_length,
        m.html, m.recipients::text as recipients, m.flaws::text as flaws, m.detail::text as detail, m.raw_hash,
        d.channel as delivery_channel, d.state as delivery_state, d.attempts, d.due_at, d.server_words, d.reason, d.sent_at,
        d.changed_at as delivery_changed_at
        """;
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Json json;

    MessageStore(JdbcClient database, JdbcTemplate batches, Json json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    Map<MessageId, ConversationId> conversationsOf(Collection<MessageId> ids) {
        Map<MessageId, ConversationId> found = new HashMap<>();
        database.sql("""
            select m.id, t.conversation_id from message m join thread t on t.id = m.thread_id where m.id = any(:ids)
            """).param("ids", ids.stream().map(MessageId::value).toArray(UUID[]::new)).query(row -> {
            found.put(new MessageId(id(row, "id")), new ConversationId(id(row, "conversation_id")));
        });
        return found;
    }

    void insertThreads(Collection<ConversationThread> threads) {
        batches.batchUpdate(
                "insert into thread (id, conversation_id, origin_id, channel, mailbox_id, subject, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                threads, 200, (statement, thread) -> {
                    statement.setObject(1, thread.id().value());
                    statement.setObject(2, thread.conversation().value());
                    statement.setObject(3, thread.origin().value());
                    statement.setString(4, thread.channel().code());
                    statement.setObject(5, thread.mailbox());
                    statement.setString(6, thread.subject());
                    statement.setTimestamp(7, time(thread.createdAt()));
                });
    }

    void insert(Collection<Message> messages) {
        batches.batchUpdate(
                """
                    insert into message (id, thread_id, kind, nature, at, agent_id, author_name, author_address, subject, text, own_text_length, html,
                      recipients, flaws, detail, raw_hash)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)
                    """,
                messages, 200, (statement, message) -> {
                    statement.setObject(1, message.id().value());
                    statement.setObject(2, message.thread().value());
                    statement.setString(3, message.kind().code());
                    statement.setString(4, message.nature().code());
                    statement.setTimestamp(5, time(message.at()));
                    statement.setObject(6, message.agent() == null ? null : message.agent().value());
                    statement.setString(7, message.authorName());
                    statement.setString(8, message.authorAddress());
                    statement.setString(9, message.subject());
                    statement.setString(10, message.text());
                    statement.setInt(11, message.ownText().codePointCount(0, message.ownTextLength()));
                    statement.setString(12, message.html());
                    statement.setString(13, json.write(message.recipients()));
                    statement.setString(14, json.write(message.flaws()));
                    statement.setString(15, json.write(message.detail()));
                    statement.setBytes(16, message.raw() == null ? null : message.raw().bytes());
                });
        insertAttachments(messages);
    }

    private record AttachmentRow(MessageId message, Attachment attachment) {}

    void insertAttachments(Collection<Message> messages) {
        var rows = messages.stream()
                .flatMap(message -> message.attachments().stream().map(attachment -> new AttachmentRow(message.id(), attachment))).toList();
        batches.batchUpdate("""
            insert into attachment (id, message_id, position, name, content_type, content_id, inline, size_bytes, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, rows, 200, (statement, row) -> {
            statement.setObject(1, row.attachment().id().value());
            statement.setObject(2, row.message().value());
            statement.setInt(3, row.attachment().position());
            statement.setString(4, row.attachment().name());
            statement.setString(5, row.attachment().contentType());
            statement.setString(6, row.attachment().contentId());
            statement.setBoolean(7, row.attachment().inline());
            statement.setLong(8, row.attachment().sizeBytes());
            statement.setBytes(9, row.attachment().hash().bytes());
        });
    }

    private static final String NEWEST = "select " + COLUMNS + """
         from message m join thread t on t.id = m.thread_id left join delivery d on d.message_id = m.id
        where t.conversation_id = :conversation
          and (:before::uuid is null or (m.at, m.id) < (select b.at, b.id from message b where b.id = :before::uuid))
        order by m.at desc, m.id desc limit :limit
        """;
    private static final String ATTACHED = """
        select a.message_id, a.id, a.position, a.name, a.content_type, a.content_id, a.inline, a.size_bytes, a.hash
        from thread t join message m on m.thread_id = t.id join attachment a on a.message_id = m.id
        where t.conversation_id = :conversation order by m.at desc, m.id desc, a.position limit 5000
        """;

    /** The newest messages of a conversation, oldest first. */
    List<Message> of(ConversationId conversation, int limit) {
        var questions = new Questions(batches);
        var newest = ask(questions, conversation, null, limit);
        questions.send();
        return newest.get();
    }

    /** The newest messages of a conversation, oldest first; those before a given one where it is named. */
    Supplier<List<Message>> ask(Questions questions, ConversationId conversation, @Nullable MessageId before, int limit) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("conversation", conversation.value());
        parameters.put("before", before == null ? null : before.value());
        parameters.put("limit", limit);
        var newest = questions.ask(NEWEST, parameters, this::read);
        var attached = questions.ask(ATTACHED, Map.of("conversation", conversation.value()),
                (row, number) -> new AttachmentRow(new MessageId(id(row, "message_id")), attachment(row)));
        return () -> {
            Map<MessageId, List<Attachment>> files = new HashMap<>();
            attached.get().forEach(row -> files.computeIfAbsent(row.message(), id -> new ArrayList<>()).add(row.attachment()));
            return newest.get().reversed().stream().map(message -> with(message, files.getOrDefault(message.id(), List.of()))).toList();
        };
    }

    Optional<Message> find(MessageId id) {
        return withAttachments(
                database.sql("select " + COLUMNS + " from message m left join delivery d on d.message_id = m.id where m.id = :id")
                        .param("id", id.value()).query(this::read).list())
                .stream().findFirst();
    }

    private List<Message> withAttachments(List<Message> messages) {
        if (messages.isEmpty())
            return messages;
        var attachments = attachments(messages.stream().map(message -> message.id().value()).toArray(UUID[]::new));
        if (attachments.isEmpty())
            return messages;
        return messages.stream().map(message -> with(message, attachments.getOrDefault(message.id(), List.of()))).toList();
    }

    private Map<MessageId, List<Attachment>> attachments(UUID[] messages) {
        Map<MessageId, List<Attachment>> found = new HashMap<>();
        database.sql("""
            select message_id, id, position, name, content_type, content_id, inline, size_bytes, hash from attachment
            where message_id = any(:messages) order by message_id, position
            """).param("messages", messages).query(row -> {
            found.computeIfAbsent(new MessageId(id(row, "message_id")), message -> new ArrayList<>()).add(attachment(row));
        });
        return found;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(new AttachmentId(id(row, "id")), row.getInt("position"), row.getString("name"), row.getString("content_type"),
                row.getString("content_id"), row.getBoolean("inline"), row.getLong("size_bytes"), BlobHash.ofDigest(row.getBytes("hash")));
    }

    private static Message with(Message message, List<Attachment> attachments) {
        return attachments.isEmpty() ? message : message.withAttachments(attachments);
    }

    private Message read(ResultSet row, int number) throws SQLException {
        String text = row.getString("text");
        byte[] raw = row.getBytes("raw_hash");
        return new Message(new MessageId(id(row, "id")), new ThreadId(id(row, "thread_id")), MessageKind.of(row.getString("kind")),
                Nature.of(row.getString("nature")), instant(row, "at"), optionalId(row, "agent_id", AgentId::new),
                row.getString("author_name"),
                row.getString("author_address"), row.getString("subject"), text, text.offsetByCodePoints(0, row.getInt("own_text_length")),
                row.getString("html"), json.recipients(row.getString("recipients")), json.list(row.getString("flaws")),
                json.map(row.getString("detail")), raw == null ? null : BlobHash.ofDigest(raw), List.of(), delivery(row));
    }

    private static @Nullable Delivery delivery(ResultSet row) throws SQLException {
        String state = row.getString("delivery_state");
        if (state == null)
            return null;
        return new Delivery(new MessageId(id(row, "id")), Channel.of(row.getString("delivery_channel")), Delivery.Status.of(state),
                row.getInt("attempts"), instant(row, "due_at"),
                new Said(Said.Reason.of(row.getString("reason")), row.getString("server_words")), optionalInstant(row, "sent_at"),
                instant(row, "delivery_changed_at"));
    }

    private static final String THREADS = """
        select id, conversation_id, origin_id, channel, mailbox_id, subject, created_at from thread
        where conversation_id = :conversation order by created_at, id limit 1000
        """;

    List<ConversationThread> threads(ConversationId conversation) {
        return database.sql(THREADS).param("conversation", conversation.value()).query(MessageStore::readThread).list();
    }

    Supplier<List<ConversationThread>> askThreads(Questions questions, ConversationId conversation) {
        return questions.ask(THREADS, Map.of("conversation", conversation.value()), MessageStore::readThread);
    }

    /** Which of the threads was written in last. */
    Optional<ThreadId> newestThread(Collection<ConversationThread> threads) {
        return database
                .sql("select thread_id from message where thread_id = any(:threads) and kind <> 'note' order by at desc, id desc limit 1")
                .param("threads", threads.stream().map(thread -> thread.id().value()).toArray(UUID[]::new))
                .query((row, number) -> new ThreadId(id(row, "thread_id"))).optional();
    }

    /** The newest message that the customer can see and that came before another. */
    Optional<MessageId> newestBefore(ConversationId conversation, MessageId other) {
        return database.sql("""
            select m.id from message m join thread t on t.id = m.thread_id
            where t.conversation_id = :conversation and m.kind <> 'note' and m.id < :other order by m.id desc limit 1
            """).param("conversation", conversation.value()).param("other", other.value())
                .query((row, number) -> new MessageId(id(row, "id"))).optional();
    }

    Optional<ConversationThread> thread(ThreadId id) {
        return database.sql("select id, conversation_id, origin_id, channel, mailbox_id, subject, created_at from thread where id = :id")
                .param("id", id.value()).query(MessageStore::readThread).optional();
    }

    /** In which conversation each of the threads lies now. */
    Map<ThreadId, ConversationId> homes(Collection<ThreadId> threads) {
        if (threads.isEmpty())
            return Map.of();
        Map<ThreadId, ConversationId> homes = new HashMap<>();
        database.sql("select id, conversation_id from thread where id = any(:threads)")
                .param("threads", threads.stream().map(ThreadId::value).toArray(UUID[]::new)).query(row -> {
                    homes.put(new ThreadId(id(row, "id")), new ConversationId(id(row, "conversation_id")));
                });
        return homes;
    }

    private static ConversationThread readThread(ResultSet row, int number) throws SQLException {
        return new ConversationThread(new ThreadId(id(row, "id")), new ConversationId(id(row, "conversation_id")),
                new ConversationId(id(row, "origin_id")), Channel.of(row.getString("channel")), row.getObject("mailbox_id", UUID.class),
                row.getString("subject"), instant(row, "created_at"));
    }

    /** Moves all threads of one conversation into another. */
    void moveThreads(ConversationId from, ConversationId into) {
        database.sql("update thread set conversation_id = :into where conversation_id = :from").param("from", from.value())
                .param("into", into.value()).update();
    }

    /** Moves the threads that began in a conversation, or were joined into it before, back to it. */
    void moveThreadsBack(Collection<ConversationId> origins, ConversationId to) {
        database.sql("update thread set conversation_id = :to where origin_id = any(:origins)").param("to", to.value())
                .param("origins", origins.stream().map(ConversationId::value).toArray(UUID[]::new)).update();
    }

    /** Whether a person has written in these conversations' own threads since the newest of the messages that was there before. */
    boolean writtenSince(Collection<ConversationId> origins, @Nullable MessageId last) {
        return database
                .sql("""
                    select exists (select 1 from message m join thread t on t.id = m.thread_id
                      where t.origin_id = any(:origins) and m.kind = 'inbound' and m.nature = 'personal' and (:last::uuid is null or m.id > :last::uuid))
                    """)
                .param("origins", origins.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("last", last == null ? null : last.value()).query(Boolean.class).single();
    }

    void moveMessages(Collection<MessageId> messages, ThreadId to) {
        database.sql("update message set thread_id = :to where id = any(:messages)").param("to", to.value())
                .param("messages", messages.stream().map(MessageId::value).toArray(UUID[]::new)).update();
    }

    void delete(MessageId id) {
        database.sql("delete from message where id = :id").param("id", id.value()).update();
    }

    Optional<AttachmentOwner> attachment(AttachmentId id) {
        return database.sql("""
            select a.id, a.message_id, a.position, a.name, a.content_type, a.content_id, a.inline, a.size_bytes, a.hash, t.conversation_id
            from attachment a join message m on m.id = a.message_id join thread t on t.id = m.thread_id where a.id = :id
            """).param("id", id.value())
                .query((row, number) -> new AttachmentOwner(attachment(row),
                        new ConversationId(Objects.requireNonNull(id(row, "conversation_id")))))
                .optional();
    }

    /** An attachment with the conversation that decides who may open it. */
    record AttachmentOwner(Attachment attachment, ConversationId conversation) {}
}

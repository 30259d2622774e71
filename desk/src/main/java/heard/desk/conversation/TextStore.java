package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads many conversations with their texts, in a fixed number of statements. */
@Component
class TextStore {
    private static final UUID LEAST = new UUID(0, 0);
    private static final UUID MOST = new UUID(-1, -1);
    private final JdbcClient database;
    private final ConversationStore conversations;
    private final Json json;

    TextStore(JdbcClient database, ConversationStore conversations, Json json) {
        this.database = database;
        this.conversations = conversations;
        this.json = json;
    }

    private static UUID[] keys(Collection<ConversationId> ids) {
        return ids.stream().map(ConversationId::value).toArray(UUID[]::new);
    }

    List<Conversation> conversations(Collection<ConversationId> ids) {
        return database.sql("select " + ConversationStore.COLUMNS + " from conversation c where c.id = any(:ids)").param("ids", keys(ids))
                .query(conversations::read).list();
    }

    List<ConversationText> read(Collection<ConversationId> ids, ConversationText.Extent extent) {
        Map<UUID, List<ConversationText.Part>> parts = parts(ids, extent);
        Map<UUID, List<Long>> joined = joinedNumbers(ids);
        List<ConversationText> texts = new ArrayList<>();
        for (Conversation conversation : conversations(ids)) {
            UUID key = conversation.id().value();
            List<Long> numbers = new ArrayList<>(List.of(conversation.number()));
            numbers.addAll(joined.getOrDefault(key, List.of()));
            texts.add(new ConversationText(conversation, numbers, parts.getOrDefault(key, List.of()).reversed()));
        }
        return texts;
    }

    private Map<UUID, List<Long>> joinedNumbers(Collection<ConversationId> ids) {
        Map<UUID, List<Long>> numbers = new HashMap<>();
        database.sql("select joined_into, number from conversation where joined_into = any(:ids) order by number limit 10000")
                .param("ids", keys(ids))
                .query(row -> {
                    numbers.computeIfAbsent(id(row, "joined_into"), key -> new ArrayList<>()).add(row.getLong("number"));
                });
        return numbers;
    }

    /** The newest first. */
    private Map<UUID, List<ConversationText.Part>> parts(Collection<ConversationId> ids, ConversationText.Extent extent) {
        record Row(UUID conversation, UUID message, ConversationText.Part part) {}
        List<Row> rows = database.sql("""
            select wanted.id as conversation_id, m.* from unnest(:ids) as wanted (id) cross join lateral (
              select m.id, m.kind, m.at, m.author_name, m.author_address, m.recipients::text as recipients,
                case when m.kind = 'note' or exists (select from message o join thread u on u.id = o.thread_id
                    where u.conversation_id = wanted.id and (o.at, o.id) < (m.at, m.id))
                  then left(m.text, least(m.own_text_length, :characters)) else left(m.text, :characters) end as text
              from thread t join message m on m.thread_id = t.id
              where t.conversation_id = wanted.id order by m.at desc, m.id desc limit :messages) m
            order by wanted.id, m.at desc, m.id desc
            """).param("ids", keys(ids)).param("messages", extent.messages()).param("characters", extent.characters())
                .query((row, number) -> new Row(id(row, "conversation_id"), id(row, "id"), part(row))).list();
        Map<UUID, List<String>> files = files(rows.stream().map(Row::message).toArray(UUID[]::new));
        Map<UUID, List<ConversationText.Part>> parts = new HashMap<>();
        for (Row row : rows)
            parts.computeIfAbsent(row.conversation(), key -> new ArrayList<>())
                    .add(with(row.part(), files.getOrDefault(row.message(), List.of())));
        return parts;
    }

    private ConversationText.Part part(ResultSet row) throws SQLException {
        List<String> recipients = new ArrayList<>();
        for (Recipient recipient : json.recipients(row.getString("recipients"))) {
            recipients.add(recipient.address());
            if (!recipient.name().isEmpty())
                recipients.add(recipient.name());
        }
        return new ConversationText.Part(new MessageId(id(row, "id")), MessageKind.of(row.getString("kind")), instant(row, "at"),
                row.getString("author_name"), row.getString("author_address"), row.getString("text"), recipients, List.of());
    }

    private static ConversationText.Part with(ConversationText.Part part, List<String> files) {
        if (files.isEmpty())
            return part;
        return new ConversationText.Part(part.message(), part.kind(), part.at(), part.authorName(), part.authorAddress(), part.text(),
                part.recipients(), files);
    }

    private Map<UUID, List<String>> files(UUID[] messages) {
        Map<UUID, List<String>> files = new HashMap<>();
        database.sql(
                "select message_id, name from attachment where message_id = any(:messages) and not inline order by message_id, position")
                .param("messages", messages).query(row -> {
                    files.computeIfAbsent(id(row, "message_id"), key -> new ArrayList<>()).add(row.getString("name"));
                });
        return files;
    }

    List<Spoken> spoken(Collection<ConversationId> ids, int messages) {
        return database.sql("""
            select wanted.id as conversation_id, m.* from unnest(:ids) as wanted (id) cross join lateral (
              select m.id, t.channel, m.at,
                left(m.text, least(case when m.own_text_length = 0 then length(m.text) else m.own_text_length end, :characters)) as text
              from thread t join message m on m.thread_id = t.id
              where t.conversation_id = wanted.id and m.kind = 'inbound' and m.nature = 'personal'
              order by m.at desc, m.id desc limit :messages) m
            order by wanted.id, m.at, m.id
            """).param("ids", keys(ids)).param("messages", messages).param("characters", Spoken.MOST_CHARACTERS)
                .query((row, number) -> new Spoken(new ConversationId(id(row, "conversation_id")), new MessageId(id(row, "id")),
                        Channel.of(row.getString("channel")), instant(row, "at"), row.getString("text")))
                .list();
    }

    List<ConversationId> keysBefore(@Nullable ConversationId before, int limit) {
        return database.sql("select id from conversation where id < :before order by id desc limit :limit")
                .param("before", before == null ? MOST : before.value()).param("limit", limit)
                .query((row, place) -> new ConversationId(id(row, "id"))).list();
    }

    List<ConversationId> keysAfter(@Nullable ConversationId after, int limit) {
        return database.sql("select id from conversation where id > :after order by id limit :limit")
                .param("after", after == null ? LEAST : after.value()).param("limit", limit)
                .query((row, place) -> new ConversationId(id(row, "id"))).list();
    }

    List<ConversationId> ofMailbox(UUID mailbox, @Nullable ConversationId after, int limit) {
        return database.sql("select id from conversation where mailbox_id = :mailbox and id > :after order by id limit :limit")
                .param("mailbox", mailbox).param("after", after == null ? LEAST : after.value()).param("limit", limit)
                .query((row, place) -> new ConversationId(id(row, "id"))).list();
    }

    /** Joined ones stand where they were joined to. */
    List<ConversationId> ofCustomer(UUID customer, @Nullable ConversationId after, int limit) {
        return database.sql("""
            select id from conversation where customer_id = :customer and state <> 'joined' and id > :after order by id limit :limit
            """).param("customer", customer).param("after", after == null ? LEAST : after.value()).param("limit", limit)
                .query((row, place) -> new ConversationId(id(row, "id"))).list();
    }
}

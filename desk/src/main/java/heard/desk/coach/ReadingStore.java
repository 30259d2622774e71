package heard.desk.coach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.MessageId;
import heard.engine.Coded;
import heard.engine.Emotion;
import heard.engine.Intensity;
import heard.engine.Request;
import heard.engine.Tone;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Readings and moods in PostgreSQL. */
@Component
class ReadingStore {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ReadingJson json;

    ReadingStore(JdbcClient database, JdbcTemplate batches, ReadingJson json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    /** Keeps readings; where there is one already, what an agent held to be true stays so. */
    void put(Collection<MessageReading> readings, Instant now) {
        // In one order, so that two who write the same rows wait and do not hold each other up.
        List<MessageReading> inOrder = readings.stream().sorted(Comparator.comparing(reading -> reading.message().value())).toList();
        batches.batchUpdate("""
            insert into reading (message_id, made_at, emotion, intensity, urgency, request, tone, leaving, wants_human, repeated, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (message_id) do update set made_at = excluded.made_at,
              emotion = case when reading.corrected then reading.emotion else excluded.emotion end,
              intensity = case when reading.corrected then reading.intensity else excluded.intensity end,
              urgency = case when reading.corrected then reading.urgency else excluded.urgency end,
              request = case when reading.corrected then reading.request else excluded.request end,
              tone = excluded.tone, leaving = excluded.leaving, wants_human = excluded.wants_human, repeated = excluded.repeated,
              detail = excluded.detail
            """, inOrder, 200, (statement, reading) -> {
            statement.setObject(1, reading.message().value());
            statement.setTimestamp(2, Timestamp.from(now));
            statement.setString(3, code(reading.held().emotion()));
            statement.setString(4, reading.intensity().code());
            statement.setString(5, reading.held().urgency().code());
            statement.setString(6, reading.held().request().code());
            statement.setString(7, reading.read().tone().code());
            statement.setBoolean(8, reading.read().leaving());
            statement.setBoolean(9, reading.read().wantsHuman());
            statement.setBoolean(10, reading.read().repeated());
            statement.setString(11, json.write(reading));
        });
    }

    /** Neither the messages nor the conversations in which they are the newest are told anything of any more. */
    void remove(Collection<MessageId> messages) {
        if (messages.isEmpty())
            return;
        database.sql("delete from reading where message_id = any(:messages)").param("messages", keys(messages)).update();
        database.sql("delete from mood where message_id = any(:messages)").param("messages", keys(messages)).update();
    }

    private static @Nullable String code(@Nullable Emotion emotion) {
        return emotion == null ? null : emotion.code();
    }

    /** Which of the messages have been read. */
    Set<MessageId> read(Collection<MessageId> messages) {
        return new HashSet<>(database.sql("select message_id from reading where message_id = any(:messages)")
                .param("messages", keys(messages)).query((row, number) -> message(row)).list());
    }

    private static UUID[] keys(Collection<MessageId> messages) {
        return messages.stream().map(MessageId::value).toArray(UUID[]::new);
    }

    private static MessageId message(ResultSet row) throws SQLException {
        return new MessageId(row.getObject("message_id", UUID.class));
    }

    Map<MessageId, MessageReading> find(Collection<MessageId> messages) {
        Map<MessageId, MessageReading> found = new HashMap<>();
        if (messages.isEmpty())
            return found;
        database.sql("""
            select message_id, emotion, request, urgency, corrected, detail::text as detail from reading where message_id = any(:messages)
            """).param("messages", keys(messages)).query((row, number) -> read(row)).list()
                .forEach(reading -> reading.ifPresent(known -> found.put(known.message(), known)));
        return found;
    }

    /** The same without its evidence, which is most of it. */
    Map<MessageId, Telling> tell(Collection<MessageId> messages) {
        Map<MessageId, Telling> found = new HashMap<>();
        if (messages.isEmpty())
            return found;
        database.sql("""
            select message_id, emotion, intensity, request, urgency, tone, leaving, wants_human, repeated,
              jsonb_build_object('address', detail #> '{read,address}', 'expertise', detail #> '{read,expertise}',
                'identifiers', detail #> '{read,identifiers}')::text as brief
            from reading where message_id = any(:messages)
            """).param("messages", keys(messages)).query((row, number) -> telling(row)).list()
                .forEach(telling -> found.put(telling.message(), telling));
        return found;
    }

    private Telling telling(ResultSet row) throws SQLException {
        ReadingJson.Brief brief = json.brief(row.getString("brief"));
        Tone tone = Optional.ofNullable(Coded.find(Tone.class, row.getString("tone"))).orElse(Tone.CALM);
        var signals = new Telling.Signals(tone, row.getBoolean("leaving"), row.getBoolean("wants_human"), row.getBoolean("repeated"));
        return new Telling(message(row), emotion(row), intensity(row), guess(row).request(), signals, brief.address(), brief.expertise(),
                brief.identifiers());
    }

    private static Intensity intensity(ResultSet row) throws SQLException {
        return Optional.ofNullable(Coded.find(Intensity.class, row.getString("intensity"))).orElse(Intensity.NONE);
    }

    private Optional<MessageReading> read(ResultSet row) throws SQLException {
        return json.read(message(row), row.getString("detail"), guess(row), row.getBoolean("corrected"));
    }

    private static Guess guess(ResultSet row) throws SQLException {
        return new Guess(emotion(row), Optional.ofNullable(Coded.find(Request.class, row.getString("request"))).orElse(Request.OTHER),
                urgency(row));
    }

    private static @Nullable Emotion emotion(ResultSet row) throws SQLException {
        String emotion = row.getString("emotion");
        return emotion == null ? null : Coded.find(Emotion.class, emotion);
    }

    private static Urgency urgency(ResultSet row) throws SQLException {
        return Optional.ofNullable(Coded.find(Urgency.class, row.getString("urgency"))).orElse(Urgency.NONE);
    }

    /** What an agent said of a message; empty where nobody corrected its reading. */
    Optional<Guess> corrected(MessageId message) {
        return database.sql("select emotion, request, urgency from reading where message_id = :message and corrected")
                .param("message", message.value()).query((row, number) -> guess(row)).optional();
    }

    /** What is held to be wanted in a message; empty where it was not read. */
    Optional<Request> request(MessageId message) {
        return database.sql("select request from reading where message_id = :message").param("message", message.value())
                .query((row, number) -> Optional.ofNullable(Coded.find(Request.class, row.getString("request"))).orElse(Request.OTHER))
                .optional();
    }

    /** Locks the reading of a message for the rest of the transaction. */
    Optional<MessageReading> lock(MessageId message) {
        return database
                .sql("""
                    select message_id, emotion, request, urgency, corrected, detail::text as detail from reading where message_id = :message for update
                    """)
                .param("message", message.value()).query((row, number) -> read(row)).optional().flatMap(found -> found);
    }

    /** What is held to be true from now on, in the list too where the message is the newest one. */
    void hold(MessageReading reading) {
        database.sql("""
            update reading set emotion = :emotion, intensity = :intensity, request = :request, urgency = :urgency, corrected = true
            where message_id = :message
            """).param("emotion", code(reading.held().emotion())).param("intensity", reading.intensity().code())
                .param("request", reading.held().request().code()).param("urgency", reading.held().urgency().code())
                .param("message", reading.message().value()).update();
        database.sql("""
            update mood set emotion = :emotion, intensity = :intensity, urgency = :urgency where message_id = :message
            """).param("emotion", code(reading.held().emotion())).param("intensity", reading.intensity().code())
                .param("urgency", reading.held().urgency().code()).param("message", reading.message().value()).update();
    }

    /** How a conversation's newest message reads. */
    record Mood(ConversationId conversation, @Nullable Emotion emotion, Intensity intensity, Urgency urgency) {}

    /** The conversations' moods are those of these messages; one whose message has no reading has no mood. */
    void putMoods(Map<ConversationId, MessageId> newest) {
        if (newest.isEmpty())
            return;
        List<Map.Entry<ConversationId, MessageId>> pairs = newest.entrySet().stream()
                .sorted(Comparator.comparing(pair -> pair.getKey().value())).toList();
        UUID[] conversations = pairs.stream().map(pair -> pair.getKey().value()).toArray(UUID[]::new);
        UUID[] messages = pairs.stream().map(pair -> pair.getValue().value()).toArray(UUID[]::new);
        database.sql("""
            insert into mood (conversation_id, message_id, emotion, intensity, urgency)
            select pair.conversation, r.message_id, r.emotion, r.intensity, r.urgency
            from unnest(:conversations, :messages) as pair (conversation, message) join reading r on r.message_id = pair.message
            order by pair.conversation
            on conflict (conversation_id) do update set message_id = excluded.message_id, emotion = excluded.emotion,
              intensity = excluded.intensity, urgency = excluded.urgency
            """).param("conversations", conversations).param("messages", messages).update();
        database.sql("""
            delete from mood m using unnest(:conversations, :messages) as pair (conversation, message)
            where m.conversation_id = pair.conversation and m.message_id <> pair.message
            """).param("conversations", conversations).param("messages", messages).update();
    }

    void removeMoods(Collection<ConversationId> conversations) {
        if (!conversations.isEmpty())
            database.sql("delete from mood where conversation_id = any(:ids)").param("ids", uuids(conversations)).update();
    }

    private static UUID[] uuids(Collection<ConversationId> conversations) {
        return conversations.stream().map(ConversationId::value).toArray(UUID[]::new);
    }

    List<Mood> moods(Collection<ConversationId> conversations) {
        if (conversations.isEmpty())
            return List.of();
        return database.sql("select conversation_id, emotion, intensity, urgency from mood where conversation_id = any(:ids)")
                .param("ids", uuids(conversations))
                .query((row, number) -> new Mood(new ConversationId(row.getObject("conversation_id", UUID.class)), emotion(row),
                        intensity(row), urgency(row)))
                .list();
    }
}

package heard.desk.coach;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.MessageId;
import heard.engine.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages on which the engine failed, in PostgreSQL. */
@Component
class SetbackStore {
    /** So often one is tried in all: an update of the engine may bring it the words it lacked. */
    private static final int MOST_TRIES = 3;
    private static final Duration LATER = Duration.ofDays(1);
    /** One that never had its turn waits only this long. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private final JdbcClient database;

    SetbackStore(JdbcClient database) {
        this.database = database;
    }

    /** Notes it; what is noted already says the newer reason. */
    void put(Setback setback, Instant now) {
        database.sql("""
            insert into engine_setback (message_id, about, why, tries, at) values (:message, :about, :why, 1, :at)
            on conflict (message_id, about) do update set why = excluded.why, at = excluded.at
            """).param("message", setback.message().value()).param("about", setback.about().code()).param("why", setback.why().code())
                .param("at", Timestamp.from(now)).update();
    }

    Set<MessageId> of(Setback.About about, Collection<MessageId> messages) {
        if (messages.isEmpty())
            return new HashSet<>();
        return new HashSet<>(database.sql("select message_id from engine_setback where about = :about and message_id = any(:messages)")
                .param("about", about.code()).param("messages", keys(messages))
                .query((row, number) -> new MessageId(row.getObject("message_id", UUID.class))).list());
    }

    List<Setback> of(Collection<MessageId> messages) {
        if (messages.isEmpty())
            return List.of();
        return database.sql("select message_id, about, why from engine_setback where message_id = any(:messages)")
                .param("messages", keys(messages))
                .query((row, number) -> new Setback(new MessageId(row.getObject("message_id", UUID.class)),
                        Objects.requireNonNull(Coded.find(Setback.About.class, row.getString("about"))),
                        Objects.requireNonNull(Coded.find(Asked.Why.class, row.getString("why")))))
                .list();
    }

    private static UUID[] keys(Collection<MessageId> messages) {
        return messages.stream().map(MessageId::value).toArray(UUID[]::new);
    }

    /** Takes messages that are worth another try; the next one of the same message comes later, whatever becomes of this one. */
    Set<MessageId> takeUnread(Instant now, int limit) {
        return new HashSet<>(database.sql("""
            update engine_setback s set tries = tries + case why when 'busy' then 0 else 1 end, at = :now from (
              select message_id from engine_setback
              where about = 'reading' and tries < :most and at < case why when 'busy' then :soon::timestamptz else :later::timestamptz end
              order by at limit :limit for update skip locked) due
            where s.message_id = due.message_id and s.about = 'reading' returning s.message_id
            """).param("now", Timestamp.from(now)).param("most", MOST_TRIES).param("soon", Timestamp.from(now.minus(SOON)))
                .param("later", Timestamp.from(now.minus(LATER))).param("limit", limit)
                .query((row, number) -> new MessageId(row.getObject("message_id", UUID.class))).list());
    }

    void remove(Setback.About about, Collection<MessageId> messages) {
        if (!messages.isEmpty())
            database.sql("delete from engine_setback where about = :about and message_id = any(:messages)").param("about", about.code())
                    .param("messages", keys(messages)).update();
    }
}

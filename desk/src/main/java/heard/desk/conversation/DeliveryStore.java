package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.instant;
import static heard.desk.conversation.Columns.optionalInstant;
import static heard.desk.conversation.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries in PostgreSQL: the outbox from which channels take what is due. */
@Component
class DeliveryStore {
    private static final String COLUMNS = "message_id, channel, state, attempts, due_at, server_words, sent_at, changed_at";
    private final JdbcClient database;
    private final Clock clock;

    DeliveryStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<MessageId> byKey(UUID key) {
        return database.sql("select message_id from delivery where request_key = :key").param("key", key)
                .query((row, number) -> new MessageId(id(row, "message_id"))).optional();
    }

    void insert(MessageId message, UUID key, Channel channel, Instant dueAt) {
        database.sql("""
            insert into delivery (message_id, request_key, channel, state, due_at, changed_at)
            values (:message, :key, :channel, 'queued', :dueAt, :now)
            """).param("message", message.value()).param("key", key).param("channel", channel.code()).param("dueAt", time(dueAt))
                .param("now", time(clock.instant())).update();
    }

    /** Takes due deliveries for one sender: those queued, and those whose sender's lease has run out. */
    List<Delivery> claim(Channel channel, Instant now, Instant leaseUntil, int limit) {
        return database.sql("""
            update delivery set state = 'sending', lease_until = :lease, attempts = attempts + 1, changed_at = :now
            where message_id in (
              select message_id from delivery
              where channel = :channel and due_at <= :now
                and (state = 'queued' or (state = 'sending' and lease_until < :now))
              order by due_at limit :limit for update skip locked)
            returning
            """ + COLUMNS).param("channel", channel.code()).param("now", time(now)).param("lease", time(leaseUntil)).param("limit", limit)
                .query(DeliveryStore::read).list();
    }

    /** Answers that are due for the first time although the customer has written since they were. */
    List<MessageId> overtaken(Channel channel, Instant now, int limit) {
        return database.sql("""
            select d.message_id from delivery d
            join message m on m.id = d.message_id
            join thread t on t.id = m.thread_id
            join conversation c on c.id = t.conversation_id
            where d.channel = :channel and d.state = 'queued' and d.attempts = 0 and d.due_at <= :now and c.waiting_since is not null
              and exists (select 1 from message i join thread u on u.id = i.thread_id
                where u.conversation_id = c.id and i.kind = 'inbound' and i.nature = 'personal' and i.id > m.id)
            limit :limit
            """).param("channel", channel.code()).param("now", time(now)).param("limit", limit)
                .query((row, number) -> new MessageId(id(row, "message_id"))).list();
    }

    Optional<Delivery> lock(MessageId message) {
        return database.sql("select " + COLUMNS + " from delivery where message_id = :message for update").param("message", message.value())
                .query(DeliveryStore::read).optional();
    }

    void set(MessageId message, Delivery.Status status, Instant dueAt, @Nullable String serverWords, Instant now) {
        database.sql(
                """
                    update delivery set state = :state, due_at = :dueAt, server_words = coalesce(left(:words, 2000), server_words), lease_until = null,
                      sent_at = case when :state = 'sent' then :now else sent_at end, changed_at = :now
                    where message_id = :message
                    """)
                .param("message", message.value()).param("state", status.code()).param("dueAt", time(dueAt)).param("words", serverWords)
                .param("now", time(now)).update();
    }

    void restart(MessageId message, Instant now) {
        database.sql(
                """
                    update delivery set state = 'queued', due_at = :now, attempts = 0, lease_until = null, changed_at = :now where message_id = :message
                    """)
                .param("message", message.value()).param("now", time(now)).update();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(new MessageId(id(row, "message_id")), Channel.of(row.getString("channel")),
                Delivery.Status.of(row.getString("state")), row.getInt("attempts"), instant(row, "due_at"), row.getString("server_words"),
                optionalInstant(row, "sent_at"), instant(row, "changed_at"));
    }
}

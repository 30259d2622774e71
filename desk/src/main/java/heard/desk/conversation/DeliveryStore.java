package heard.desk.conversation;

import static heard.desk.conversation.Columns.id;
import static heard.desk.conversation.Columns.instant;
import static heard.desk.conversation.Columns.optionalInstant;
import static heard.desk.conversation.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries in PostgreSQL: the outbox from which channels take what is due. */
@Component
class DeliveryStore {
    private static final String COLUMNS = "message_id, channel, state, attempts, due_at, server_words, reason, sent_at, changed_at";
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

    /** From when to when a sender has deliveries to itself, and how many it takes. */
    record Claim(Instant now, Instant leaseUntil, int limit) {}

    /** A delivery as it was taken. */
    record Claimed(Delivery delivery, Deliveries.Attempt attempt) {}

    /** Takes due deliveries for one sender: those queued, and those whose sender's lease has run out. */
    List<Claimed> claim(Channel channel, Claim claim, Set<UUID> busyMailboxes) {
        return database.sql("""
            update delivery set state = 'sending', lease_until = :lease, attempts = attempts + 1, claim = claim + 1, changed_at = :now
            where message_id in (
              select d.message_id from delivery d join message m on m.id = d.message_id join thread t on t.id = m.thread_id
              where d.channel = :channel and d.due_at <= :now
                and (d.state = 'queued' or (d.state = 'sending' and d.lease_until < :now))
                and (t.mailbox_id is null or t.mailbox_id <> all(:busy))
              order by d.due_at limit :limit for update of d skip locked)
            returning claim, handed_over_at is not null as uncertain,
            """ + COLUMNS).param("channel", channel.code()).param("now", time(claim.now())).param("lease", time(claim.leaseUntil()))
                .param("busy", busyMailboxes.toArray(UUID[]::new)).param("limit", claim.limit()).query((row, number) -> {
                    var delivery = read(row, number);
                    return new Claimed(delivery,
                            new Deliveries.Attempt(delivery.message(), row.getInt("claim"), row.getBoolean("uncertain")));
                }).list();
    }

    /** Marks that the other side may have it from now on; false where somebody else has taken it since. */
    boolean handOver(Deliveries.Attempt attempt, Instant now, Instant leaseUntil) {
        return database.sql("""
            update delivery set lease_until = :lease, handed_over_at = :now
            where message_id = :message and claim = :claim and state = 'sending'
            """).param("message", attempt.message().value()).param("claim", attempt.claim()).param("now", time(now))
                .param("lease", time(leaseUntil)).update() == 1;
    }

    void keep(Collection<Deliveries.Attempt> attempts, Instant leaseUntil) {
        database.sql("""
            update delivery d set lease_until = :lease from unnest(:messages, :claims) as held(message_id, claim)
            where d.message_id = held.message_id and d.claim = held.claim and d.state = 'sending'
            """).param("lease", time(leaseUntil))
                .param("messages", attempts.stream().map(one -> one.message().value()).toArray(UUID[]::new))
                .param("claims", attempts.stream().map(Deliveries.Attempt::claim).toArray(Integer[]::new)).update();
    }

    /** As if it had not been taken. */
    void putBack(Deliveries.Attempt attempt, Instant now) {
        database.sql("""
            update delivery set state = 'queued', attempts = attempts - 1, lease_until = null, changed_at = :now
            where message_id = :message and claim = :claim and state = 'sending'
            """).param("message", attempt.message().value()).param("claim", attempt.claim()).param("now", time(now)).update();
    }

    /** Whether an attempt is the last one that was begun. */
    boolean current(Deliveries.Attempt attempt) {
        return database.sql("select claim = :claim from delivery where message_id = :message").param("claim", attempt.claim())
                .param("message", attempt.message().value()).query(Boolean.class).optional().orElse(false);
    }

    boolean note(MessageId message, String serverWords, Instant now) {
        return database
                .sql("""
                    update delivery set server_words = left(:words, 2000), reason = null, changed_at = :now where message_id = :message and state = 'sent'
                    """)
                .param("message", message.value()).param("words", serverWords).param("now", time(now)).update() == 1;
    }

    /** So many, and since when. */
    record Many(int count, Instant since) {}

    /** Those that failed for good after a moment. */
    Optional<Many> failedSince(Instant moment) {
        return many(
                database.sql("select count(*) as count, min(changed_at) as since from delivery where state = 'failed' and changed_at > :at")
                        .param("at", time(moment)));
    }

    /** Those that were due before a moment and that nobody has taken. */
    Optional<Many> waitingSince(Instant moment) {
        return many(database.sql("select count(*) as count, min(due_at) as since from delivery where state = 'queued' and due_at < :at")
                .param("at", time(moment)));
    }

    private static Optional<Many> many(JdbcClient.StatementSpec statement) {
        return statement.query((row, number) -> {
            int count = row.getInt("count");
            return count == 0 ? Optional.<Many>empty() : Optional.of(new Many(count, instant(row, "since")));
        }).single();
    }

    /** Answers that are due for the first time although the customer has written since they were. */
    List<MessageId> overtaken(Channel channel, Instant now, int limit) {
        return database
                .sql("""
                    select d.message_id from delivery d
                    join message m on m.id = d.message_id
                    join thread t on t.id = m.thread_id
                    join conversation c on c.id = t.conversation_id
                    where d.channel = :channel and d.state = 'queued' and d.attempts = 0 and d.server_words is null and d.reason is null and d.sent_at is null and d.due_at <= :now and c.waiting_since is not null
                      and exists (select 1 from message i join thread u on u.id = i.thread_id
                        where u.conversation_id = c.id and i.kind = 'inbound' and i.nature = 'personal' and i.id > m.id)
                    order by d.message_id limit :limit
                    """)
                .param("channel", channel.code()).param("now", time(now)).param("limit", limit)
                .query((row, number) -> new MessageId(id(row, "message_id"))).list();
    }

    Optional<Delivery> lock(MessageId message) {
        return database.sql("select " + COLUMNS + " from delivery where message_id = :message for update").param("message", message.value())
                .query(DeliveryStore::read).optional();
    }

    void set(MessageId message, Delivery.Status status, Instant dueAt, Said said, Instant now) {
        database.sql(
                """
                    update delivery set state = :state, due_at = :dueAt, server_words = left(:words, 2000), reason = :reason, lease_until = null, handed_over_at = null,
                      sent_at = case when :state = 'sent' then :now else sent_at end, changed_at = :now
                    where message_id = :message
                    """)
                .param("message", message.value()).param("state", status.code()).param("dueAt", time(dueAt))
                .param("words", said.serverWords()).param("reason", said.reasonCode())
                .param("now", time(now)).update();
    }

    void restart(MessageId message, Instant now) {
        database.sql(
                """
                    update delivery set state = 'queued', due_at = :now, attempts = 0, claim = claim + 1, lease_until = null, handed_over_at = null, changed_at = :now where message_id = :message
                    """)
                .param("message", message.value()).param("now", time(now)).update();
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(new MessageId(id(row, "message_id")), Channel.of(row.getString("channel")),
                Delivery.Status.of(row.getString("state")), row.getInt("attempts"), instant(row, "due_at"),
                new Said(Said.Reason.of(row.getString("reason")), row.getString("server_words")),
                optionalInstant(row, "sent_at"), instant(row, "changed_at"));
    }
}

package heard.desk.channel.email;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails of which mailbox were taken in, and under which names each is known, in PostgreSQL. */
@Component
class MailLedgerStore {
    /** What became of a mail. */
    enum Outcome {
        MESSAGE, DUPLICATE, OWN, UNREADABLE
    }

    /** One mail of the ledger. */
    record Taken(long uid, @Nullable MessageId message, Outcome outcome) {}

    /** The names of one message. */
    record Name(MessageId message, MailboxId mailbox, @Nullable String rfcId, Fingerprint fingerprint) {}

    private static final int BATCH = 200;
    /** An index takes no more than 2,704 bytes, and a letter may have four. */
    private static final int MOST_NAME = 600;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    MailLedgerStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    Set<Long> takenOf(MailboxId mailbox, long uidValidity, Collection<Long> uids) {
        return new HashSet<>(database.sql("""
            select uid from mail_intake where mailbox_id = :mailbox and uid_validity = :validity and uid = any(:uids)
            """).param("mailbox", mailbox.value()).param("validity", uidValidity).param("uids", uids.toArray(Long[]::new))
                .query(Long.class).list());
    }

    Set<Long> takenBetween(MailboxId mailbox, long uidValidity, long from, long to) {
        return new HashSet<>(database.sql("""
            select uid from mail_intake where mailbox_id = :mailbox and uid_validity = :validity and uid between :from and :to
            """).param("mailbox", mailbox.value()).param("validity", uidValidity).param("from", from).param("to", to).query(Long.class)
                .list());
    }

    void take(MailboxId mailbox, long uidValidity, List<Taken> mails, Instant now) {
        var at = Timestamp.from(now);
        batches.batchUpdate("""
            insert into mail_intake (mailbox_id, uid_validity, uid, message_id, outcome, at) values (?, ?, ?, ?, ?, ?)
            """, mails, BATCH, (statement, mail) -> {
            statement.setObject(1, mailbox.value());
            statement.setLong(2, uidValidity);
            statement.setLong(3, mail.uid());
            statement.setObject(4, mail.message() == null ? null : mail.message().value());
            statement.setString(5, mail.outcome().name().toLowerCase(Locale.ROOT));
            statement.setTimestamp(6, at);
        });
    }

    void name(List<Name> names) {
        batches.batchUpdate("""
            insert into mail_name (message_id, mailbox_id, rfc_id, fingerprint) values (?, ?, ?, ?)
            """, names, BATCH, (statement, name) -> {
            statement.setObject(1, name.message().value());
            statement.setObject(2, name.mailbox().value());
            statement.setString(3, name.rfcId() == null ? null : cut(name.rfcId()));
            statement.setBytes(4, name.fingerprint().bytes());
        });
    }

    /** Of a message that we send; at a second attempt it is there already. */
    void nameSent(Name name) {
        database.sql("""
            insert into mail_name (message_id, mailbox_id, rfc_id, fingerprint) values (:message, :mailbox, :rfc, :fingerprint)
            on conflict do nothing
            """).param("message", name.message().value()).param("mailbox", name.mailbox().value()).param("rfc", name.rfcId())
                .param("fingerprint", name.fingerprint().bytes()).update();
    }

    Map<Fingerprint, MessageId> byFingerprint(Collection<Fingerprint> fingerprints) {
        Map<Fingerprint, MessageId> found = new HashMap<>();
        database.sql("select fingerprint, message_id from mail_name where fingerprint = any(:fingerprints)")
                .param("fingerprints", fingerprints.stream().map(Fingerprint::bytes).toArray(byte[][]::new)).query(row -> {
                    found.put(Fingerprint.ofDigest(row.getBytes("fingerprint")),
                            new MessageId(row.getObject("message_id", UUID.class)));
                });
        return found;
    }

    Map<String, MessageId> byName(Collection<String> rfcIds) {
        if (rfcIds.isEmpty())
            return Map.of();
        Map<String, MessageId> found = new HashMap<>();
        database.sql("select rfc_id, message_id from mail_name where rfc_id = any(:names) order by message_id")
                .param("names", rfcIds.stream().map(MailLedgerStore::cut).toArray(String[]::new)).query(row -> {
                    found.put(row.getString("rfc_id"), new MessageId(row.getObject("message_id", UUID.class)));
                });
        return found;
    }

    Map<MessageId, String> names(Collection<MessageId> messages) {
        Map<MessageId, String> found = new HashMap<>();
        database.sql("select message_id, rfc_id from mail_name where message_id = any(:messages) and rfc_id is not null")
                .param("messages", messages.stream().map(MessageId::value).toArray(UUID[]::new)).query(row -> {
                    found.put(new MessageId(row.getObject("message_id", UUID.class)), row.getString("rfc_id"));
                });
        return found;
    }

    private static String cut(String name) {
        return name.length() > MOST_NAME ? name.substring(0, MOST_NAME) : name;
    }
}

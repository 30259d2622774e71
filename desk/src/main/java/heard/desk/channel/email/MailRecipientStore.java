package heard.desk.channel.email;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import heard.desk.conversation.MessageId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How single recipients of a message fared, where they fared otherwise than the rest, in PostgreSQL. */
@Component
class MailRecipientStore {
    /** What a server said to one recipient; neither accepted nor refused is "not now". */
    record Answer(String address, boolean accepted, boolean refused, String words) {}

    private static final int BATCH = 100;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    MailRecipientStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    Set<String> accepted(MessageId message) {
        return new HashSet<>(database.sql("select address from mail_recipient where message_id = :message and accepted")
                .param("message", message.value()).query(String.class).list());
    }

    /** Those that were refused for good when the message was last tried. */
    Set<String> refused(MessageId message) {
        return new HashSet<>(database.sql("select address from mail_recipient where message_id = :message and refused")
                .param("message", message.value()).query(String.class).list());
    }

    void add(MessageId message, List<Answer> answers, Instant now) {
        batches.batchUpdate(
                """
                    insert into mail_recipient (message_id, address, accepted, refused, server_words, at) values (?, ?, ?, ?, left(?, 500), ?)
                    on conflict (message_id, address) do update
                    set accepted = mail_recipient.accepted or excluded.accepted, refused = excluded.refused, server_words = excluded.server_words, at = excluded.at
                    """,
                answers, BATCH, (statement, answer) -> {
                    statement.setObject(1, message.value());
                    statement.setString(2, answer.address());
                    statement.setBoolean(3, answer.accepted());
                    statement.setBoolean(4, answer.refused());
                    statement.setString(5, answer.words());
                    statement.setTimestamp(6, Timestamp.from(now));
                });
    }
}

package heard.desk.channel.email;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import heard.desk.conversation.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Automatic answers that went, and those that were stopped, in PostgreSQL. */
@Component
class AutomaticAnswerStore {
    private final JdbcClient database;

    AutomaticAnswerStore(JdbcClient database) {
        this.database = database;
    }

    /** One question at a time for an address, also among several processes. */
    void lock(String address) {
        database.sql("select pg_advisory_xact_lock(hashtext('automatic-answer ' || :address))").param("address", address)
                .query((row, number) -> true).single();
    }

    /** Whether this very message was allowed before. */
    boolean allowed(String address, MessageId message) {
        return database.sql("""
            select exists (select from automatic_answer where address = :address and message_id = :message and stopped_why is null)
            """).param("address", address).param("message", message.value()).query(Boolean.class).single();
    }

    /** One row a message, however often it is tried. */
    void allow(String address, Instant at, MessageId message) {
        int known = database.sql("""
            update automatic_answer set at = :at where address = :address and message_id = :message and stopped_why is null
            """).param("address", address).param("at", Timestamp.from(at)).param("message", message.value()).update();
        if (known == 0)
            add(address, at, message, null);
    }

    void stop(String address, Instant at, MessageId message, AutomaticAnswers.Verdict verdict) {
        add(address, at, message, verdict.code());
    }

    private void add(String address, Instant at, MessageId message, @Nullable String why) {
        database.sql("insert into automatic_answer (address, at, message_id, stopped_why) values (:address, :at, :message, :why)")
                .param("address", address).param("at", Timestamp.from(at)).param("message", message.value()).param("why", why).update();
    }

    int allowedSince(String address, Instant since) {
        return database.sql("select count(*) from automatic_answer where address = :address and at > :since and stopped_why is null")
                .param("address", address).param("since", Timestamp.from(since)).query(Integer.class).single();
    }

    boolean ours(String address) {
        return database.sql("select exists (select from mailbox where address = :address or :address = any(aliases))")
                .param("address", address).query(Boolean.class).single();
    }

    /** One that was stopped. */
    record Row(String address, Instant at, @Nullable MessageId message, AutomaticAnswers.Verdict why) {}

    List<Row> stopped(int limit) {
        return database.sql("""
            select address, at, message_id, stopped_why from automatic_answer where stopped_why is not null order by at desc limit :limit
            """).param("limit", limit).query((row, number) -> {
            UUID message = row.getObject("message_id", UUID.class);
            return new Row(row.getString("address"), row.getTimestamp("at").toInstant(), message == null ? null : new MessageId(message),
                    AutomaticAnswers.Verdict.of(row.getString("stopped_why")));
        }).list();
    }
}

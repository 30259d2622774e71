package heard.desk.channel.email;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import heard.desk.conversation.MessageId;
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

    void add(String address, Instant at, MessageId message, AutomaticAnswers.Verdict verdict) {
        database.sql("insert into automatic_answer (address, at, message_id, stopped_why) values (:address, :at, :message, :why)")
                .param("address", address).param("at", Timestamp.from(at)).param("message", message.value())
                .param("why", verdict.allowed() ? null : verdict.name().toLowerCase(Locale.ROOT).replace('_', '-')).update();
    }

    int allowedSince(String address, Instant since) {
        return database.sql("select count(*) from automatic_answer where address = :address and at > :since and stopped_why is null")
                .param("address", address).param("since", Timestamp.from(since)).query(Integer.class).single();
    }

    boolean ours(String address) {
        return database.sql("select exists (select from mailbox where address = :address or :address = any(aliases))")
                .param("address", address).query(Boolean.class).single();
    }

    List<AutomaticAnswers.Stopped> stopped(int limit) {
        return database.sql("""
            select address, at, stopped_why from automatic_answer where stopped_why is not null order by at desc limit :limit
            """).param("limit", limit).query((row, number) -> new AutomaticAnswers.Stopped(row.getString("address"),
                row.getTimestamp("at").toInstant(), row.getString("stopped_why"))).list();
    }
}

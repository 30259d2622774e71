package heard.desk.channel.email;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.channel.email.consent.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What providers have granted to mailboxes, in PostgreSQL; the tokens sealed. */
@Component
class GrantStore {
    private static final int MOST = 500;
    private static final String COLUMNS = """
        g.mailbox_id, g.provider, g.tokens, g.access_until, g.granted_at, g.forced_at, g.failures, g.problem, g.problem_words,
        g.problem_since, g.next_try_at
        """;

    /** A grant with its sealed tokens. */
    record Row(Grant grant, byte @Nullable [] tokens) {}

    private final JdbcClient database;

    GrantStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Row> find(MailboxId mailbox) {
        return database.sql("select " + COLUMNS + " from mail_grant g where g.mailbox_id = :id").param("id", mailbox.value())
                .query(GrantStore::row).optional();
    }

    /** Waits while another process renews this mailbox's token. */
    Optional<Row> lock(MailboxId mailbox) {
        return database.sql("select " + COLUMNS + " from mail_grant g where g.mailbox_id = :id for update").param("id", mailbox.value())
                .query(GrantStore::row).optional();
    }

    /** Of mailboxes in use. */
    List<Grant> all() {
        return database.sql("select " + COLUMNS + """
             from mail_grant g join mailbox m on m.id = g.mailbox_id where m.active order by g.mailbox_id limit :most
            """).param("most", MOST).query((row, number) -> row(row, number).grant()).list();
    }

    /** The mailbox signs in at this provider from now on; what another one gave is forgotten. */
    void choose(MailboxId mailbox, Provider provider) {
        database.sql("""
            insert into mail_grant (mailbox_id, provider) values (:id, :provider)
            on conflict (mailbox_id) do update set provider = excluded.provider, tokens = null, access_until = null, granted_at = null,
              renewed_at = null, forced_at = null, failures = 0, problem = null, problem_words = null, problem_since = null,
              next_try_at = null
            where mail_grant.provider <> excluded.provider
            """).param("id", mailbox.value()).param("provider", provider.code()).update();
    }

    void grant(MailboxId mailbox, byte[] tokens, Instant until, Instant now) {
        database.sql("""
            update mail_grant set tokens = :tokens, access_until = :until, granted_at = :now, renewed_at = null, forced_at = null,
              failures = 0, problem = null, problem_words = null, problem_since = null, next_try_at = null
            where mailbox_id = :id
            """).param("id", mailbox.value()).param("tokens", tokens).param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now)).update();
    }

    void renew(MailboxId mailbox, byte[] tokens, Instant until, Instant now) {
        database.sql("""
            update mail_grant set tokens = :tokens, access_until = :until, renewed_at = :now, failures = 0, problem = null,
              problem_words = null, problem_since = null, next_try_at = null
            where mailbox_id = :id
            """).param("id", mailbox.value()).param("tokens", tokens).param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now)).update();
    }

    void fail(MailboxId mailbox, Trouble trouble, Instant now, Instant nextTry) {
        database.sql("""
            update mail_grant set failures = failures + 1, problem = :problem, problem_words = :words,
              problem_since = coalesce(problem_since, :now), next_try_at = :next
            where mailbox_id = :id
            """).param("id", mailbox.value()).param("problem", trouble.kind().code()).param("words", trouble.words())
                .param("now", Timestamp.from(now)).param("next", Timestamp.from(nextTry)).update();
    }

    void force(MailboxId mailbox, Instant now) {
        database.sql("update mail_grant set forced_at = :now where mailbox_id = :id").param("id", mailbox.value())
                .param("now", Timestamp.from(now)).update();
    }

    /** What was refused for another reason than time may be tried again at once. */
    void tryNow(Provider provider) {
        database.sql("update mail_grant set next_try_at = null where provider = :provider").param("provider", provider.code()).update();
    }

    void forget(MailboxId mailbox) {
        database.sql("delete from mail_grant where mailbox_id = :id").param("id", mailbox.value()).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String problem = row.getString("problem");
        Instant since = instant(row, "problem_since");
        String words = row.getString("problem_words");
        var lasting = problem == null || since == null
                ? null
                : new Mailbox.Lasting(new Trouble(Trouble.Kind.of(problem), words == null ? "" : words), since);
        var grant = new Grant(new MailboxId(Objects.requireNonNull(row.getObject("mailbox_id", UUID.class))),
                Provider.of(row.getString("provider")), instant(row, "granted_at"), instant(row, "access_until"), lasting,
                row.getInt("failures"), instant(row, "next_try_at"), instant(row, "forced_at"));
        return new Row(grant, row.getBytes("tokens"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}

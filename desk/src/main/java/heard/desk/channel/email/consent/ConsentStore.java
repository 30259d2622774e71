package heard.desk.channel.email.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sign-ins at providers that have begun, in PostgreSQL. */
@Component
public class ConsentStore {
    /** One of them. */
    public record Begun(UUID mailbox, Provider provider, byte[] sealedVerifier) {}

    private final JdbcClient database;

    ConsentStore(JdbcClient database) {
        this.database = database;
    }

    public void begin(byte[] stateHash, UUID session, Begun begun, Instant now) {
        database.sql("""
            insert into mail_consent (state_hash, session_id, mailbox_id, provider, verifier, started_at)
            values (:state, :session, :mailbox, :provider, :verifier, :now)
            """).param("state", stateHash).param("session", session).param("mailbox", begun.mailbox())
                .param("provider", begun.provider().code()).param("verifier", begun.sealedVerifier()).param("now", Timestamp.from(now))
                .update();
    }

    /** Uses one up; empty where there is none, it is too old, or another browser began it. */
    public Optional<Begun> take(byte[] stateHash, UUID session, Instant notBefore) {
        return database.sql("""
            delete from mail_consent where state_hash = :state and session_id = :session and started_at >= :limit
            returning mailbox_id, provider, verifier
            """).param("state", stateHash).param("session", session).param("limit", Timestamp.from(notBefore))
                .query((row, number) -> new Begun(Objects.requireNonNull(row.getObject("mailbox_id", UUID.class)),
                        Provider.of(row.getString("provider")), row.getBytes("verifier")))
                .optional();
    }

    public void forget(Instant before) {
        database.sql("delete from mail_consent where started_at < :limit").param("limit", Timestamp.from(before)).update();
    }
}

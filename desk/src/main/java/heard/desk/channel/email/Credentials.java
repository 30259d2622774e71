package heard.desk.channel.email;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What proves to the servers of a mailbox that we may come in. Sealed in the database, never shown again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Credentials.Passwords.class, name = "passwords"),
        @JsonSubTypes.Type(value = Credentials.Tokens.class, name = "tokens")})
public sealed interface Credentials {
    /** Passwords for reading and for sending, which are mostly the same. */
    record Passwords(String imap, String smtp) implements Credentials {
        public Passwords(String both) {
            this(both, both);
        }

        @Override
        public String toString() {
            return "passwords";
        }
    }

    /** What an OAuth2 provider gave; renewed before it expires. */
    record Tokens(Provider provider, String access, String refresh, Instant expiresAt) implements Credentials {
        @Override
        public String toString() {
            return "tokens of " + provider;
        }
    }

    /** Whose sign-in page an administrator goes through. */
    enum Provider {
        GOOGLE, MICROSOFT
    }
}

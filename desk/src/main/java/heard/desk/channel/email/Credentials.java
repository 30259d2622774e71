package heard.desk.channel.email;

/** What proves to the servers of a mailbox that we may come in. Sealed in the database, never shown again. */
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

    /** What an OAuth2 provider gave: the short-lived one opens both servers, the other renews it. */
    record Tokens(String access, String refresh) implements Credentials {
        @Override
        public String toString() {
            return "tokens";
        }
    }
}

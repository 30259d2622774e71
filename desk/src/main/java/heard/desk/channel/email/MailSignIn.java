package heard.desk.channel.email;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Finds what proves to a mailbox's servers that we may come in, renewing tokens where they run out. */
interface MailSignIn {
    /** Which of a mailbox's two servers. */
    enum Door {
        IMAP, SMTP;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MailServers.@Nullable Proof proof(Mailbox mailbox, Door door) throws MailTrouble;

    /** The server has refused the proof: a token is renewed before the next try. */
    void refused(Mailbox mailbox);

    static MailServers.@Nullable Proof of(@Nullable Credentials credentials, Door door) {
        return switch (credentials) {
            case null -> null;
            case Credentials.Passwords passwords ->
                new MailServers.Proof(door == Door.IMAP ? passwords.imap() : passwords.smtp(), false);
            case Credentials.Tokens tokens -> new MailServers.Proof(tokens.access(), true);
        };
    }
}

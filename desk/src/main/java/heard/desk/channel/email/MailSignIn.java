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

    /** Something that a proof opens. */
    interface Opening<T> {
        T with(MailServers.@Nullable Proof proof) throws MailTrouble;
    }

    MailServers.@Nullable Proof proof(Mailbox mailbox, Door door) throws MailTrouble;

    /** The server has refused the proof before its time: true where there is another one now. */
    boolean renewed(Mailbox mailbox, MailServers.Proof refused) throws MailTrouble;

    /** Opens a server; a token that it refuses is renewed once. A password does not become right by asking again. */
    default <T> T open(Mailbox mailbox, Door door, Opening<T> opening) throws MailTrouble {
        MailServers.Proof proof = proof(mailbox, door);
        try {
            return opening.with(proof);
        } catch (MailTrouble refusal) {
            if (proof == null || refusal.trouble().kind() != Trouble.Kind.TOKEN || !renewed(mailbox, proof))
                throw refusal;
            return opening.with(proof(mailbox, door));
        }
    }

    static MailServers.@Nullable Proof of(@Nullable Credentials credentials, Door door) {
        return switch (credentials) {
            case null -> null;
            case Credentials.Passwords passwords ->
                new MailServers.Proof(door == Door.IMAP ? passwords.imap() : passwords.smtp(), false);
            case Credentials.Tokens tokens -> new MailServers.Proof(tokens.access(), true);
        };
    }
}

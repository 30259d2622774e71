package heard.desk.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a try to deliver: what the other side's server said, and what the desk itself knows, which is worded for each reader.
 *
 * @param reason      why it went so; null where the server's words say it
 * @param serverWords null where no server said anything
 */
public record Said(@Nullable Reason reason, @Nullable String serverWords) {
    public static final Said NOTHING = new Said(null, null);

    /** What the desk itself knows; pages word each as {@code delivery.reason.<code>}. */
    public enum Reason {
        /** No mailbox by which it could leave. */
        NO_MAILBOX,
        /** Of our own making and not written by a person: the address got enough of that for now. */
        TOO_MANY,
        /** Not written by a person, and for an address that no person reads. */
        TO_MACHINE,
        /** Not written by a person, and for a mailbox of the desk itself. */
        TO_OURSELVES,
        /** It could not be made into what the channel sends. */
        NOT_WRITTEN,
        /** The desk was interrupted, and found afterwards that it had left. */
        FOUND_SENT,
        /** Our own server could not be used. */
        UNREACHABLE,
        /** Our own server does not let us in. */
        SIGN_IN,
        /** The server stopped answering, or the line broke. */
        INTERRUPTED;

        public String code() {
            return Code.of(this);
        }

        static @Nullable Reason of(@Nullable String code) {
            return code == null ? null : Code.read(Reason.class, code);
        }
    }

    public Said {
        serverWords = serverWords == null || serverWords.isBlank() ? null : serverWords;
    }

    @Nullable
    String reasonCode() {
        return reason == null ? null : reason.code();
    }

    public static Said byServer(String words) {
        return new Said(null, words);
    }

    public static Said byDesk(Reason reason) {
        return new Said(reason, null);
    }
}

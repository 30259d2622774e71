package heard.desk.conversation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How an outbound message fares on its way.
 *
 * @param dueAt when it leaves, or is tried again
 * @param said  what was said of it last
 */
public record Delivery(MessageId message, Channel channel, Status status, int attempts, Instant dueAt, Said said,
        @Nullable Instant sentAt, Instant changedAt) {
    public @Nullable String serverWords() {
        return said.serverWords();
    }

    /** Whether it has never left so far, and so can be taken back. */
    boolean canBeWithdrawn() {
        return status.mayBecome(Status.WITHDRAWN) && sentAt == null;
    }

    /** The life of a delivery; a message that was withdrawn never left. What was sent counts as sent, even if its sender says so late. */
    public enum Status {
        QUEUED, SENDING, SENT, FAILED, BOUNCED, WITHDRAWN;

        boolean mayBecome(Status next) {
            return switch (this) {
                case QUEUED -> next == SENDING || next == SENT || next == WITHDRAWN || next == FAILED;
                case SENDING -> next != WITHDRAWN;
                case SENT -> next == BOUNCED;
                case FAILED, BOUNCED -> next == QUEUED;
                case WITHDRAWN -> false;
            };
        }

        public boolean mayBeSentAgain() {
            return this == FAILED || this == BOUNCED;
        }

        public String code() {
            return Code.of(this);
        }

        static Status of(String code) {
            return Code.read(Status.class, code);
        }
    }
}

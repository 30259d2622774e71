package heard.desk.followup;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.customer.CustomerId;
import heard.desk.identity.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A question whether a solution helped.
 *
 * @param solvedAt the solution that it is about
 * @param message  the question as it was sent; null before
 * @param answer   what was answered by a link; null where nothing was
 */
record FollowUp(UUID id, ConversationId conversation, CustomerId customer, TeamId scope, String language, Instant solvedAt, Instant dueAt,
        State state, @Nullable UUID message, @Nullable Instant askedAt, @Nullable Answer answer) {
    /** Where a question stands; {@code DROPPED} says why in another column. */
    enum State {
        WAITING, ASKED, DROPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What a customer says of a solution; who wrote without saying either only wrote. */
    enum Answer {
        HELPED, NOT_HELPED, WROTE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Answer of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}

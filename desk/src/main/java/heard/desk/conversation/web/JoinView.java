package heard.desk.conversation.web;

import java.time.Instant;
import java.util.List;

import heard.desk.conversation.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * Two conversations side by side, before one is joined into the other.
 *
 * @param asked   the number as it was typed
 * @param other   what comes in; null where the number leads nowhere
 * @param problem why it leads nowhere; null where it leads somewhere
 */
public record JoinView(Whence whence, Side here, String asked, @Nullable Side other, @Nullable String problem) {
    /**
     * One of the two.
     *
     * @param address where the customer is written to; empty where that is not known
     * @param state   how it stands and who answers, in words
     */
    public record Side(Conversation of, String customer, String address, String state, List<Piece> last) {
        public Side {
            last = List.copyOf(last);
        }
    }

    /** A message in short. */
    public record Piece(String from, Instant at, String words, boolean note) {}

    public String path() {
        return "/conversations/" + here.of().number();
    }

    public String back() {
        return whence.to(here.of().number());
    }

    /** Whether an answer would reach somebody else's customer. */
    public boolean twoCustomers() {
        return other != null && !other.of().customer().equals(here.of().customer());
    }
}

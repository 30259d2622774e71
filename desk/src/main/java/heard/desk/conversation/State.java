package heard.desk.conversation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a conversation stands. {@link #moves()} is the table of allowed moves; the database repeats it in
 * {@code conversation_move}, and a test holds the two together.
 */
public enum State {
    OPEN,
    WAITING_FOR_CUSTOMER,
    /** Somebody outside the desk (a supplier, another department) owes us something. */
    WAITING_FOR_US,
    SNOOZED,
    SOLVED,
    CLOSED,
    SPAM,
    /** Its threads lie in another conversation; its number still leads there. */
    JOINED;

    public Set<State> moves() {
        return switch (this) {
            case OPEN, WAITING_FOR_CUSTOMER, WAITING_FOR_US, SNOOZED -> EnumSet.allOf(State.class);
            case SOLVED -> EnumSet.of(OPEN, WAITING_FOR_CUSTOMER, CLOSED, SPAM, JOINED);
            case CLOSED -> EnumSet.of(OPEN, JOINED);
            case SPAM -> EnumSet.of(OPEN, CLOSED);
            case JOINED -> EnumSet.complementOf(EnumSet.of(JOINED));
        };
    }

    public boolean canMoveTo(State next) {
        return moves().contains(next);
    }

    /** Whether somebody at the desk may still have to act. */
    public boolean live() {
        return switch (this) {
            case OPEN, WAITING_FOR_CUSTOMER, WAITING_FOR_US, SNOOZED -> true;
            case SOLVED, CLOSED, SPAM, JOINED -> false;
        };
    }

    /** Where an inbound message leads: a person's words reopen; what a machine sent does not, except that an answer could not be delivered. */
    public State afterInbound(Nature nature, boolean permanentBounce) {
        if (this == SPAM || this == JOINED)
            return this;
        return switch (nature) {
            case PERSONAL, CALENDAR -> OPEN;
            case BOUNCE -> permanentBounce ? OPEN : this;
            case AUTO_REPLY, OUT_OF_OFFICE, LIST, OWN_NOTIFICATION, READ_RECEIPT -> this;
        };
    }

    public String code() {
        return Code.of(this);
    }

    public static State of(String code) {
        return Code.read(State.class, code);
    }

    /** For codes that come from outside. */
    public static Optional<State> parse(String code) {
        for (State state : values())
            if (state.code().equals(code))
                return Optional.of(state);
        return Optional.empty();
    }
}

package heard.desk.conversation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The ready-made lists of the inbox. */
public enum ListView {
    /** What is given to the reader and not over. */
    MINE(EnumSet.of(State.OPEN, State.WAITING_FOR_CUSTOMER, State.WAITING_FOR_US)),
    /** What is not over and has been given to nobody. */
    UNASSIGNED(EnumSet.of(State.OPEN, State.WAITING_FOR_CUSTOMER, State.WAITING_FOR_US)),
    OPEN(EnumSet.of(State.OPEN)),
    WAITING_FOR_CUSTOMER(EnumSet.of(State.WAITING_FOR_CUSTOMER)),
    WAITING_FOR_US(EnumSet.of(State.WAITING_FOR_US)),
    SNOOZED(EnumSet.of(State.SNOOZED)),
    SOLVED(EnumSet.of(State.SOLVED)),
    CLOSED(EnumSet.of(State.CLOSED)),
    SPAM(EnumSet.of(State.SPAM)),
    /** Everything but spam and what was joined elsewhere. */
    ALL(EnumSet.complementOf(EnumSet.of(State.SPAM, State.JOINED))),
    /** Where somebody has asked the reader by name. */
    MENTIONS(EnumSet.complementOf(EnumSet.of(State.JOINED))),
    /** Where the reader has begun to write. */
    DRAFTS(EnumSet.complementOf(EnumSet.of(State.JOINED))),
    /** Where an answer could not be delivered. */
    FAILED(EnumSet.complementOf(EnumSet.of(State.JOINED)));

    @SuppressWarnings("ImmutableEnumChecker") // given out as copies only
    private final Set<State> states;

    ListView(Set<State> states) {
        this.states = states;
    }

    /** The states that a conversation of this view can be in. */
    public Set<State> states() {
        return EnumSet.copyOf(states);
    }

    public String code() {
        return Code.of(this);
    }

    /** For codes that come from outside. */
    public static Optional<ListView> parse(String code) {
        for (ListView view : values())
            if (view.code().equals(code))
                return Optional.of(view);
        return Optional.empty();
    }
}

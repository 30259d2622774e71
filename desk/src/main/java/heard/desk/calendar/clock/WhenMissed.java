package heard.desk.calendar.clock;

import heard.desk.identity.TeamId;

/** What the desk itself does with a conversation once one of its deadlines was missed. */
public sealed interface WhenMissed {
    static WhenMissed nothing() {
        return new Nothing();
    }

    /** It stays where it is; people are told all the same. */
    record Nothing() implements WhenMissed {}

    /** It is taken from who has it, so that the whole team sees that it waits. */
    record Release() implements WhenMissed {}

    /** Another team gets it. */
    record Hand(TeamId team) implements WhenMissed {}

    default String code() {
        return switch (this) {
            case Nothing nothing -> "nothing";
            case Release release -> "release";
            case Hand hand -> "hand";
        };
    }
}

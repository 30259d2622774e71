package heard.desk.conversation;

import java.util.Optional;

/** The orders a list can have; ties are broken by the conversation's key. */
public enum ListSort {
    /** What moved last comes first. */
    NEWEST,
    /** Who has waited longest comes first, then what waits for nobody. */
    WAITING,
    /** What presses most comes first, within that what moved last. */
    PRIORITY;

    public String code() {
        return Code.of(this);
    }

    /** For codes that come from outside. */
    public static Optional<ListSort> parse(String code) {
        for (ListSort sort : values())
            if (sort.code().equals(code))
                return Optional.of(sort);
        return Optional.empty();
    }
}

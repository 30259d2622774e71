package heard.desk.conversation;

import java.util.Optional;

/** How much a conversation presses; {@link #place()} is how the database sorts it. */
public enum Priority {
    LOW(0), NORMAL(1), HIGH(2), URGENT(3);

    private final int place;

    Priority(int place) {
        this.place = place;
    }

    public int place() {
        return place;
    }

    public String code() {
        return Code.of(this);
    }

    public static Priority at(int place) {
        for (Priority priority : values())
            if (priority.place == place)
                return priority;
        throw new IllegalStateException("There is no priority " + place);
    }

    public static Optional<Priority> parse(String code) {
        for (Priority priority : values())
            if (priority.code().equals(code))
                return Optional.of(priority);
        return Optional.empty();
    }
}

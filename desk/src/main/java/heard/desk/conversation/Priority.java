package heard.desk.conversation;

import java.util.Optional;

/** How much a conversation presses; stored as its place in this order. */
public enum Priority {
    LOW, NORMAL, HIGH, URGENT;

    public String code() {
        return Code.of(this);
    }

    static Priority at(int place) {
        return values()[place];
    }

    public static Optional<Priority> parse(String code) {
        for (Priority priority : values())
            if (priority.code().equals(code))
                return Optional.of(priority);
        return Optional.empty();
    }
}

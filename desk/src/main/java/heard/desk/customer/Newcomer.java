package heard.desk.customer;

import org.jspecify.annotations.Nullable;

/** Somebody who writes, by what they are known: found among the customers, or made one. */
public record Newcomer(IdentityKind kind, String shown, String name, @Nullable String language) {
    static final int NAME_LENGTH = 200;
    static final int VALUE_LENGTH = 320;

    public Newcomer {
        if (shown.isBlank())
            throw new IllegalArgumentException("A newcomer is known by something");
        shown = shown.strip();
        if (shown.length() > VALUE_LENGTH)
            shown = shown.substring(0, VALUE_LENGTH);
        name = name.strip();
        if (name.length() > NAME_LENGTH)
            name = name.substring(0, NAME_LENGTH);
    }

    public String value() {
        return kind.normalise(shown);
    }
}

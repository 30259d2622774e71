package heard.desk.customer;

import org.jspecify.annotations.Nullable;

/** Somebody who writes, by what they are known: found among the customers, or made one. */
public record Newcomer(IdentityKind kind, String shown, String name, @Nullable String language) {
    public static final int NAME_LENGTH = 200;

    public Newcomer {
        if (shown.isBlank())
            throw new IllegalArgumentException("A newcomer is known by something");
        shown = IdentityKind.cut(shown.strip(), IdentityKind.VALUE_LENGTH);
        name = IdentityKind.cut(name.strip(), NAME_LENGTH);
    }

    public String value() {
        return kind.normalise(shown);
    }
}

package heard.desk.identity;

import java.util.Locale;
import java.util.Optional;

/** What a caller may do at all: a person in a browser everything that is theirs, a token only what it was made for. */
public enum Right {
    READ, WRITE,
    /** Have texts reviewed and read, and nothing else: for other desks. */
    COACH, ADMIN;

    /** As in the database, in forms and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Right> find(String code) {
        for (Right right : values()) {
            if (right.code().equals(code))
                return Optional.of(right);
        }
        return Optional.empty();
    }
}

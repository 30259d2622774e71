package heard.desk.coach;

import java.util.Locale;
import java.util.Optional;

/** Why an agent did not want advice. */
public enum Unwanted {
    /** It is right, but not in this case. */
    UNFITTING,
    /** It misreads the words. */
    MISTAKEN,
    /** It is meant as it stands. */
    INTENDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Unwanted> find(String code) {
        for (Unwanted reason : values())
            if (reason.code().equals(code))
                return Optional.of(reason);
        return Optional.empty();
    }
}

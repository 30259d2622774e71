package heard.desk.identity;

import java.util.Locale;

/** The light in which somebody likes to read. */
public enum Theme {
    SYSTEM, LIGHT, DARK;

    /** As in the database and in {@code <html data-theme>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Theme of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

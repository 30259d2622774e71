package heard.desk.identity;

import java.util.Locale;

/** What somebody is in a team. */
public enum Role {
    AGENT, LEAD;

    /** As in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

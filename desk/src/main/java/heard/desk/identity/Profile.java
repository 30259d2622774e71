package heard.desk.identity;

import java.time.ZoneId;

import heard.desk.platform.words.UiLanguage;

/** What people set for themselves. */
public record Profile(String name, UiLanguage language, ZoneId zone, Theme theme, String signature) {
    public static final int MOST_NAME = 120;
    public static final int MOST_SIGNATURE = 2_000;

    public Profile {
        name = name.strip();
        signature = signature.strip();
        if (name.isEmpty() || name.length() > MOST_NAME)
            throw new IllegalArgumentException("An agent's name has 1 to 120 characters");
        if (signature.length() > MOST_SIGNATURE)
            throw new IllegalArgumentException("A signature has at most 2000 characters");
    }
}

package heard.desk.platform.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which Heard's own pages are complete. */
public enum UiLanguage {
    RU("ru", "Русский"), LT("lt", "Lietuvių"), EN("en", "English");

    private final String code;
    private final String ownName;
    private final Locale locale;

    UiLanguage(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(code);
    }

    /** As in the database and in {@code <html lang>}. */
    public String code() {
        return code;
    }

    /** How its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<UiLanguage> find(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    public static UiLanguage of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No language of the desk has the code " + code));
    }
}

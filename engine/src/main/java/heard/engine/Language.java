package heard.engine;

/** A language that Heard speaks, or {@link #OTHER}. */
public enum Language {
    RU, LT, EN, OTHER
}

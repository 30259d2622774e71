package heard.engine;

/** A language that Heard speaks, or {@link #OTHER}. */
public enum Language implements Coded {
    RU, LT, EN, OTHER
}

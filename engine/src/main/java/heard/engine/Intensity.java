package heard.engine;

/** How strong the strongest negative emotion is. */
public enum Intensity implements Coded {
    NONE, MILD, STRONG, EXTREME
}

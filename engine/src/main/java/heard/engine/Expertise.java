package heard.engine;

/** How much the writer knows of the matter. */
public enum Expertise implements Coded {
    NOVICE, EXPERT, UNKNOWN
}

package heard.engine;

/** How the writer addresses the reader: вы or ты, jūs or tu. */
public enum Address implements Coded {
    FORMAL, INFORMAL, UNKNOWN
}

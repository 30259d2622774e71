package heard.engine;

/** How the writer treats the reader; hostile is aimed at the person who reads. */
public enum Tone implements Coded {
    CALM, TENSE, HOSTILE
}

package heard.engine;

/** What the writer of a message feels; no emotion at all is neutral. */
public enum Emotion implements Coded {
    ANGER, DISAPPOINTMENT, ANXIETY, SADNESS, CONFUSION, GRATITUDE, JOY;

    /** Whether the intensity of a message is judged by this emotion. */
    public boolean negative() {
        return this == ANGER || this == DISAPPOINTMENT || this == ANXIETY || this == SADNESS;
    }
}

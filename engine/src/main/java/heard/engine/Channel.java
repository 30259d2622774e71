package heard.engine;

/** The way a text travels. */
public enum Channel implements Coded {
    EMAIL, CHAT, PHONE, SMS;

    /** Whether a reply here carries the whole structure of a letter. */
    public boolean letter() {
        return this == EMAIL;
    }
}

package heard.engine.text;

/** What a token is. */
public enum TokenKind {
    WORD, NUMBER, ID, URL, EMAIL, PLACEHOLDER, EMOJI, EMOTICON, MARK, SYMBOL;

    /** Whether rules see it; marks and symbols only part what rules see. */
    public boolean matchable() {
        return this != MARK && this != SYMBOL;
    }
}

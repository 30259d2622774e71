package heard.desk.search;

/**
 * A word, number or address in a text.
 *
 * @param written in small letters, ё as е
 * @param start   where it stands in the text
 */
record Token(Kind kind, String written, int start, int end) {
    /** What decides how a token is compared. */
    enum Kind {
        CYRILLIC, LATIN,
        /** A token with a digit in it is compared as it is. */
        NUMBER,
        /** Words of other scripts, as they are. */
        OTHER,
        /** A whole e-mail address, beside its parts. */
        ADDRESS,
        /** The last eight digits of what may be a phone number, however it was grouped. */
        PHONE
    }

    /** Whether it stands beside the words of the text rather than among them. */
    boolean beside() {
        return kind == Kind.ADDRESS || kind == Kind.PHONE;
    }

    boolean word() {
        return kind == Kind.CYRILLIC || kind == Kind.LATIN;
    }
}

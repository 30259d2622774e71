package heard.desk.channel.email.mime.charset;

/**
 * Text and how it was found in the bytes.
 *
 * @param charset the charset that was used
 */
public record DecodedText(String text, String charset, Trust trust) {

    /** How the charset was chosen. */
    public enum Trust {
        /** Plain ASCII, or as declared. */
        DECLARED,
        /** Nothing was declared, or "ASCII" with more than ASCII in it. */
        GUESSED,
        /** The declaration did not fit the bytes. */
        CORRECTED,
        /** The declared name means nothing. */
        UNKNOWN_NAME,
        /** Some bytes meant nothing and show as U+FFFD. */
        DAMAGED
    }
}

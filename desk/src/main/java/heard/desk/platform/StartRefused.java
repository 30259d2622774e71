package heard.desk.platform;

/** Tells why the desk, or one of its commands, cannot start here; the message is a sentence for the person at the keyboard. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

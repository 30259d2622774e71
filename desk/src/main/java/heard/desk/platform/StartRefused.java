package heard.desk.platform;

import java.util.Optional;

/** Tells why the desk, or one of its commands, cannot start here; the message is a sentence for the person at the keyboard. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The refusal behind a failure, which frameworks like to wrap. */
    public static Optional<StartRefused> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused)
                return Optional.of(refused);
        }
        return Optional.empty();
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}

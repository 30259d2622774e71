package heard.engine.json;

/** JSON that is no question; the message says what it should be. */
public final class JsonError extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JsonError(String message) {
        super(message);
    }
}

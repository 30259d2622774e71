package heard.engine.cli;

/** Input that cannot be used; the message says which and why. */
final class InputError extends RuntimeException {
    private static final long serialVersionUID = 1;

    InputError(String message) {
        super(message);
    }
}

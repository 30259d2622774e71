package heard.engine.rule;

/** A rule file that cannot be used; the message names file, line and what to do. */
public final class RuleError extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RuleError(String place, String what) {
        super(place + ": " + what);
    }
}

package heard.engine;

/** How much a finding matters. */
public enum Severity implements Coded {
    MUST, SHOULD, COULD
}

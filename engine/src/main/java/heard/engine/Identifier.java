package heard.engine;

/** A number or address by which a customer, an order or a sum can be found; its value is normalised. */
public record Identifier(Kind kind, String value, Span span) {
    /** What is identified. */
    public enum Kind implements Coded {
        ORDER, CONTRACT, PHONE, EMAIL, SERIAL, AMOUNT, DATE
    }
}

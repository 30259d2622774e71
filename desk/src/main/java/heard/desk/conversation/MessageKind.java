package heard.desk.conversation;

/** Who said it to whom: a customer to us, we to a customer, or we among ourselves. */
public enum MessageKind {
    INBOUND, OUTBOUND, NOTE;

    public String code() {
        return Code.of(this);
    }

    public static MessageKind of(String code) {
        return Code.read(MessageKind.class, code);
    }
}

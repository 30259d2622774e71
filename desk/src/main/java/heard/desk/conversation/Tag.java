package heard.desk.conversation;

/** A word that a desk puts on conversations; {@code colour} is one of eight. */
public record Tag(TagId id, String name, int colour) {
    public static final int NAME_LENGTH = 60;
    public static final int COLOURS = 8;
}

package heard.desk.conversation;

/** The kinds of event that are not also kinds of history entries. */
public final class ConversationEvents {
    public static final String RECEIVED = "received";
    public static final String REPLIED = "replied";
    public static final String NOTED = "noted";
    public static final String DELIVERY = "delivery";
    public static final String PRESENCE = "presence";
    /** Its subject is the mailbox. */
    public static final String MAILBOX_MOVED = "mailbox-moved";
    public static final String CREATED = "created";

    private ConversationEvents() {
    }
}

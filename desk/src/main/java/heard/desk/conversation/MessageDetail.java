package heard.desk.conversation;

/** The names under which a message's detail keeps what a channel brings besides words, as pages tell it. */
public final class MessageDetail {
    /** "true" where the subject on an old thread is a new one, so that a split may be offered. */
    public static final String SUGGEST_SPLIT = "suggestSplit";
    /** The number of a conversation that the message points to, but whose people do not know its author. */
    public static final String RELATED = "related";
    /** The address of the agent who forwarded the customer's message. */
    public static final String FORWARDED_BY = "forwardedBy";
    /** The size in bytes of a message that was too large and whose files are on the mail server only. */
    public static final String OVERSIZE = "oversizeBytes";
    /** permanent, temporary or delayed. */
    public static final String BOUNCE = "bounce";
    public static final String BOUNCE_STATUS = "bounceStatus";
    public static final String BOUNCE_WORDS = "bounceWords";
    /** The addresses that were not reached, with spaces between. */
    public static final String BOUNCE_RECIPIENTS = "bounceRecipients";
    public static final String CALENDAR_METHOD = "calendarMethod";
    public static final String CALENDAR_SUMMARY = "calendarSummary";
    public static final String CALENDAR_START = "calendarStart";
    public static final String CALENDAR_END = "calendarEnd";
    public static final String CALENDAR_LOCATION = "calendarLocation";
    public static final String CALENDAR_ORGANIZER = "calendarOrganizer";

    private MessageDetail() {
    }
}

package heard.desk.conversation.web;

/** The names under which a message's detail keeps what channels bring besides words. */
final class MessageDetail {
    static final String SUGGEST_SPLIT = "suggestSplit";
    static final String RELATED = "related";
    static final String FORWARDED_BY = "forwardedBy";
    static final String BOUNCE = "bounce";
    static final String BOUNCE_WORDS = "bounceWords";
    static final String BOUNCE_RECIPIENTS = "bounceRecipients";
    static final String CALENDAR_METHOD = "calendarMethod";
    static final String CALENDAR_SUMMARY = "calendarSummary";
    static final String CALENDAR_START = "calendarStart";
    static final String CALENDAR_LOCATION = "calendarLocation";

    private MessageDetail() {
    }
}

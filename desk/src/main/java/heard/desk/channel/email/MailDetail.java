package heard.desk.channel.email;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import heard.desk.channel.email.mime.Bounce;
import heard.desk.channel.email.mime.CalendarInvitation;
import heard.desk.channel.email.mime.ParsedMail;
import org.jspecify.annotations.Nullable;

/** The names under which a message's detail keeps what a mail brings besides its words. */
public final class MailDetail {
    /** "true" where the subject on an old thread is a new one, so that a split may be offered. */
    public static final String SUGGEST_SPLIT = "suggestSplit";
    /** The number of a conversation that the mail points to, but whose people do not know its author. */
    public static final String RELATED = "related";
    /** The address of the agent who forwarded the customer's mail. */
    public static final String FORWARDED_BY = "forwardedBy";
    /** The size in bytes of a mail that was too large and whose files are on the mail server only. */
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

    private MailDetail() {
    }

    static Map<String, String> of(ReadMail mail) {
        Map<String, String> detail = new HashMap<>();
        ParsedMail parsed = mail.parsed();
        put(detail, FORWARDED_BY, mail.forwardedBy());
        if (mail.fetched().oversize())
            detail.put(OVERSIZE, Long.toString(mail.fetched().sizeBytes()));
        Bounce bounce = parsed.bounce();
        if (bounce != null) {
            detail.put(BOUNCE, bounce.outcome().name().toLowerCase(Locale.ROOT));
            put(detail, BOUNCE_STATUS, bounce.status());
            put(detail, BOUNCE_WORDS, bounce.diagnostic());
            detail.put(BOUNCE_RECIPIENTS, String.join(" ", bounce.recipients()));
        }
        if (parsed.calendar() != null)
            putCalendar(detail, parsed.calendar());
        return detail;
    }

    private static void putCalendar(Map<String, String> detail, CalendarInvitation calendar) {
        detail.put(CALENDAR_METHOD, calendar.method());
        detail.put(CALENDAR_SUMMARY, calendar.summary());
        put(detail, CALENDAR_START, calendar.start());
        put(detail, CALENDAR_END, calendar.end());
        put(detail, CALENDAR_LOCATION, calendar.location());
        put(detail, CALENDAR_ORGANIZER, calendar.organizer() == null ? null : calendar.organizer().display());
    }

    private static void put(Map<String, String> detail, String name, @Nullable Object value) {
        if (value != null)
            detail.put(name, value.toString());
    }
}

package heard.desk.channel.email;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import heard.desk.channel.email.mime.Bounce;
import heard.desk.channel.email.mime.CalendarInvitation;
import heard.desk.channel.email.mime.ParsedMail;
import heard.desk.conversation.MessageDetail;
import org.jspecify.annotations.Nullable;

/** What a mail brings besides its words, as a message's detail keeps it. */
final class MailDetail {
    /** What follows from the original alone; all else was decided when the mail came. */
    private static final Set<String> OF_THE_ORIGINAL = Set.of(MessageDetail.OVERSIZE, MessageDetail.BOUNCE, MessageDetail.BOUNCE_STATUS,
            MessageDetail.BOUNCE_WORDS, MessageDetail.BOUNCE_RECIPIENTS, MessageDetail.CALENDAR_METHOD, MessageDetail.CALENDAR_SUMMARY,
            MessageDetail.CALENDAR_START, MessageDetail.CALENDAR_END, MessageDetail.CALENDAR_LOCATION, MessageDetail.CALENDAR_ORGANIZER);

    private MailDetail() {
    }

    static Map<String, String> of(ReadMail mail) {
        Map<String, String> detail = new HashMap<>();
        ParsedMail parsed = mail.parsed();
        put(detail, MessageDetail.FORWARDED_BY, mail.forwardedBy());
        if (mail.fetched().oversize())
            detail.put(MessageDetail.OVERSIZE, Long.toString(mail.fetched().sizeBytes()));
        Bounce bounce = parsed.bounce();
        if (bounce != null) {
            detail.put(MessageDetail.BOUNCE, bounce.outcome().name().toLowerCase(Locale.ROOT));
            put(detail, MessageDetail.BOUNCE_STATUS, bounce.status());
            put(detail, MessageDetail.BOUNCE_WORDS, bounce.diagnostic());
            detail.put(MessageDetail.BOUNCE_RECIPIENTS, String.join(" ", bounce.recipients()));
        }
        if (parsed.calendar() != null)
            putCalendar(detail, parsed.calendar());
        detail.replaceAll((name, value) -> Storable.text(value));
        return detail;
    }

    private static void putCalendar(Map<String, String> detail, CalendarInvitation calendar) {
        detail.put(MessageDetail.CALENDAR_METHOD, calendar.method());
        detail.put(MessageDetail.CALENDAR_SUMMARY, calendar.summary());
        put(detail, MessageDetail.CALENDAR_START, calendar.start());
        put(detail, MessageDetail.CALENDAR_END, calendar.end());
        put(detail, MessageDetail.CALENDAR_LOCATION, calendar.location());
        put(detail, MessageDetail.CALENDAR_ORGANIZER, calendar.organizer() == null ? null : calendar.organizer().display());
    }

    private static void put(Map<String, String> detail, String name, @Nullable Object value) {
        if (value != null)
            detail.put(name, value.toString());
    }

    /** The detail of a message whose original was read again: what was decided when it came stays. */
    static Map<String, String> renewed(Map<String, String> before, Map<String, String> fresh) {
        Map<String, String> detail = new HashMap<>(before);
        detail.keySet().removeAll(OF_THE_ORIGINAL);
        detail.putAll(fresh);
        return detail;
    }
}

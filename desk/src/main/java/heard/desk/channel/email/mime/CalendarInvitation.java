package heard.desk.channel.email.mime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The first event of a text/calendar part.
 *
 * @param method    upper case: REQUEST, CANCEL, REPLY, PUBLISH …
 * @param start     null where it cannot be told; a day without time counts from midnight UTC
 */
public record CalendarInvitation(String method, String summary, @Nullable Instant start, @Nullable Instant end,
        @Nullable MailAddress organizer,
        @Nullable String location) {}

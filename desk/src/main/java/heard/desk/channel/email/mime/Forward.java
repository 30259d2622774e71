package heard.desk.channel.email.mime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The mail inside a forwarded mail.
 *
 * @param from null where the forwarding client named no address
 * @param text the original text, without the words of the person who forwarded it
 */
public record Forward(@Nullable MailAddress from, @Nullable String subject, @Nullable Instant sentAt, String text) {}

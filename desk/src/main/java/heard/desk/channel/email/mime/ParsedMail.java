package heard.desk.channel.email.mime;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything a desk wants to know of one mail.
 *
 * @param messageId   without angle brackets, as sent
 * @param references  References, then In-Reply-To, in order, without angle brackets, distinct
 * @param from        null only when no header names a readable sender
 * @param deliveredTo the envelope's recipients, as far as headers tell them; lower case
 * @param subject     decoded and unfolded; "" when absent
 * @param text        for people, whatever the mail consisted of; lines end in \n
 * @param ownTextEnd  where in {@code text} the quoted history or the signature begins; the text's length when there is none
 * @param html        sanitised; images of the mail itself are {@code src="part:INDEX"}, those of the world {@code data-remote-src}
 */
public record ParsedMail(@Nullable String messageId, List<String> references, @Nullable MailAddress from, @Nullable MailAddress sender,
        List<MailAddress> replyTo, List<MailAddress> to, List<MailAddress> cc, List<String> deliveredTo, String subject,
        @Nullable Instant sentAt,
        String text, int ownTextEnd, @Nullable String html, List<MailPart> attachments, MailKind kind, @Nullable Bounce bounce,
        @Nullable Forward forward, @Nullable CalendarInvitation calendar, List<MailFlaw> flaws) {
    public ParsedMail {
        references = List.copyOf(references);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        deliveredTo = List.copyOf(deliveredTo);
        attachments = List.copyOf(attachments);
        flaws = List.copyOf(flaws);
        if (ownTextEnd < 0 || ownTextEnd > text.length()) {
            throw new IllegalArgumentException("The own text must end within the text");
        }
    }

    /** The new words only: without quoted history and signature below them; never empty when the text is not. */
    public String ownText() {
        String own = text.substring(0, ownTextEnd).strip();
        return own.isEmpty() ? text.strip() : own;
    }
}

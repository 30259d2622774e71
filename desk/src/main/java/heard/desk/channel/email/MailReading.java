package heard.desk.channel.email;

import java.util.Locale;

import heard.desk.channel.email.mime.MailLimits;
import heard.desk.channel.email.mime.MailParser;
import heard.desk.channel.email.mime.ParsedMail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads fetched mails, before any transaction begins. Thread-safe. */
@Component
final class MailReading {
    private final MailParser parser = new MailParser();
    private final Colleagues colleagues;

    MailReading(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    ReadMail read(FetchedMail mail, long attachmentLimitBytes) {
        ParsedMail parsed = parser.parse(mail.raw(), limits(mail, attachmentLimitBytes));
        return new ReadMail(mail, parsed, Fingerprint.of(mail, parsed), forwardedBy(parsed));
    }

    /** The beginning of an oversize mail holds no file that is whole. */
    private static MailLimits limits(FetchedMail mail, long attachmentLimitBytes) {
        var usual = MailLimits.DEFAULT;
        int bytes = mail.oversize() ? 0 : Math.toIntExact(attachmentLimitBytes);
        return new MailLimits(usual.textChars(), usual.htmlChars(), usual.parts(), usual.depth(), usual.headerBytes(), bytes);
    }

    private @Nullable String forwardedBy(ParsedMail parsed) {
        if (parsed.forward() == null || parsed.forward().from() == null || parsed.from() == null)
            return null;
        String sender = parsed.from().address().toLowerCase(Locale.ROOT);
        return colleagues.include(sender) ? sender : null;
    }
}

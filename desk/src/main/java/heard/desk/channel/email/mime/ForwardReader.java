package heard.desk.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import heard.desk.channel.email.mime.quote.ForwardedText;
import org.jspecify.annotations.Nullable;

/** Finds the mail inside a forwarded mail: as text, or attached as a whole. */
final class ForwardReader {
    private static final int TEXT_CHARS = 500_000;

    private final MailLimits limits;
    private final Headers headers;

    ForwardReader(MailLimits limits, Headers headers) {
        this.limits = limits;
        this.headers = headers;
    }

    @Nullable
    Forward read(String subject, String text, Content content) {
        ForwardedText inline = ForwardedText.find(subject, CleanText.cut(text, TEXT_CHARS), usualOffset());
        if (inline != null) {
            return new Forward(address(inline.from()), inline.subject(), inline.sentAt(), inline.text());
        }
        return content.messages().isEmpty() ? null : attached(content.messages().getFirst().children().getFirst());
    }

    private ZoneOffset usualOffset() {
        return DateReader.offsetOf(headers.firstOrEmpty("date"));
    }

    private Forward attached(Entity mail) {
        Flaws flaws = new Flaws();
        List<MailAddress> from = AddressReader.read(mail.headers().all("from"), flaws);
        String date = mail.headers().first("date");
        Instant sentAt = date == null ? null : DateReader.read(date);
        String subject = CleanText.line(HeaderText.decode(mail.headers().first("subject"), flaws));
        String text = new BodyReader(new EntityReader.Budget(limits, flaws)).read(mail).text();
        return new Forward(from.isEmpty() ? null : from.getFirst(), subject, sentAt, text);
    }

    /** Programs write "Name <address>", "Name [mailto:address]" or the address alone. */
    private static @Nullable MailAddress address(String words) {
        String usual = words.replace("[mailto:", "<").replace("]", ">").replace("*", "");
        String raw = new String(usual.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<MailAddress> found = AddressReader.read(List.of(raw), new Flaws());
        return found.isEmpty() ? null : found.getFirst();
    }
}

package heard.desk.channel.email.mime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.channel.email.mime.html.HtmlCleaner;
import heard.desk.channel.email.mime.quote.QuotedHistory;
import org.jspecify.annotations.Nullable;

/** Reads raw RFC 5322 bytes; never throws on any input, never loses text. Stateless, so one instance serves all threads. */
public final class MailParser {
    private static final int REFERENCES_AT_MOST = 200;
    private static final int ID_HEADER_CHARS = 32_000;
    private static final int SUBJECT_CHARS = 1_000;
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,900})>|([^<>\\s,;]{1,500}@[^<>\\s,;]{1,400})");
    private static final List<String> ENVELOPE = List.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to",
            "x-rcpt-to",
            "x-forwarded-to");

    public ParsedMail parse(byte[] raw, MailLimits limits) {
        Flaws flaws = new Flaws();
        if (raw.length == 0) {
            flaws.add(MailFlaw.Kind.EMPTY);
        }
        byte[] lines = LineEnds.readable(raw, flaws);
        EntityReader.Budget budget = new EntityReader.Budget(limits, flaws);
        Entity root = EntityReader.read(lines, budget);
        Content content = new BodyReader(budget).read(root);
        return mail(root.headers(), content, limits, flaws);
    }

    private static ParsedMail mail(Headers headers, Content content, MailLimits limits, Flaws flaws) {
        String subject = subject(headers, flaws);
        String text = content.text();
        HtmlCleaner.Cleaned html = content.html();
        List<MailPart> attachments = content.attachments(html == null ? Set.of() : html.shown());
        List<MailAddress> from = AddressReader.read(headers.all("from"), flaws);
        List<MailAddress> sender = AddressReader.read(headers.all("sender"), flaws);
        List<MailAddress> replyTo = AddressReader.read(headers.all("reply-to"), flaws);
        MailAddress author = author(headers, List.of(from, sender, replyTo), flaws);
        Bounce bounce = new BounceReader(headers, subject, text, content).read();
        CalendarInvitation calendar = content.calendars().isEmpty() ? null : CalendarReader.read(content.calendars().getFirst());
        MailKind kind = new KindReader(headers, content, subject, text).read(author, bounce, calendar);
        Forward forward = kind == MailKind.BOUNCE ? null : new ForwardReader(limits, headers).read(subject, text, content);
        return new ParsedMail(messageId(headers), references(headers), author, sender.isEmpty() ? null : sender.getFirst(), replyTo,
                AddressReader.read(headers.all("to"), flaws), AddressReader.read(headers.all("cc"), flaws), deliveredTo(headers, flaws),
                subject,
                sentAt(headers, flaws), text, QuotedHistory.ownTextEnd(text), html == null ? null : html.html(), attachments, kind, bounce,
                forward, calendar,
                flaws.list());
    }

    private static String subject(Headers headers, Flaws flaws) {
        return CleanText.cut(CleanText.line(HeaderText.decode(headers.first("subject"), flaws)), SUBJECT_CHARS);
    }

    private static @Nullable MailAddress author(Headers headers, List<List<MailAddress>> candidates, Flaws flaws) {
        if (candidates.getFirst().size() > 1) {
            flaws.add(MailFlaw.Kind.SEVERAL_SENDERS);
        }
        for (List<MailAddress> candidate : candidates) {
            if (!candidate.isEmpty()) {
                return candidate.getFirst();
            }
        }
        flaws.add(MailFlaw.Kind.NO_SENDER);
        List<MailAddress> path = AddressReader.read(headers.all("return-path"), new Flaws());
        return path.isEmpty() ? null : path.getFirst();
    }

    private static @Nullable String messageId(Headers headers) {
        List<String> ids = ids(headers.firstOrEmpty("message-id"));
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private static List<String> references(Headers headers) {
        Set<String> ids = new LinkedHashSet<>();
        headers.all("references").forEach(value -> ids.addAll(ids(value)));
        headers.all("in-reply-to").forEach(value -> ids.addAll(ids(value)));
        return ids.stream().limit(REFERENCES_AT_MOST).toList();
    }

    private static List<String> ids(String value) {
        List<String> ids = new ArrayList<>();
        Matcher id = MESSAGE_ID.matcher(CleanText.cut(value, ID_HEADER_CHARS));
        while (id.find()) {
            ids.add(id.group(1) == null ? id.group(2) : id.group(1));
        }
        return ids;
    }

    private static List<String> deliveredTo(Headers headers, Flaws flaws) {
        Set<String> recipients = new LinkedHashSet<>();
        for (String name : ENVELOPE) {
            AddressReader.read(headers.all(name), flaws).forEach(address -> recipients.add(address.address().toLowerCase(Locale.ROOT)));
        }
        return List.copyOf(recipients);
    }

    private static @Nullable Instant sentAt(Headers headers, Flaws flaws) {
        String date = headers.first("date");
        Instant sent = date == null ? null : DateReader.read(date);
        if (date != null && sent == null) {
            flaws.add(MailFlaw.Kind.BROKEN_DATE, date);
        }
        return sent;
    }
}

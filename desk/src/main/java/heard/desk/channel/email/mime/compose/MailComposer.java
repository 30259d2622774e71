package heard.desk.channel.email.mime.compose;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

import heard.desk.channel.email.mime.MailAddress;

/** Writes a mail: the same value always gives the same bytes. Stateless. */
public final class MailComposer {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);
    private static final int REFERENCES_AT_MOST = 20;

    public byte[] compose(OutgoingMail mail) {
        StringBuilder out = new StringBuilder(mail.text().length() * 2 + 2_000);
        headers(mail, out);
        List<OutgoingFile> attached = mail.files().stream().filter(file -> !file.inline() || mail.html() == null).toList();
        if (attached.isEmpty()) {
            body(mail, out);
        } else {
            String boundary = startMultipart("mixed", mail, out);
            nextPart(boundary, out);
            body(mail, out);
            files(attached, boundary, out);
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void headers(OutgoingMail mail, StringBuilder out) {
        HeaderWriter headers = new HeaderWriter(out);
        headers.words("Date", List.of(DATE.format(mail.date().atOffset(ZoneOffset.UTC))), "");
        headers.addresses("From", List.<MailAddress>of(mail.from()));
        headers.addresses("Reply-To", mail.replyTo());
        headers.addresses("To", mail.to());
        headers.addresses("Cc", mail.cc());
        headers.text("Subject", mail.subject());
        headers.identifiers("Message-ID", List.of(mail.messageId()));
        if (mail.inReplyTo() != null) {
            headers.identifiers("In-Reply-To", List.of(mail.inReplyTo()));
        }
        headers.identifiers("References", shortened(mail.references()));
        new TreeMap<>(mail.headers()).forEach(headers::text);
        out.append("MIME-Version: 1.0\r\n");
    }

    /** The first keeps the thread together, the last ones show the way. */
    private static List<String> shortened(List<String> references) {
        int size = references.size();
        return size <= REFERENCES_AT_MOST
                ? references
                : Stream.concat(references.stream().limit(1), references.stream().skip(size - REFERENCES_AT_MOST + 1L)).toList();
    }

    private static void body(OutgoingMail mail, StringBuilder out) {
        String html = mail.html();
        if (html == null) {
            text("plain", mail.text(), out);
            return;
        }
        String boundary = startMultipart("alternative", mail, out);
        nextPart(boundary, out);
        text("plain", mail.text(), out);
        nextPart(boundary, out);
        List<OutgoingFile> images = mail.files().stream().filter(OutgoingFile::inline).toList();
        if (images.isEmpty()) {
            text("html", html, out);
        } else {
            String related = startMultipart("related", mail, out);
            nextPart(related, out);
            text("html", html, out);
            files(images, related, out);
        }
        end(boundary, out);
    }

    private static void text(String subtype, String text, StringBuilder out) {
        out.append("Content-Type: text/").append(subtype).append("; charset=utf-8\r\n");
        TextEncoding.write(text, out);
    }

    private static void files(List<OutgoingFile> files, String boundary, StringBuilder out) {
        for (OutgoingFile file : files) {
            nextPart(boundary, out);
            new HeaderWriter(out).file(file);
            if (file.contentId() != null) {
                out.append("Content-ID: <").append(file.contentId()).append(">\r\n");
            }
            out.append("Content-Transfer-Encoding: base64\r\n\r\n").append(TextEncoding.base64(file.content().copy())).append("\r\n");
        }
        end(boundary, out);
    }

    /** "=_" stands in neither encoding, and plain text that has it is encoded: so no boundary can occur in a body. */
    private static String startMultipart(String subtype, OutgoingMail mail, StringBuilder out) {
        String boundary = "=_" + subtype + "_" + Integer.toHexString(mail.messageId().hashCode());
        out.append("Content-Type: multipart/").append(subtype).append(";\r\n boundary=\"").append(boundary).append("\"\r\n");
        return boundary;
    }

    private static void nextPart(String boundary, StringBuilder out) {
        out.append("\r\n--").append(boundary).append("\r\n");
    }

    private static void end(String boundary, StringBuilder out) {
        out.append("\r\n--").append(boundary).append("--\r\n");
    }
}

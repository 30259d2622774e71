package heard.desk.channel.email.mime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import heard.desk.channel.email.mime.Content.Found;
import heard.desk.channel.email.mime.Content.Piece;
import heard.desk.channel.email.mime.charset.DecodedText;
import heard.desk.channel.email.mime.charset.TextDecoder;
import heard.desk.channel.email.mime.html.HtmlText;
import heard.desk.channel.email.mime.tnef.Tnef;
import heard.desk.channel.email.mime.tnef.TnefFile;
import heard.desk.channel.email.mime.tnef.TnefMail;
import org.jspecify.annotations.Nullable;

/** Walks the tree of a mail and sorts what it finds into body, files and parts with a meaning of their own. */
final class BodyReader {
    private static final int BYTES_PER_CHAR = 4;
    private static final int STUB_CHARS = 300;
    private static final int STUB_LOOK_CHARS = 20_000;
    private static final int WRAPPINGS_AT_MOST = 5;

    private final EntityReader.Budget budget;
    private final MailLimits limits;
    private final Flaws flaws;
    private int wrappings;

    BodyReader(EntityReader.Budget budget) {
        this.budget = budget;
        this.limits = budget.limits();
        this.flaws = budget.flaws();
    }

    Content read(Entity root) {
        Content content = new Content(limits, flaws);
        walk(root, content, null);
        return content;
    }

    private void walk(Entity entity, Content into, @Nullable Entity parent) {
        if (entity.isMultipart()) {
            multipart(entity, into);
        } else if (entity.type().is("message/")) {
            message(entity, into);
        } else {
            leaf(entity, into, parent);
        }
    }

    private void multipart(Entity entity, Content into) {
        switch (entity.type().type()) {
            case "multipart/alternative" -> alternative(entity, into);
            case "multipart/signed" -> {
                flaws.add(MailFlaw.Kind.SIGNED);
                entity.children().forEach(child -> walk(child, into, entity));
            }
            case "multipart/encrypted" -> {
                flaws.add(MailFlaw.Kind.ENCRYPTED);
                entity.children().forEach(child -> file(child, into));
            }
            default -> entity.children().forEach(child -> walk(child, into, entity));
        }
    }

    /** The first plain text that says something, and the last HTML: together one piece of body. */
    private void alternative(Entity entity, Content into) {
        String plain = null;
        String html = null;
        for (Entity child : entity.children()) {
            int before = into.pieces().size();
            walk(child, into, entity);
            List<Piece> added = into.pieces().subList(before, into.pieces().size());
            String childHtml = added.stream().map(Piece::html).filter(Objects::nonNull).collect(Collectors.joining());
            html = childHtml.isBlank() ? html : childHtml;
            for (Piece piece : added) {
                plain = plain == null && piece.plain() != null && !piece.plain().isBlank() ? piece.plain() : plain;
            }
            added.clear();
        }
        into.add(new Piece(plain != null && html != null && isStub(plain, html) ? null : plain, html));
    }

    /** "Your program cannot show HTML" is no text of the customer. */
    private static boolean isStub(String plain, String html) {
        return plain.length() < STUB_CHARS && plain.contains("HTML")
                && HtmlText.of(CleanText.cut(html, STUB_LOOK_CHARS)).length() > plain.length() * 2;
    }

    private void message(Entity entity, Content into) {
        switch (entity.type().type()) {
            case "message/delivery-status", "message/disposition-notification", "message/global-delivery-status",
                    "message/feedback-report" -> {
                into.reports().add(entity);
            }
            default -> {
                if (entity.isMessage()) {
                    into.messages().add(entity);
                }
                file(entity, into);
            }
        }
    }

    private void leaf(Entity entity, Content into, @Nullable Entity parent) {
        String type = entity.type().type();
        if (type.equals("text/rfc822-headers")) {
            into.reports().add(entity);
        } else if (type.equals("text/calendar")) {
            byte[] bytes = entity.body(flaws);
            into.calendars().add(decode(entity, bytes));
            into.add(new Found(nameOf(entity, "invite.ics"), type, entity.contentId(), null, PartContent.owning(bytes)));
        } else if (isBody(entity, into, parent)) {
            body(entity, into);
        } else if (isWrapping(entity) && wrappings++ < WRAPPINGS_AT_MOST) {
            wrapped(entity, into);
        } else {
            int index = file(entity, into);
            boolean betweenTexts = parent != null && parent.type().is("multipart/mixed") && entity.contentId() == null;
            if (index >= 0 && betweenTexts && type.startsWith("image/") && entity.disposition().equals("inline")) {
                into.showHere(index);
            }
        }
    }

    private static boolean isWrapping(Entity entity) {
        return switch (entity.type().type()) {
            case "application/ms-tnef", "application/vnd.ms-tnef", "application/pkcs7-mime", "application/x-pkcs7-mime" -> true;
            case "application/octet-stream" -> "winmail.dat".equalsIgnoreCase(FileNames.declared(entity));
            default -> false;
        };
    }

    private void wrapped(Entity entity, Content into) {
        byte[] bytes = entity.body(flaws);
        if (Tnef.isTnef(bytes)) {
            outlook(Tnef.read(bytes), into);
            return;
        }
        byte[] signed = entity.type().type().endsWith("pkcs7-mime") ? SignedData.content(bytes) : null;
        if (signed != null) {
            flaws.add(MailFlaw.Kind.SIGNED, "S/MIME");
            walk(EntityReader.read(signed, budget), into, null);
            return;
        }
        flaws.add(entity.type().type().endsWith("pkcs7-mime") ? MailFlaw.Kind.ENCRYPTED : MailFlaw.Kind.TNEF_BROKEN);
        file(entity, into);
    }

    private void outlook(TnefMail mail, Content into) {
        flaws.add(mail.whole() ? MailFlaw.Kind.TNEF_UNPACKED : MailFlaw.Kind.TNEF_BROKEN);
        if (into.pieces().isEmpty()) {
            into.add(new Piece(mail.text(), mail.html()));
        }
        for (TnefFile file : mail.files()) {
            String type = file.type() == null || file.type().isBlank() ? "application/octet-stream" : file.type().toLowerCase(Locale.ROOT);
            into.add(new Found(file.name(), type, file.contentId(), null, PartContent.owning(file.content())));
        }
    }

    private static boolean isBody(Entity entity, Content into, @Nullable Entity parent) {
        boolean readable = switch (entity.type().type()) {
            case "text/plain", "text/html", "text/enriched", "text/richtext", "text/markdown", "text/x-markdown" -> true;
            default -> false;
        };
        if (!readable || (parent != null && entity.isAttachment())) {
            return false;
        }
        String name = FileNames.declared(entity);
        boolean first = into.pieces().isEmpty();
        return name == null || (first && !entity.isAttachment());
    }

    private void body(Entity entity, Content into) {
        String text = decode(entity, entity.body(flaws));
        switch (entity.type().type()) {
            case "text/html" -> into.add(new Piece(null, text));
            case "text/enriched", "text/richtext" ->
                into.add(new Piece(HtmlText.of(text.replace("<<", "&lt;").replace("\n", "<br>")), null));
            default -> plain(entity, text, into);
        }
    }

    private void plain(Entity entity, String text, Content into) {
        String lines = CleanText.of(text);
        if ("flowed".equalsIgnoreCase(entity.type().parameter("format"))) {
            lines = FlowedText.reflow(lines, "yes".equalsIgnoreCase(entity.type().parameter("delsp")));
        }
        Uuencode.Unpacked unpacked = Uuencode.unpack(PgpText.read(lines, flaws));
        into.add(new Piece(unpacked.text(), null));
        for (Uuencode.File file : unpacked.files()) {
            flaws.add(MailFlaw.Kind.UUENCODE_UNPACKED, file.name());
            into.add(new Found(file.name(), "application/octet-stream", null, null, file.content()));
        }
    }

    private String decode(Entity entity, byte[] bytes) {
        byte[] start = bytes;
        long most = (long) limits.textChars() * BYTES_PER_CHAR;
        if (bytes.length > most) {
            flaws.add(MailFlaw.Kind.TEXT_CUT);
            start = Arrays.copyOf(bytes, (int) most);
        }
        DecodedText decoded = TextDecoder.decode(start, entity.type().parameter("charset"));
        flaws.add(decoded);
        return decoded.text();
    }

    private int file(Entity entity, Content into) {
        String usual = entity.isMessage()
                ? HeaderText.decode(entity.children().getFirst().headers().first("subject"), flaws) + ".eml"
                : null;
        byte[] bytes = entity.body(flaws);
        String name = FileNames.declared(entity);
        boolean nothing = bytes.length == 0 && name == null;
        return nothing
                ? -1
                : into.add(new Found(name == null ? usual : name, entity.type().type(), entity.contentId(),
                        entity.headers().first("content-location"), PartContent.owning(bytes)));
    }

    private static String nameOf(Entity entity, String usual) {
        return Objects.requireNonNullElse(FileNames.declared(entity), usual);
    }
}

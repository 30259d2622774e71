package heard.desk.channel.email.mime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import heard.desk.channel.email.mime.MailPart.Disposition;
import heard.desk.channel.email.mime.html.HtmlCleaner;
import heard.desk.channel.email.mime.html.HtmlText;
import org.jspecify.annotations.Nullable;

/** What was found in the tree, in order: pieces of the body, files, and the parts with a meaning of their own. */
final class Content {
    private static final String SHOW = "part:";

    private final MailLimits limits;
    private final Flaws flaws;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Found> files = new ArrayList<>();
    private final List<Entity> reports = new ArrayList<>();
    private final List<Entity> messages = new ArrayList<>();
    private final List<String> calendars = new ArrayList<>();
    private long attachmentBytes;

    Content(MailLimits limits, Flaws flaws) {
        this.limits = limits;
        this.flaws = flaws;
    }

    /** One stretch of the body; a stretch that is HTML only has no plain text yet. */
    record Piece(@Nullable String plain, @Nullable String html) {
        boolean isBlank() {
            return (plain == null || plain.isBlank()) && (html == null || html.isBlank());
        }
    }

    /** A file before it has got its final place. */
    record Found(@Nullable String name, String type, @Nullable String contentId, @Nullable String location, PartContent bytes) {}

    List<Piece> pieces() {
        return pieces;
    }

    List<Entity> reports() {
        return reports;
    }

    List<Entity> messages() {
        return messages;
    }

    List<String> calendars() {
        return calendars;
    }

    List<Found> files() {
        return files;
    }

    void add(Piece piece) {
        if (!piece.isBlank()) {
            pieces.add(piece);
        }
    }

    /** Takes the file in and answers its index, or -1 when there is no room for it. */
    int add(Found file) {
        if (attachmentBytes + file.bytes.sizeBytes() > limits.attachmentBytesTotal()) {
            flaws.add(MailFlaw.Kind.ATTACHMENT_TOO_BIG, file.name == null ? file.type : file.name);
            return -1;
        }
        attachmentBytes += file.bytes.sizeBytes();
        files.add(file);
        return files.size() - 1;
    }

    /** An image that stands between two stretches of text, as Apple Mail sends it. */
    void showHere(int index) {
        if (index >= 0) {
            pieces.add(new Piece("", "<div><img src=\"" + SHOW + index + "\"></div>"));
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            String plain = piece.plain == null
                    ? HtmlText.of(piece.html == null ? "" : CleanText.cut(piece.html, limits.htmlChars()))
                    : piece.plain;
            if (plain.isBlank()) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append(text.charAt(text.length() - 1) == '\n' ? "\n" : "\n\n");
            }
            text.append(plain);
        }
        String clean = CleanText.of(text.toString()).stripTrailing();
        if (clean.length() > limits.textChars()) {
            flaws.add(MailFlaw.Kind.TEXT_CUT);
            return CleanText.cut(clean, limits.textChars());
        }
        return clean;
    }

    /** The HTML of all pieces; plain ones between are escaped. Null where the mail has none. */
    HtmlCleaner.@Nullable Cleaned html() {
        if (pieces.stream().allMatch(piece -> piece.html == null)) {
            return null;
        }
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            html.append(piece.html == null ? escaped(piece.plain == null ? "" : piece.plain) : piece.html);
        }
        if (html.length() > limits.htmlChars()) {
            flaws.add(MailFlaw.Kind.HTML_CUT);
            html.setLength(limits.htmlChars());
        }
        HtmlCleaner.Cleaned cleaned = HtmlCleaner.clean(html.toString(), places());
        return cleaned.html().isBlank() ? null : new HtmlCleaner.Cleaned(CleanText.of(cleaned.html()), cleaned.shown());
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Found file = files.get(i);
            places.put(SHOW + i, i);
            if (file.contentId != null) {
                places.putIfAbsent(file.contentId.toLowerCase(Locale.ROOT), i);
            }
            if (file.location != null) {
                places.putIfAbsent(file.location.strip().toLowerCase(Locale.ROOT), i);
            }
        }
        return places;
    }

    List<MailPart> attachments(Set<Integer> shown) {
        List<MailPart> parts = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Found file = files.get(i);
            String name = FileNames.safe(file.name, file.type, i, flaws);
            String type = ContentTyping.of(file.bytes.shared(), file.type, name);
            if (!type.equals(file.type) && ContentTyping.isDisguised(file.type, type)) {
                flaws.add(MailFlaw.Kind.TYPE_DIFFERS, name);
            }
            Disposition disposition = shown.contains(i) ? Disposition.INLINE : Disposition.ATTACHMENT;
            parts.add(new MailPart(i, name, type, file.contentId, disposition, file.bytes));
        }
        return parts;
    }

    private static String escaped(String plain) {
        return "<div>" + plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>") + "</div>";
    }
}

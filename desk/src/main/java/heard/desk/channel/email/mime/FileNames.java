package heard.desk.channel.email.mime;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** File names that are safe to store, to show and to offer for download, and still the sender's. */
final class FileNames {
    private static final int CHARS = 150;
    private static final int EXTENSION_CHARS = 12;
    private static final Pattern PATH = Pattern.compile("^(?:[A-Za-z]:[\\\\/]|[\\\\/]|~/|file:).*|.*\\.\\.[\\\\/].*", Pattern.DOTALL);
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(Map.entry("image/jpeg", "jpg"), Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("application/pdf", "pdf"), Map.entry("text/plain", "txt"), Map.entry("text/html", "html"),
            Map.entry("text/calendar", "ics"),
            Map.entry("message/rfc822", "eml"), Map.entry("application/zip", "zip"), Map.entry("text/csv", "csv"),
            Map.entry("image/webp", "webp"),
            Map.entry("application/pkcs7-signature", "p7s"), Map.entry("application/x-pkcs7-signature", "p7s"),
            Map.entry("application/pgp-signature", "asc"),
            Map.entry("text/vcard", "vcf"), Map.entry("application/ms-tnef", "dat"), Map.entry("audio/mpeg", "mp3"),
            Map.entry("video/mp4", "mp4"));

    private FileNames() {
    }

    /** What the part calls itself, as it was sent; null when it has no name. */
    static @Nullable String declared(Entity entity) {
        String disposition = entity.headers().first("content-disposition");
        String fromDisposition = disposition == null ? null : Parameters.read(disposition).get("filename");
        String name = fromDisposition == null || fromDisposition.isBlank() ? entity.type().parameter("name") : fromDisposition;
        return name == null || name.isBlank() ? null : name;
    }

    static String safe(@Nullable String declared, String contentType, int index, Flaws flaws) {
        String name = declared == null ? "" : CleanText.line(declared);
        String safe = shortened(withoutDanger(PATH.matcher(name).matches() ? lastElement(name) : name));
        if (!safe.equals(name)) {
            flaws.add(MailFlaw.Kind.NAME_CHANGED, safe);
        }
        return safe.isEmpty() ? "part-" + (index + 1) + "." + EXTENSIONS.getOrDefault(contentType, "bin") : safe;
    }

    private static String lastElement(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String withoutDanger(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if ("<>:\"|?*/\\".indexOf(c) >= 0) {
                safe.append('_');
            } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL && !isNonCharacter(c)) {
                safe.appendCodePoint(c);
            }
        });
        int from = 0;
        int to = safe.length();
        while (from < to && (safe.charAt(from) == '.' || safe.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (safe.charAt(to - 1) == '.' || safe.charAt(to - 1) == ' ')) {
            to--;
        }
        return safe.substring(from, to);
    }

    private static boolean isNonCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c == 0xFFFD;
    }

    private static String shortened(String name) {
        if (name.length() <= CHARS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= EXTENSION_CHARS ? name.substring(dot) : "";
        return CleanText.cut(name, CHARS - extension.length() - 1).stripTrailing() + "…" + extension;
    }
}

package heard.desk.channel.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Tells what a file is from its first bytes; believes the declaration only where the bytes say nothing. */
final class ContentTyping {
    private static final int LOOK_AT = 512;
    private static final String OCTETS = "application/octet-stream";
    private static final Set<String> ZIP_FAMILY = Set.of("application/zip", "application/x-zip-compressed", "application/java-archive",
            "application/epub+zip");
    private static final List<Magic> MAGIC = List.of(new Magic(0, "\u0089PNG\r\n", "image/png"),
            new Magic(0, "\u00FF\u00D8\u00FF", "image/jpeg"),
            new Magic(0, "GIF8", "image/gif"), new Magic(8, "WEBP", "image/webp"), new Magic(0, "BM", "image/bmp"),
            new Magic(0, "%PDF-", "application/pdf"),
            new Magic(0, "PK\u0003\u0004", "application/zip"), new Magic(0, "PK\u0005\u0006", "application/zip"),
            new Magic(0, "Rar!\u001A", "application/vnd.rar"),
            new Magic(0, "7z\u00BC\u00AF", "application/x-7z-compressed"), new Magic(0, "\u001F\u008B", "application/gzip"),
            new Magic(0, "MZ", "application/x-msdownload"),
            new Magic(0, "\u007FELF", "application/x-executable"), new Magic(0, "\u00D0\u00CF\u0011\u00E0", "application/x-ole-storage"),
            new Magic(4, "ftypheic", "image/heic"), new Magic(4, "ftypmif1", "image/heic"), new Magic(4, "ftyp", "video/mp4"),
            new Magic(0, "ID3", "audio/mpeg"),
            new Magic(0, "OggS", "audio/ogg"), new Magic(0, "{\\rtf", "application/rtf"),
            new Magic(0, "x\u009F>\"", "application/ms-tnef"));
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(Map.entry("pdf", "application/pdf"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"), Map.entry("png", "image/png"), Map.entry("gif", "image/gif"), Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("ics", "text/calendar"), Map.entry("eml", "message/rfc822"), Map.entry("zip", "application/zip"),
            Map.entry("log", "text/plain"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"), Map.entry("vcf", "text/vcard"), Map.entry("html", "text/html"));

    private ContentTyping() {
    }

    static String of(byte[] content, String declared, @Nullable String name) {
        String byBytes = byBytes(content);
        if (byBytes == null || (byBytes.equals("image/bmp") && !declared.startsWith("image/"))) {
            return markup(content, declared.equals(OCTETS) || declared.isEmpty() ? byName(name) : declared);
        }
        String expected = declared.equals(OCTETS) ? byName(name) : declared;
        boolean container = (byBytes.equals("application/zip")
                && (expected.startsWith("application/vnd.") || ZIP_FAMILY.contains(expected)))
                || (byBytes.equals("application/x-ole-storage")
                        && (expected.startsWith("application/vnd.ms-") || expected.equals("application/msword")));
        return container || (byBytes.equals("video/mp4") && (expected.startsWith("video/") || expected.startsWith("audio/")))
                ? expected
                : byBytes;
    }

    /** A file that says it is one sort of thing and is another, such as a program called a picture. */
    static boolean isDisguised(String declared, String actual) {
        boolean saysNothing = declared.equals(OCTETS) || declared.isEmpty() || declared.startsWith("application/x-")
                || !declared.contains("/");
        return !saysNothing && !family(declared).equals(family(actual))
                && !(ZIP_FAMILY.contains(actual) && declared.startsWith("application/"));
    }

    private static String family(String type) {
        return type.substring(0, Math.max(0, type.indexOf('/')));
    }

    /** Markup that a browser would run is called markup, whatever it is declared as. */
    private static String markup(byte[] content, String declared) {
        String start = new String(content, 0, Math.min(LOOK_AT, content.length), StandardCharsets.ISO_8859_1).stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<script")) {
            return "text/html";
        }
        return start.startsWith("<svg") || (start.startsWith("<?xml") && start.contains("<svg")) ? "image/svg+xml" : declared;
    }

    private static String byName(@Nullable String name) {
        String extension = name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, OCTETS);
    }

    private static @Nullable String byBytes(byte[] content) {
        for (Magic magic : MAGIC) {
            if (magic.isIn(content)) {
                return magic.type;
            }
        }
        return null;
    }

    /** Bytes at a place that give a format away. */
    private record Magic(int offset, String bytes, String type) {
        boolean isIn(byte[] content) {
            if (content.length < offset + bytes.length()) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                if ((content[offset + i] & 0xFF) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}

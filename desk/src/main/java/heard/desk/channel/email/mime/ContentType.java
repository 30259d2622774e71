package heard.desk.channel.email.mime;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A media type with its parameters, however it was spelt. */
record ContentType(String type, Map<String, String> parameters) {
    static final ContentType PLAIN = new ContentType("text/plain", Map.of());
    static final ContentType MESSAGE = new ContentType("message/rfc822", Map.of());

    static ContentType of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return PLAIN;
        }
        int end = header.indexOf(';');
        String type = withoutComment(end < 0 ? header : header.substring(0, end)).replace("\"", "").strip().toLowerCase(Locale.ROOT)
                .replace(" ", "");
        Map<String, String> parameters = Parameters.read(header);
        return switch (type) {
            case "text", "plain", "text/", "" -> new ContentType("text/plain", parameters);
            case "html", "text/htm" -> new ContentType("text/html", parameters);
            case "multipart", "mixed" -> new ContentType("multipart/mixed", parameters);
            default -> new ContentType(type.indexOf('/') > 0 ? type : "application/octet-stream", parameters);
        };
    }

    /** Whether it is this type, or of this family when the argument ends in a slash. */
    boolean is(String typeOrFamily) {
        return typeOrFamily.endsWith("/") ? type.startsWith(typeOrFamily) : type.equals(typeOrFamily);
    }

    @Nullable
    String parameter(String name) {
        return parameters.get(name);
    }

    private static String withoutComment(String value) {
        int from = value.indexOf('(');
        int to = value.lastIndexOf(')');
        return from < 0 || to < from ? value : value.substring(0, from) + value.substring(to + 1);
    }
}

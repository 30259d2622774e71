package heard.desk.channel.email.mime.compose;

import java.util.Locale;
import java.util.regex.Pattern;

import heard.desk.channel.email.mime.PartContent;
import org.jspecify.annotations.Nullable;

/**
 * A file to send.
 *
 * @param contentId not null for an image that the HTML shows as {@code cid:…}
 */
public record OutgoingFile(String name, String contentType, @Nullable String contentId, PartContent content) {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,80}/[a-z0-9][a-z0-9.+_-]{0,120}");
    private static final Pattern CONTENT_ID = Pattern.compile("[A-Za-z0-9.@_+=-]{1,200}");

    public OutgoingFile {
        String lower = contentType.toLowerCase(Locale.ROOT);
        boolean container = lower.startsWith("multipart/") || lower.startsWith("message/");
        contentType = TYPE.matcher(lower).matches() && !container ? lower : "application/octet-stream";
        if (contentId != null && !CONTENT_ID.matcher(contentId).matches()) {
            throw new IllegalArgumentException("A content id may have letters, digits and .@_+=- only");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A file to send needs a name");
        }
    }

    boolean inline() {
        return contentId != null;
    }
}

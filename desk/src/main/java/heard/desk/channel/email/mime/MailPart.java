package heard.desk.channel.email.mime;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail.
 *
 * @param index       its place among the attachments, from 0; {@code part:3} in the HTML means index 3
 * @param name        decoded, free of paths and control characters, never empty
 * @param contentType by content where that can be told, else as declared; lower case, without parameters
 * @param contentId   without angle brackets
 */
public record MailPart(int index, String name, String contentType, @Nullable String contentId, Disposition disposition,
        PartContent content) {

    /** Whether a part belongs into the text or beside it. */
    public enum Disposition {
        INLINE, ATTACHMENT
    }
}

package heard.desk.conversation;

import heard.desk.platform.blob.BlobHash;
import org.jspecify.annotations.Nullable;

/** A file that came with a message, or goes with one. */
public record Attachment(AttachmentId id, int position, String name, String contentType, @Nullable String contentId, boolean inline,
        long sizeBytes, BlobHash hash) {}

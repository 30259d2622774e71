package heard.desk.conversation;

import java.util.UUID;

import heard.desk.platform.Ids;

/** The key of an attachment. */
public record AttachmentId(UUID value) {
    public static AttachmentId next() {
        return new AttachmentId(Ids.next());
    }
}

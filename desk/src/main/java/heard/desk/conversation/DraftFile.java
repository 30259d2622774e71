package heard.desk.conversation;

import java.util.ArrayList;
import java.util.List;

import heard.desk.platform.blob.BlobHash;

/** A file that waits to go along with an answer; its content lies among the blobs already. */
public record DraftFile(String name, String contentType, long sizeBytes, String hash) {
    static DraftFile of(Attachment attachment) {
        return new DraftFile(attachment.name(), attachment.contentType(), attachment.sizeBytes(), attachment.hash().hex());
    }

    /** The files as attachments of a message, in their order. */
    static List<Attachment> attachments(List<DraftFile> files) {
        List<Attachment> attachments = new ArrayList<>();
        for (DraftFile file : files) {
            attachments.add(
                    new Attachment(AttachmentId.next(), attachments.size(), file.name(), file.contentType(), null, false, file.sizeBytes(),
                            new BlobHash(file.hash())));
        }
        return attachments;
    }
}

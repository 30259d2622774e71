package heard.desk.conversation;

/** A file that waits to go along with an answer; its content lies among the blobs already. */
public record DraftFile(String name, String contentType, long sizeBytes, String hash) {
}

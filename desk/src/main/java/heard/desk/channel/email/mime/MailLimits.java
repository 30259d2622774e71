package heard.desk.channel.email.mime;

/** How much of a mail is read; what lies beyond is left in the raw original and noted as a flaw. */
public record MailLimits(int textChars, int htmlChars, int parts, int depth, int headerBytes, int attachmentBytesTotal) {
    public static final int TEXT_CHARS = 1_000_000;
    public static final int HTML_CHARS = 2_000_000;
    public static final int PARTS = 500;
    public static final int DEPTH = 50;
    public static final int HEADER_BYTES = 256 * 1024;
    public static final int ATTACHMENT_BYTES_TOTAL = 64 * 1024 * 1024;

    public static final MailLimits DEFAULT = new MailLimits(TEXT_CHARS, HTML_CHARS, PARTS, DEPTH, HEADER_BYTES, ATTACHMENT_BYTES_TOTAL);

    public MailLimits {
        if (textChars < 1 || htmlChars < 1 || parts < 1 || depth < 1 || headerBytes < 1 || attachmentBytesTotal < 0) {
            throw new IllegalArgumentException("Every limit of a mail must be positive");
        }
    }
}

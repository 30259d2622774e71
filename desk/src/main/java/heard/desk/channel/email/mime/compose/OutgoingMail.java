package heard.desk.channel.email.mime.compose;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import heard.desk.channel.email.mime.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is written.
 *
 * @param html       simple HTML to go with the text, or null for text only; {@link SimpleHtml#of} makes it from the text
 * @param messageId  without angle brackets
 * @param references oldest first, without angle brackets; what is no identifier is left out
 * @param headers    further headers, such as Auto-Submitted; none of those that this record has its own place for
 */
public record OutgoingMail(MailAddress from, List<MailAddress> replyTo, List<MailAddress> to, List<MailAddress> cc, String subject,
        String text,
        @Nullable String html, List<OutgoingFile> files, String messageId, List<String> references, @Nullable String inReplyTo,
        Instant date,
        Map<String, String> headers) {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\x21-\\x3B\\x3D\\x3F-\\x7E]{1,900}");
    private static final Pattern ADDRESS = Pattern
            .compile("(?:[\\x21-\\x7E&&[^<>()\\[\\],;:\\\\\"@]]{1,128}|\"[\\x20-\\x7E&&[^\"\\\\]]{1,126}\")@[A-Za-z0-9.\\[\\]:-]{1,255}");
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,75}");
    private static final Set<String> OWN_PLACE = Set.of("from", "sender", "reply-to", "to", "cc", "bcc", "subject", "date", "message-id",
            "references", "in-reply-to",
            "mime-version", "content-type", "content-transfer-encoding", "content-disposition", "content-id", "received", "return-path");

    public OutgoingMail {
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        files = List.copyOf(files);
        references = references.stream().filter(OutgoingMail::isIdentifier).toList();
        inReplyTo = inReplyTo != null && isIdentifier(inReplyTo) ? inReplyTo : null;
        headers = Map.copyOf(headers);
        require(isIdentifier(messageId), "A Message-ID must be printable ASCII without spaces and angle brackets");
        require(isWritable(from), "The sender's address cannot be written into a mail");
        require(replyTo.stream().allMatch(OutgoingMail::isWritable), "A reply address cannot be written into a mail");
        require(to.stream().allMatch(OutgoingMail::isWritable) && cc.stream().allMatch(OutgoingMail::isWritable),
                "A recipient's address cannot be written into a mail");
        require(headers.keySet().stream().allMatch(OutgoingMail::isFurtherHeader),
                "A further header needs a plain name that is not spoken for");
    }

    /** Whether an address can stand in a header: ASCII (international domains in their ASCII form) and one mailbox only. */
    public static boolean isWritable(MailAddress address) {
        return ADDRESS.matcher(HeaderWriter.ascii(address)).matches();
    }

    private static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    private static boolean isFurtherHeader(String name) {
        return HEADER_NAME.matcher(name).matches() && !OWN_PLACE.contains(name.toLowerCase(Locale.ROOT));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

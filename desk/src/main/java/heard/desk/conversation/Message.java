package heard.desk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import heard.desk.identity.AgentId;
import heard.desk.platform.blob.BlobHash;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said.
 *
 * @param ownTextLength how much of {@code text}, in UTF-16 units, is new words; quoted history follows
 * @param html          sanitised; images point to {@code part:N}, the N-th attachment
 * @param flaws         codes of what was wrong with the original and how it was read
 * @param detail        what the nature brings: bounce, calendar, forward
 * @param delivery      how an outbound message fares; null for all others
 */
public record Message(MessageId id, ThreadId thread, MessageKind kind, Nature nature, Instant at, @Nullable AgentId agent,
        String authorName,
        String authorAddress, String subject, String text, int ownTextLength, @Nullable String html, List<Recipient> recipients,
        List<String> flaws, Map<String, String> detail, @Nullable BlobHash raw, List<Attachment> attachments, @Nullable Delivery delivery) {
    public Message {
        recipients = List.copyOf(recipients);
        flaws = List.copyOf(flaws);
        detail = Map.copyOf(detail);
        attachments = List.copyOf(attachments);
    }

    Message withAttachments(List<Attachment> files) {
        return new Message(id, thread, kind, nature, at, agent, authorName, authorAddress, subject, text, ownTextLength, html, recipients,
                flaws,
                detail, raw, files, delivery);
    }

    public String ownText() {
        return text.substring(0, ownTextLength);
    }

    public String quotedText() {
        return text.substring(ownTextLength);
    }
}

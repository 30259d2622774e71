package heard.desk.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import heard.desk.conversation.Attachment;
import heard.desk.conversation.Delivery;
import heard.desk.conversation.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message as programs see it.
 *
 * @param text       the new words; {@code quotedText} is the history below them
 * @param html       sanitised; its images are {@code part:N}, the N-th of the attachments
 * @param delivery   how an answer fares; null for all else
 */
record MessageJson(UUID id, UUID thread, String kind, String nature, Instant at, Author author, String subject, String text,
        String quotedText, @Nullable String html, List<Recipient> recipients, List<File> attachments, @Nullable Fate delivery) {

    /** Who said it; {@code agent} where it was one of us. */
    record Author(String name, String address, @Nullable UUID agent) {}

    /** To whom. */
    record Recipient(String kind, String name, String address) {}

    /** What came along. */
    record File(UUID id, String name, String contentType, long sizeBytes, boolean inline) {
        static File of(Attachment attachment) {
            return new File(attachment.id().value(), attachment.name(), attachment.contentType(), attachment.sizeBytes(),
                    attachment.inline());
        }
    }

    /** How it fares on its way. */
    record Fate(String state, int attempts, Instant dueAt, @Nullable Instant sentAt, @Nullable String reason,
            @Nullable String serverWords) {
        static @Nullable Fate of(@Nullable Delivery delivery) {
            return delivery == null
                    ? null
                    : new Fate(delivery.status().code(), delivery.attempts(), delivery.dueAt(), delivery.sentAt(),
                            delivery.said().reason() == null ? null : delivery.said().reason().code(), delivery.serverWords());
        }
    }

    static MessageJson of(Message message) {
        var recipients = message.recipients().stream()
                .map(one -> new Recipient(one.kind().name().toLowerCase(Locale.ROOT), one.name(), one.address())).toList();
        return new MessageJson(message.id().value(), message.thread().value(), message.kind().code(), message.nature().code(), message.at(),
                new Author(message.authorName(), message.authorAddress(), message.agent() == null ? null : message.agent().value()),
                message.subject(), message.ownText(), message.quotedText(), message.html(), recipients,
                message.attachments().stream().map(File::of).toList(), Fate.of(message.delivery()));
    }
}

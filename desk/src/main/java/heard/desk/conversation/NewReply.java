package heard.desk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer that somebody asks to send.
 *
 * @param key     made by who asks; asking twice with one key sends once
 * @param basedOn the newest message that the writer was shown; null only where the conversation has none
 * @param sendAt  when to send; null is now, after the time to take it back
 * @param then    where the conversation stands afterwards
 * @param along   what of that which stands beside the answer is done with it, by the names that its feature gave
 */
public record NewReply(UUID key, ConversationId conversation, @Nullable MessageId basedOn, String text, List<Recipient> recipients,
        List<DraftFile> files, @Nullable Instant sendAt, State then, List<String> along) {
    public NewReply {
        text = Limits.typed(text).strip();
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
        along = List.copyOf(along);
    }

    /** An answer with which nothing else is done. */
    public NewReply(UUID key, ConversationId conversation, @Nullable MessageId basedOn, String text, List<Recipient> recipients,
            List<DraftFile> files, @Nullable Instant sendAt, State then) {
        this(key, conversation, basedOn, text, recipients, files, sendAt, then, List.of());
    }

    /** Whether who sent it left open where the conversation stands afterwards. */
    boolean simplySent() {
        return then == State.WAITING_FOR_CUSTOMER;
    }
}

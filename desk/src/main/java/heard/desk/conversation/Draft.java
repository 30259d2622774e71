package heard.desk.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import heard.desk.identity.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What is still being written.
 *
 * @param shared  whether everybody who sees the conversation may read and continue it
 * @param basedOn the newest message that its writer had seen
 */
public record Draft(UUID id, ConversationId conversation, AgentId agent, MessageKind kind, boolean shared, @Nullable MessageId basedOn,
        String text,
        List<Recipient> recipients, List<DraftFile> files, Instant updatedAt, int version) {
    public Draft {
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
    }
}

package heard.desk.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import heard.desk.identity.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a conversation's history.
 *
 * @param agent  who did it; null where it was the system or the customer
 * @param detail ids and codes of what changed, by names such as from and to
 */
public record Entry(UUID id, ConversationId conversation, Instant at, @Nullable AgentId agent, EntryKind kind, Map<String, String> detail) {
    public Entry {
        detail = Map.copyOf(detail);
    }
}

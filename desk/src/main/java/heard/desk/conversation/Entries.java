package heard.desk.conversation;

import java.util.Map;

import heard.desk.identity.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of conversations, for features that have something of their own to write into it. */
@Component
public class Entries {
    private final ConversationStore conversations;
    private final History history;

    Entries(ConversationStore conversations, History history) {
        this.conversations = conversations;
        this.history = history;
    }

    /**
     * Writes a line, and an event for whoever listens, within the caller's transaction; the caller has asked for the rights. A
     * conversation that is gone has no history.
     *
     * @param agent who did it; null where it was the desk
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ConversationId id, @Nullable AgentId agent, EntryKind kind, Map<String, String> detail) {
        conversations.find(id).ifPresent(conversation -> history.add(conversation, agent, kind, detail));
    }
}

package heard.desk.conversation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Where things stand today, after all joins and splits, for those who keep something beside them. It asks nobody's rights: what is
 * found here is shown only to who sees the conversation anyway.
 */
@Component
public class Whereabouts {
    private final MessageStore messages;
    private final ConversationStore conversations;

    Whereabouts(MessageStore messages, ConversationStore conversations) {
        this.messages = messages;
        this.conversations = conversations;
    }

    public Optional<Message> message(MessageId id) {
        return messages.find(id);
    }

    /** The conversations in which messages stand; what was taken back stands nowhere. */
    public Map<MessageId, ConversationId> of(Collection<MessageId> ids) {
        return ids.isEmpty() ? Map.of() : messages.conversationsOf(ids);
    }

    /** The conversation as it is, also where it was joined to another. */
    public Optional<Conversation> itself(ConversationId id) {
        return conversations.find(id);
    }

    /** The conversation itself, or the one that it was joined into. */
    public Optional<Conversation> of(ConversationId id) {
        Optional<Conversation> found = conversations.find(id);
        while (found.isPresent() && found.get().joinedInto() != null)
            found = conversations.find(found.get().joinedInto());
        return found;
    }
}

package heard.desk.conversation;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Face;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has a conversation open just now, and who is writing in it. What is older than a minute is over. */
@Component
public class Presence {
    static final Duration FRESH = Duration.ofSeconds(45);

    /** What somebody does. */
    public enum Doing {
        LOOKING, WRITING
    }

    /** One colleague at a conversation. */
    public record Colleague(AgentId agent, Doing doing) {}

    private final PresenceStore store;
    private final Conversations conversations;
    private final History history;

    Presence(PresenceStore store, Conversations conversations, History history) {
        this.store = store;
        this.conversations = conversations;
        this.history = history;
    }

    /** Says what the reader does, and tells who else is there. A conversation that they may not see has nobody in it. */
    @Transactional
    public List<Colleague> seen(Access access, ConversationId id, Doing doing) {
        var conversation = conversations.find(access, id);
        if (conversation.isEmpty())
            return List.of();
        if (store.put(id, access.agent(), doing))
            tell(access, conversation.get(), Code.of(doing));
        return others(access, id);
    }

    @Transactional
    public void gone(Access access, ConversationId id) {
        store.remove(id, access.agent());
        conversations.find(access, id).ifPresent(conversation -> tell(access, conversation, "gone"));
    }

    /** With the face, so that lists show who is there without asking for it. */
    private void tell(Access access, Conversation conversation, String doing) {
        Face face = Face.of(access.name());
        history.tell(conversation, access.agent(), ConversationEvents.PRESENCE, Map.of("doing", doing, "name", access.name(), "letters",
                face.letters(), "tint", Integer.toString(face.tint())));
    }

    public List<Colleague> others(Access access, ConversationId conversation) {
        return store.of(List.of(conversation.value())).getOrDefault(conversation, List.of()).stream()
                .filter(colleague -> !colleague.agent().equals(access.agent())).toList();
    }

    /** For lists: who is where, without the reader. */
    public Map<ConversationId, List<Colleague>> others(Access access, Collection<ConversationId> visible) {
        Map<ConversationId, List<Colleague>> others = new HashMap<>();
        store.of(visible.stream().map(ConversationId::value).toList()).forEach((conversation, colleagues) -> {
            var without = colleagues.stream().filter(colleague -> !colleague.agent().equals(access.agent())).toList();
            if (!without.isEmpty())
                others.put(conversation, without);
        });
        return others;
    }
}

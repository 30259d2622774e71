package heard.desk.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People besides the customer who take part in a conversation: their mails belong to it, and answers reach them. */
@Component
public class Participants {
    private final ParticipantStore store;
    private final ConversationStore conversations;
    private final History history;

    Participants(ParticipantStore store, ConversationStore conversations, History history) {
        this.store = store;
        this.conversations = conversations;
        this.history = history;
    }

    /** Somebody who reads along. */
    public record Participant(String name, String address) {
        public Participant {
            address = address.strip().toLowerCase(Locale.ROOT);
            name = Limits.cut(name.strip(), Limits.AUTHOR_NAME);
        }
    }

    public List<Participant> of(ConversationId conversation) {
        return store.of(conversation);
    }

    /** For channels, within their transaction: who was in copy takes part from now on; for all conversations in few statements. */
    public void join(Map<ConversationId, List<Participant>> participants) {
        Map<ConversationId, List<Participant>> joining = new HashMap<>();
        participants.forEach((conversation, all) -> joining.put(conversation, all.stream().limit(Limits.RECIPIENTS).toList()));
        store.addAll(joining);
    }

    @Transactional
    public void add(Access access, ConversationId id, Participant participant) {
        if (!Addresses.plausible(participant.address()))
            throw ConversationError.RECIPIENT_WRONG.because("A participant needs an address like name@example.org");
        var conversation = locked(access, id);
        if (store.add(id, participant))
            history.add(conversation, access.agent(), EntryKind.PARTICIPANT_ADDED, Map.of("address", participant.address()));
    }

    @Transactional
    public void remove(Access access, ConversationId id, String address) {
        var conversation = locked(access, id);
        if (store.remove(id, address.strip().toLowerCase(Locale.ROOT))) {
            history.add(conversation, access.agent(), EntryKind.PARTICIPANT_REMOVED, Map.of("address", address));
        }
    }

    private Conversation locked(Access access, ConversationId id) {
        return conversations.lock(List.of(id)).stream().filter(conversation -> access.works(conversation.scope())).findFirst()
                .orElseThrow(() -> DeskException.notFound("Conversation " + id.value()));
    }
}

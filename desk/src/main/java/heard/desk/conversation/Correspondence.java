package heard.desk.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.customer.CustomerId;
import org.springframework.stereotype.Component;

/** What a channel asks before it says where a message belongs: which strand an earlier message is of, and who takes part in it. */
@Component
public class Correspondence {
    private static final int JOINS_FOLLOWED = 50;

    private final CorrespondenceStore store;
    private final ConversationStore conversations;

    Correspondence(CorrespondenceStore store, ConversationStore conversations) {
        this.store = store;
        this.conversations = conversations;
    }

    /** A thread where it lies now, after all joins, with what is agreed as the subject of its conversation. */
    public record Strand(ThreadId thread, ConversationId conversation, long number, CustomerId customer, String subject) {}

    public Map<MessageId, Strand> ofMessages(Collection<MessageId> messages) {
        return messages.isEmpty() ? Map.of() : store.strands(messages);
    }

    /** The latest thread of a channel in the conversation that has, or once had, this number. */
    public Map<Long, Strand> ofNumbers(Collection<Long> numbers, Channel channel) {
        Map<Long, Strand> found = new LinkedHashMap<>();
        for (Long number : Set.copyOf(numbers))
            ofNumber(number, channel).ifPresent(strand -> found.put(number, strand));
        return found;
    }

    private Optional<Strand> ofNumber(long number, Channel channel) {
        Optional<Conversation> current = conversations.byNumber(number);
        for (int joins = 0; joins < JOINS_FOLLOWED && current.isPresent(); joins++) {
            ConversationId next = current.get().joinedInto();
            if (next == null)
                return store.latestStrand(current.get().id(), channel);
            current = conversations.find(next);
        }
        return Optional.empty();
    }

    /** What was said in the thread before a message, oldest first; at most the latest so many. */
    public List<Earlier> earlier(Message message, int limit) {
        return store.earlier(message, limit);
    }

    /** A message that an answer stands on. */
    public record Earlier(MessageId id, MessageKind kind) {}

    /** The addresses, in lower case, of all who wrote, were written to or take part; the customer's own identities aside. */
    public Map<ConversationId, Set<String>> addresses(Collection<ConversationId> conversations) {
        return conversations.isEmpty() ? new HashMap<>() : store.addresses(conversations);
    }
}

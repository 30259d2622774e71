package heard.desk.conversation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import heard.desk.customer.CustomerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads conversations whole, for those who index them. It asks nobody's rights: what is read here is shown only through lists. */
@Component
public class ConversationTexts {
    private final TextStore store;

    ConversationTexts(TextStore store) {
        this.store = store;
    }

    /** Those of the conversations that exist, in no order; one joined to another has nothing left to read. */
    public List<ConversationText> read(Collection<ConversationId> ids, ConversationText.Extent extent) {
        return ids.isEmpty() ? List.of() : store.read(ids, extent);
    }

    /** The conversations alone, without their texts. */
    public List<Conversation> states(Collection<ConversationId> ids) {
        return ids.isEmpty() ? List.of() : store.conversations(ids);
    }

    /** What people wrote in these conversations, the newest messages of each, the oldest first; what machines sent is left out. */
    public List<Spoken> spoken(Collection<ConversationId> ids, int messages) {
        return ids.isEmpty() ? List.of() : store.spoken(ids, messages);
    }

    /** Keys of all conversations from the newest back; begins before the given one, or at the newest. */
    public List<ConversationId> keysBefore(@Nullable ConversationId before, int limit) {
        return store.keysBefore(before, limit);
    }

    /** Keys of all conversations, by key; begins after the given one, or at the beginning. */
    public List<ConversationId> keysAfter(@Nullable ConversationId after, int limit) {
        return store.keysAfter(after, limit);
    }

    /** Keys of a mailbox's conversations, by key; begins after the given one. */
    public List<ConversationId> ofMailbox(UUID mailbox, @Nullable ConversationId after, int limit) {
        return store.ofMailbox(mailbox, after, limit);
    }

    /** Keys of a customer's conversations, by key; begins after the given one. */
    public List<ConversationId> ofCustomer(CustomerId customer, @Nullable ConversationId after, int limit) {
        return store.ofCustomer(customer.value(), after, limit);
    }
}

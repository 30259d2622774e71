package heard.desk.conversation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

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

    /** Hands all conversations of a mailbox over, so many at a time. */
    public void eachOfMailbox(UUID mailbox, int most, Consumer<List<ConversationId>> work) {
        each(store.ofMailbox(mailbox, null, most), work, last -> store.ofMailbox(mailbox, last, most));
    }

    /** Keys of a customer's conversations, the oldest. */
    public List<ConversationId> ofCustomer(CustomerId customer, int limit) {
        return store.ofCustomer(customer.value(), null, limit);
    }

    /** Hands all conversations of a customer over, so many at a time. */
    public void eachOfCustomer(CustomerId customer, int most, Consumer<List<ConversationId>> work) {
        each(ofCustomer(customer, most), work, last -> store.ofCustomer(customer.value(), last, most));
    }

    private static void each(List<ConversationId> first, Consumer<List<ConversationId>> work,
            Function<ConversationId, List<ConversationId>> after) {
        List<ConversationId> ids = first;
        while (!ids.isEmpty()) {
            work.accept(ids);
            ids = after.apply(ids.getLast());
        }
    }
}

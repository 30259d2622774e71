package heard.desk.search;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationText;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.State;
import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventListener;
import heard.desk.platform.event.LoggedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the index in step with the log of events: whatever is committed can be found a moment later, and intake does not wait
 * for it. A change of words reads the conversation anew; a change of state, team, assignee or tags writes its marks alone.
 */
@Component
public class SearchIndex implements EventListener {
    private static final int BATCH = 200;
    private static final String CONVERSATION = "conversation.";
    private static final String MAILBOX_MOVED = "conversation.mailbox-moved";
    /** They leave words and marks as they are. */
    private static final Set<String> NOTHING = Set.of("conversation.presence", "conversation.delivery", "conversation.participant-added",
            "conversation.participant-removed", "conversation.delivery-failed", "conversation.delivery-retried",
            "conversation.reply-scheduled");
    private static final Set<String> MARKS = Set.of("conversation.state-changed", "conversation.snoozed", "conversation.woken",
            "conversation.assigned", "conversation.team-changed", "conversation.priority-changed", "conversation.tagged",
            "conversation.untagged", "conversation.field-changed");
    /** They bring a message that is new to the index, so that its words are counted. */
    private static final Set<String> MESSAGES = Set.of("conversation.received", "conversation.replied", "conversation.noted",
            "conversation.created");

    private final ConversationTexts texts;
    private final Customers customers;
    private final EntryStore store;
    private final Stems stems;
    private final Clock clock;

    SearchIndex(ConversationTexts texts, Customers customers, EntryStore store, Stems stems, Clock clock) {
        this.texts = texts;
        this.customers = customers;
        this.store = store;
        this.stems = stems;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void on(List<LoggedEvent> events) {
        Set<ConversationId> changed = new LinkedHashSet<>();
        Set<ConversationId> marked = new LinkedHashSet<>();
        Set<MessageId> fresh = new HashSet<>();
        for (LoggedEvent logged : events) {
            Event event = logged.event();
            if (event.kind().equals(MAILBOX_MOVED))
                remarkMailbox(event.subject());
            else if (event.kind().equals(Customers.CHANGED))
                renamed(new CustomerId(event.subject()));
            else if (MARKS.contains(event.kind()))
                marked.add(new ConversationId(event.subject()));
            else if (event.kind().startsWith(CONVERSATION) && !NOTHING.contains(event.kind()))
                changed.add(new ConversationId(event.subject()));
            String message = event.body().get("message");
            if (message != null && MESSAGES.contains(event.kind()))
                fresh.add(new MessageId(UUID.fromString(message)));
        }
        marked.removeAll(changed);
        inBatches(changed, ids -> write(ids, fresh::contains));
        inBatches(marked, this::remark);
    }

    /** What is done with a batch of conversations. */
    private interface Work {
        void on(List<ConversationId> ids);
    }

    private static void inBatches(Collection<ConversationId> ids, Work work) {
        List<ConversationId> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH)
            work.on(all.subList(from, Math.min(all.size(), from + BATCH)));
    }

    private void write(List<ConversationId> ids, Predicate<MessageId> fresh) {
        List<ConversationText> found = texts.read(ids, ConversationText.Extent.WHOLE);
        List<ConversationText> standing = found.stream().filter(text -> text.conversation().state() != State.JOINED).toList();
        var known = customers.find(standing.stream().map(text -> text.conversation().customer()).distinct().toList());
        var writer = new EntryWriter(stems, known, fresh, clock.instant());
        store.put(writer.entries(standing));
        store.count(writer.occurring(), stems);
        if (standing.size() < ids.size())
            removeAllBut(ids, standing.stream().map(text -> text.conversation().id()).toList());
    }

    private void removeAllBut(List<ConversationId> ids, List<ConversationId> standing) {
        Set<ConversationId> gone = new LinkedHashSet<>(ids);
        gone.removeAll(Set.copyOf(standing));
        store.remove(gone);
    }

    private void remark(List<ConversationId> ids) {
        Instant now = clock.instant();
        store.remark(texts.states(ids).stream().filter(conversation -> conversation.state() != State.JOINED)
                .map(conversation -> marksOf(conversation, now)).toList());
    }

    private Entry marksOf(Conversation conversation, Instant now) {
        var words = new Words(stems);
        List<String> marks = Marks.of(conversation, now);
        marks.forEach(words::add);
        return new Entry(conversation.id(), conversation.scope(), Marks.time(conversation.lastMessageAt(), now), conversation.createdAt(),
                words.text(), marks);
    }

    private void remarkMailbox(UUID mailbox) {
        texts.eachOfMailbox(mailbox, BATCH, this::remark);
    }

    /** A new name or address is found in all that the customer ever wrote. */
    private void renamed(CustomerId customer) {
        texts.eachOfCustomer(customer, BATCH, ids -> write(ids, message -> false));
    }

    /**
     * Writes the index of the next conversations by key, as after a restore; returns the last of them, to go on from, or
     * nothing at the end. Each call is best a transaction of its own.
     */
    public Optional<ConversationId> rebuild(@Nullable ConversationId after) {
        if (after == null)
            store.empty();
        List<ConversationId> ids = texts.keysAfter(after, BATCH);
        if (ids.isEmpty())
            return Optional.empty();
        write(ids, message -> true);
        return Optional.of(ids.getLast());
    }
}

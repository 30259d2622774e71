package heard.desk.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.desk.customer.Customer;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins conversations by moving their threads, takes joins back by moving them back, and splits a message off. A joined
 * conversation stays as a signpost: its number leads to the other, and its later mails land there.
 */
@Component
public class Joins {
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final ParticipantStore participants;
    private final Customers customers;
    private final DraftStore drafts;
    private final SplitStore splits;
    private final History history;
    private final Clock clock;

    Joins(ConversationStore conversations, MessageStore messages, ParticipantStore participants, Customers customers,
            DraftStore drafts, SplitStore splits, History history, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.participants = participants;
        this.customers = customers;
        this.drafts = drafts;
        this.splits = splits;
        this.history = history;
        this.clock = clock;
    }

    /** Joins one conversation into another; both must be seen by who does it. */
    @Transactional
    public Conversation join(Access access, ConversationId from, ConversationId into) {
        if (from.equals(into))
            throw ConversationError.JOIN_WITH_ITSELF.because("A conversation cannot be joined with itself");
        var locked = lock(access, List.of(from, into));
        var joined = pick(locked, from);
        var whole = pick(locked, into);
        if (joined.state() == State.JOINED || whole.state() == State.JOINED) {
            throw ConversationError.ALREADY_JOINED
                    .because("Conversation #" + joined.number() + " or #" + whole.number() + " is joined to another already");
        }
        if (!joined.state().canMoveTo(State.JOINED) || whole.state() == State.SPAM)
            throw ConversationError.MOVE_NOT_ALLOWED.because("Spam is not joined to anything; open it first");
        messages.moveThreads(from, into);
        participants.of(from).forEach(participant -> participants.add(into, participant));
        if (!joined.customer().equals(whole.customer()))
            customers.find(joined.customer())
                    .ifPresent(customer -> addressesOf(customer).forEach(address -> participants.add(into, address)));
        drafts.move(from, into);
        conversations.setJoined(from, into, clock.instant());
        if (joined.state().live() && !whole.state().live())
            conversations.setState(into, State.OPEN, null, clock.instant());
        conversations.recount(into, clock.instant());
        history.add(joined, access.agent(), EntryKind.JOINED, Map.of("into", Long.toString(whole.number()), "was", joined.state().code()));
        history.add(whole, access.agent(), EntryKind.JOINED, Map.of("from", Long.toString(joined.number())));
        return conversations.find(into).orElseThrow();
    }

    /** Two conversations of one customer stay two: nobody is asked again whether to join them. */
    @Transactional
    public void keepApart(Access access, ConversationId one, ConversationId other) {
        var locked = lock(access, List.of(one, other));
        history.add(pick(locked, one), access.agent(), EntryKind.KEPT_APART, Map.of("number", Long.toString(pick(locked, other).number())));
        history.add(pick(locked, other), access.agent(), EntryKind.KEPT_APART, Map.of("number", Long.toString(pick(locked, one).number())));
    }

    /** A message under another subject stays where it is: nobody is asked again whether to split it off. */
    @Transactional
    public void keepWhole(Access access, MessageId message) {
        var thread = messages.find(message).flatMap(found -> messages.thread(found.thread()))
                .orElseThrow(() -> DeskException.notFound("Message " + message.value()));
        var conversation = pick(lock(access, List.of(thread.conversation())), thread.conversation());
        history.add(conversation, access.agent(), EntryKind.KEPT_WHOLE, Map.of("message", message.value().toString()));
    }

    /** Takes a join back: the threads that began in the conversation return to it, with all that was written in them since. */
    @Transactional
    public Conversation undo(Access access, ConversationId id) {
        var joined = conversations.find(id).filter(found -> access.works(found.scope()))
                .orElseThrow(() -> DeskException.notFound("Conversation " + id.value()));
        var into = joined.joinedInto();
        if (into == null)
            throw ConversationError.NOT_JOINED.because("Conversation #" + joined.number() + " is not joined to another");
        var chain = chain(id);
        var locked = lock(access, chain);
        if (!chain.equals(chain(id)))
            throw ConversationError.NOT_JOINED.because("Somebody has joined or parted these conversations just now; look again");
        var whole = pick(locked, into);
        var origins = originsOf(id);
        boolean written = messages.writtenSince(origins, joined.lastMessage());
        messages.moveThreadsBack(origins, id);
        conversations.setUnjoined(id, stateAfter(conversations.stateBefore(id), written), clock.instant());
        conversations.recount(id, clock.instant());
        conversations.recount(chain.getLast(), clock.instant());
        history.add(joined, access.agent(), EntryKind.JOIN_UNDONE, Map.of("from", Long.toString(whole.number())));
        history.add(whole, access.agent(), EntryKind.JOIN_UNDONE, Map.of("of", Long.toString(joined.number())));
        if (!chain.getLast().equals(into)) {
            history.add(pick(locked, chain.getLast()), access.agent(), EntryKind.JOIN_UNDONE,
                    Map.of("of", Long.toString(joined.number())));
        }
        return conversations.find(id).orElseThrow();
    }

    /** Its own threads and those of conversations that had been joined into it before. */
    private Set<ConversationId> originsOf(ConversationId id) {
        Set<ConversationId> origins = new LinkedHashSet<>();
        List<ConversationId> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (origins.add(next))
                conversations.joinedInto(next).forEach(inner -> open.add(inner.id()));
        }
        return origins;
    }

    /** Itself, what it was joined into, and on to the one whose threads these are now. */
    private List<ConversationId> chain(ConversationId id) {
        Set<ConversationId> chain = new LinkedHashSet<>();
        ConversationId next = id;
        while (next != null && chain.add(next))
            next = conversations.find(next).map(Conversation::joinedInto).orElse(null);
        return List.copyOf(chain);
    }

    /** It stands where it stood, unless the customer has written since, or the time to come back has been forgotten. */
    private static State stateAfter(State before, boolean written) {
        return written || before == State.SNOOZED ? State.OPEN : before;
    }

    private static List<Participants.Participant> addressesOf(Customer customer) {
        return customer.identities().stream().filter(identity -> identity.kind() == IdentityKind.EMAIL)
                .map(identity -> new Participants.Participant(customer.name(), identity.value())).toList();
    }

    /** Makes a conversation of its own from a message and what was written in its thread after it. */
    @Transactional
    public Conversation split(Access access, MessageId first) {
        var message = messages.find(first).orElseThrow(() -> DeskException.notFound("Message " + first.value()));
        var thread = messages.thread(message.thread()).orElseThrow();
        var conversation = pick(lock(access, List.of(thread.conversation())), thread.conversation());
        var all = messages.of(conversation.id(), Limits.MESSAGES_A_PAGE * 10);
        int place = all.stream().map(Message::id).toList().indexOf(first);
        if (place < 0)
            throw ConversationError.NOTHING_TO_SPLIT.because("That message is too old to split off");
        var moved = all.subList(place, all.size()).stream().filter(other -> other.thread().equals(thread.id())).map(Message::id).toList();
        if (all.stream().noneMatch(other -> other.kind() != MessageKind.NOTE && !moved.contains(other.id())))
            throw ConversationError.NOTHING_TO_SPLIT.because("Nothing would be left of conversation #" + conversation.number());
        var id = splits.open(conversation, message.subject().isBlank() ? conversation.subject() : message.subject());
        var opened = new ConversationThread(ThreadId.next(), id, id, thread.channel(), thread.mailbox(), message.subject(),
                clock.instant());
        messages.insertThreads(List.of(opened));
        messages.moveMessages(moved, opened.id());
        participants.of(conversation.id()).forEach(participant -> participants.add(id, participant));
        conversations.recount(id, clock.instant());
        conversations.recount(conversation.id(), clock.instant());
        var split = conversations.find(id).orElseThrow();
        history.add(split, access.agent(), EntryKind.SPLIT, Map.of("from", Long.toString(conversation.number())));
        history.add(conversation, access.agent(), EntryKind.SPLIT, Map.of("to", Long.toString(split.number())));
        return split;
    }

    private List<Conversation> lock(Access access, List<ConversationId> ids) {
        var locked = conversations.lock(ids).stream().filter(conversation -> access.works(conversation.scope())).toList();
        if (locked.size() < ids.size())
            throw DeskException.notFound("One of the conversations");
        return locked;
    }

    private static Conversation pick(List<Conversation> locked, ConversationId id) {
        return locked.stream().filter(conversation -> conversation.id().equals(id)).findFirst().orElseThrow();
    }
}

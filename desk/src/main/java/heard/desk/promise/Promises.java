package heard.desk.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Conversations;
import heard.desk.conversation.Entries;
import heard.desk.conversation.EntryKind;
import heard.desk.conversation.MessageId;
import heard.desk.identity.Access;
import heard.desk.identity.AgentId;
import heard.desk.identity.Directory;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of promises, as people see and change it. What a person may not see does not exist for them. */
@Component
public class Promises {
    /** Shown of one conversation. */
    static final int MOST_SHOWN = 50;

    private final PromiseStore store;
    private final Conversations conversations;
    private final Entries entries;
    private final PromiseCalendars calendars;
    private final Directory directory;
    private final Clock clock;

    Promises(PromiseStore store, Conversations conversations, Entries entries, PromiseCalendars calendars, Directory directory,
            Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.entries = entries;
        this.calendars = calendars;
        this.directory = directory;
        this.clock = clock;
    }

    /** A promise with the conversation in which it stands. */
    public record Seen(Promise promise, Conversation conversation) {}

    public Optional<Seen> find(Access access, PromiseId id) {
        return store.find(id).flatMap(promise -> conversations.find(access, promise.conversation())
                .map(conversation -> new Seen(promise, conversation)));
    }

    /** Those of a conversation that the reader sees: the live ones and the first due first. */
    public List<Promise> of(Access access, Conversation conversation) {
        return access.sees(conversation.scope()) ? store.of(conversation.id(), MOST_SHOWN) : List.of();
    }

    /** What is live or was once broken, the first due first; its callers have found the conversations for a reader. */
    public List<Promise> owed(Collection<ConversationId> seen) {
        return store.owed(seen, MOST_SHOWN);
    }

    /** Those that these messages made; the caller shows the messages anyway. */
    List<Promise> ofMessages(Collection<MessageId> messages) {
        return store.ofMessages(messages);
    }

    List<Promise> liveOf(Collection<ConversationId> shown) {
        return store.liveOf(shown);
    }

    /** What somebody enters by hand: what was promised, by whom, by when. */
    public record Entered(String words, AgentId by, Instant due) {
        public Entered {
            words = words.strip().replaceAll("\\s+", " ");
            if (words.isEmpty())
                throw PromiseError.PROMISE_EMPTY.because("A promise needs words");
            if (words.length() > Promise.MOST_WORDS)
                throw PromiseError.PROMISE_TOO_LONG.because("A promise has at most " + Promise.MOST_WORDS + " characters");
        }
    }

    @Transactional
    public Promise enter(Access access, Conversation conversation, Entered entered) {
        requireWork(access, conversation);
        boolean member = directory.activeMembers(conversation.scope()).stream().anyMatch(agent -> agent.id().equals(entered.by()));
        if (!member)
            throw PromiseError.PROMISER_UNKNOWN.because("Whoever promises is in the team of the conversation");
        Instant now = clock.instant();
        DueText.checked(entered.due(), access.zone(), now);
        Promise promise = open(conversation, entered.by(), entered.words(), entered.due(), now);
        store.insert(promise, null);
        tell(promise, access.agent(), EntryKind.PROMISED);
        return promise;
    }

    private Promise open(Conversation conversation, AgentId by, String words, Instant due, Instant now) {
        return new Promise(PromiseId.next(), conversation.id(), null, conversation.scope(), by, words, now, due, PromiseState.OPEN,
                remind(conversation, now, due), null, null, null, null);
    }

    private Instant remind(Conversation conversation, Instant made, Instant due) {
        return Reminding.at(calendars.of(conversation), made, due);
    }

    /** It is a promise; {@code due} is null where the time that was found is right. Said twice, or by two people, it is said once. */
    @Transactional
    public Promise confirm(Access access, PromiseId id, @Nullable Instant due) {
        Seen seen = lock(access, id);
        Promise promise = seen.promise();
        if (promise.state() == PromiseState.OPEN || promise.state() == PromiseState.BROKEN)
            return promise;
        require(promise, PromiseState.PROPOSED);
        Instant by = due == null ? promise.due() : due;
        if (by == null)
            throw PromiseError.DUE_MISSING.because("A promise needs a time");
        if (due != null && !due.equals(promise.due()))
            DueText.checked(due, access.zone(), clock.instant());
        return moved(access, promise, PromiseState.OPEN,
                new Change(by, remind(seen.conversation(), promise.made(), by), null, null, null), EntryKind.PROMISED);
    }

    /** It was no promise at all. */
    @Transactional
    public Promise drop(Access access, PromiseId id) {
        Promise promise = lock(access, id).promise();
        return promise.state() == PromiseState.DROPPED
                ? promise
                : moved(access, promise, PromiseState.DROPPED, Change.none(promise), EntryKind.PROMISE_DROPPED);
    }

    @Transactional
    public Promise keep(Access access, PromiseId id) {
        Promise promise = lock(access, id).promise();
        return promise.state() == PromiseState.KEPT
                ? promise
                : moved(access, promise, PromiseState.KEPT, Change.none(promise), EntryKind.PROMISE_KEPT);
    }

    /** It will not be kept, and nothing comes in its place. */
    @Transactional
    public Promise withdraw(Access access, PromiseId id, String reason) {
        Promise promise = lock(access, id).promise();
        return moved(access, promise, PromiseState.WITHDRAWN, Change.none(promise).because(reason(reason)), EntryKind.PROMISE_WITHDRAWN);
    }

    /** Another time holds from now on: the promise as it was stays in the ledger, and this one stands in its place. */
    @Transactional
    public Promise move(Access access, PromiseId id, Instant due, String reason) {
        Seen seen = lock(access, id);
        Promise promise = seen.promise();
        String why = reason(reason);
        Instant now = clock.instant();
        DueText.checked(due, access.zone(), now);
        if (!promise.state().canMoveTo(PromiseState.MOVED))
            throw movedOn(promise);
        Promise next = open(seen.conversation(), promise.by(), promise.words(), due, now);
        store.insert(next, null);
        moved(access, promise, PromiseState.MOVED, Change.none(promise).because(why).replacedBy(next), EntryKind.PROMISE_MOVED);
        return next;
    }

    /** What was settled by mistake is live again. */
    @Transactional
    public Promise reopen(Access access, PromiseId id) {
        Promise promise = lock(access, id).promise();
        if (promise.state().live())
            return promise;
        PromiseState next = promise.state() == PromiseState.DROPPED ? PromiseState.PROPOSED : PromiseState.OPEN;
        if (next == PromiseState.OPEN && promise.due() == null)
            throw PromiseError.DUE_MISSING.because("A promise needs a time");
        return moved(access, promise, next, new Change(promise.due(), promise.remind(), null, null, null), EntryKind.PROMISE_REOPENED);
    }

    private Seen lock(Access access, PromiseId id) {
        Seen seen = store.lock(id).flatMap(promise -> conversations.find(access, promise.conversation())
                .map(conversation -> new Seen(promise, conversation))).orElseThrow(() -> DeskException.notFound("Promise " + id.value()));
        requireWork(access, seen.conversation());
        return seen;
    }

    private static void requireWork(Access access, Conversation conversation) {
        if (!access.sees(conversation.scope()))
            throw DeskException.notFound("Conversation " + conversation.id().value());
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to change promises is missing");
    }

    private static void require(Promise promise, PromiseState state) {
        if (promise.state() != state)
            throw movedOn(promise);
    }

    private static DeskException movedOn(Promise promise) {
        return PromiseError.PROMISE_MOVED_ON.because("Promise " + promise.id().value() + " is " + promise.state().code() + " by now");
    }

    private static String reason(String typed) {
        String reason = typed.strip().replaceAll("\\s+", " ");
        if (reason.isEmpty())
            throw PromiseError.REASON_MISSING.because("It needs a reason");
        if (reason.length() > Promise.MOST_REASON)
            throw PromiseError.PROMISE_TOO_LONG.because("A reason has at most " + Promise.MOST_REASON + " characters");
        return reason;
    }

    /** What a promise is after a move, besides its state. */
    private record Change(@Nullable Instant due, @Nullable Instant remind, @Nullable Instant overdue, @Nullable String reason,
            @Nullable PromiseId replacedBy) {
        static Change none(Promise promise) {
            return new Change(promise.due(), promise.remind(), promise.overdue(), null, null);
        }

        Change because(String why) {
            return new Change(due, remind, overdue, why, replacedBy);
        }

        Change replacedBy(Promise next) {
            return new Change(due, remind, overdue, reason, next.id());
        }

        Promise of(Promise old) {
            return new Promise(old.id(), old.conversation(), old.message(), old.scope(), old.by(), old.words(), old.made(), due,
                    old.state(),
                    remind, overdue, old.settled(), reason, replacedBy);
        }
    }

    private Promise moved(Access access, Promise promise, PromiseState next, Change change, EntryKind kind) {
        if (!promise.state().canMoveTo(next))
            throw movedOn(promise);
        Promise changed = change.of(promise);
        store.change(changed, next, clock.instant());
        tell(changed, access.agent(), kind);
        return store.find(promise.id()).orElseThrow();
    }

    private void tell(Promise promise, AgentId agent, EntryKind kind) {
        entries.add(promise.conversation(), agent, kind, detail(promise));
    }

    static Map<String, String> detail(Promise promise) {
        Map<String, String> detail = new HashMap<>(Map.of("promise", promise.id().value().toString(), "by",
                promise.by().value().toString()));
        if (promise.due() != null)
            detail.put("due", promise.due().toString());
        return detail;
    }
}

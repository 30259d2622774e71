package heard.desk.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox: channels take what is due and say what became of it. A result for a delivery that is over, or that somebody else has
 * taken since, changes nothing.
 */
@Component
public class Deliveries {
    private final DeliveryStore store;
    private final MessageStore messages;
    private final ConversationStore conversations;
    private final Withdrawals withdrawals;
    private final History history;
    private final Clock clock;

    Deliveries(DeliveryStore store, MessageStore messages, ConversationStore conversations, Withdrawals withdrawals,
            History history, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.conversations = conversations;
        this.withdrawals = withdrawals;
        this.history = history;
        this.clock = clock;
    }

    /**
     * One try to send a message; results name it, so that one who comes late does not speak for another.
     *
     * @param uncertain whether an earlier try handed it over and never learnt the result, so that the other side may have it
     */
    public record Attempt(MessageId message, int claim, boolean uncertain) {}

    /** What leaves: the message, its thread, and the conversation as it stands. */
    public record Outgoing(Attempt attempt, Delivery delivery, Message message, ConversationThread thread, Conversation conversation) {}

    /** Takes what is due for a channel, but nothing of the mailboxes that are busy; nobody else gets it until the lease has run out. */
    @Transactional
    public List<Outgoing> claim(Channel channel, Duration lease, int limit, Set<UUID> busyMailboxes) {
        Instant now = clock.instant();
        store.overtaken(channel, now, limit).forEach(this::takeBack);
        var claim = new DeliveryStore.Claim(now, now.plus(lease), limit);
        return store.claim(channel, claim, busyMailboxes).stream().map(this::outgoing).toList();
    }

    /** Keeps what was taken for another while. */
    @Transactional
    public void keep(Collection<Attempt> attempts, Duration lease) {
        if (!attempts.isEmpty())
            store.keep(attempts, clock.instant().plus(lease));
    }

    /** Right before a message is handed over; false where it is no longer this attempt's, and must not be. */
    @Transactional
    public boolean handOver(Attempt attempt, Duration lease) {
        return store.handOver(attempt, clock.instant(), clock.instant().plus(lease));
    }

    /** Gives back what was taken and not handed over, as if it had never been taken. */
    @Transactional
    public void putBack(Attempt attempt) {
        store.putBack(attempt, clock.instant());
    }

    /** An answer that would be stale by now is not sent; its writer finds it as a draft beside what the customer wrote. */
    private void takeBack(MessageId id) {
        lockedConversationOf(id).ifPresent(conversation -> messages.find(id)
                .filter(message -> message.delivery() != null && message.delivery().canBeWithdrawn())
                .ifPresent(message -> withdrawals.withdraw(conversation, message, Withdrawals.Why.CUSTOMER_WROTE, null)));
    }

    private Outgoing outgoing(DeliveryStore.Claimed claimed) {
        var message = messages.find(claimed.delivery().message()).orElseThrow();
        var thread = messages.thread(message.thread()).orElseThrow();
        return new Outgoing(claimed.attempt(), claimed.delivery(), message, thread,
                conversations.find(thread.conversation()).orElseThrow());
    }

    /** What was sent counts as sent, whichever attempt says so, and however late. */
    @Transactional
    public void sent(Attempt attempt, Said said) {
        settle(attempt.message(), Delivery.Status.SENT, clock.instant(), said, null);
    }

    /** Failed for now: it stays queued and is due again later. */
    @Transactional
    public void retry(Attempt attempt, Instant dueAt, Said said) {
        if (current(attempt))
            settle(attempt.message(), Delivery.Status.QUEUED, dueAt, said, null);
    }

    /** Failed for good: shown on the message, to be sent again by hand. */
    @Transactional
    public void failed(Attempt attempt, Said said) {
        if (current(attempt))
            settle(attempt.message(), Delivery.Status.FAILED, clock.instant(), said, EntryKind.DELIVERY_FAILED);
    }

    /** Asked under the locks that stay until the result is written. */
    private boolean current(Attempt attempt) {
        lockedConversationOf(attempt.message());
        store.lock(attempt.message());
        return store.current(attempt);
    }

    /** A report came back that it has not arrived yet, or for a reason that may pass. */
    @Transactional
    public void delayed(MessageId message, String serverWords) {
        var conversation = lockedConversationOf(message);
        if (conversation.isPresent() && store.note(message, serverWords, clock.instant())) {
            history.tell(conversation.get(), null, ConversationEvents.DELIVERY,
                    Map.of("message", message.value().toString(), "status", Delivery.Status.SENT.code()));
        }
    }

    /** A report came back that it did not arrive. */
    @Transactional
    public void bounced(MessageId message, String serverWords) {
        settle(message, Delivery.Status.BOUNCED, clock.instant(), Said.byServer(serverWords), EntryKind.BOUNCED);
    }

    private void settle(MessageId message, Delivery.Status status, Instant dueAt, Said said, @Nullable EntryKind entry) {
        var conversation = lockedConversationOf(message);
        var delivery = store.lock(message);
        if (conversation.isEmpty() || delivery.isEmpty() || !delivery.get().status().mayBecome(status))
            return;
        store.set(message, status, dueAt, said, clock.instant());
        if (status.mayBeSentAgain())
            conversations.deliveryFailed(conversation.get().id());
        var detail = Map.of("message", message.value().toString(), "status", status.code());
        if (entry == null)
            history.tell(conversation.get(), null, ConversationEvents.DELIVERY, detail);
        else
            history.add(conversation.get(), null, entry, detail);
        if (status == Delivery.Status.FAILED && messages.find(message).filter(found -> found.agent() != null).isPresent())
            reopen(conversation.get());
    }

    /** The customer waits for an answer that will not come: the conversation is for us again. */
    private void reopen(Conversation conversation) {
        boolean settled = switch (conversation.state()) {
            case WAITING_FOR_CUSTOMER, SOLVED, CLOSED -> true;
            case OPEN, WAITING_FOR_US, SNOOZED, SPAM, JOINED -> false;
        };
        if (!settled)
            return;
        conversations.setState(conversation.id(), State.OPEN, null, clock.instant());
        history.add(conversation, null, EntryKind.REOPENED, Map.of("from", conversation.state().code(), "to", State.OPEN.code()));
    }

    /** Sends a failed or bounced message once more, as the same message; false where it is neither. */
    @Transactional
    public boolean resend(Access access, MessageId message) {
        var conversation = lockedConversationOf(message).filter(found -> access.sees(found.scope()))
                .orElseThrow(() -> DeskException.notFound("Message " + message.value()));
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to answer is missing");
        var delivery = store.lock(message);
        if (delivery.isEmpty() || !delivery.get().status().mayBeSentAgain())
            return false;
        store.restart(message, clock.instant());
        history.add(conversation, access.agent(), EntryKind.DELIVERY_RETRIED, Map.of("message", message.value().toString()));
        return true;
    }

    /** The conversation is always locked before its deliveries, so that nobody waits in a circle. */
    private Optional<Conversation> lockedConversationOf(MessageId message) {
        return messages.find(message).flatMap(found -> messages.thread(found.thread()))
                .flatMap(thread -> conversations.lock(List.of(thread.conversation())).stream().findFirst());
    }
}

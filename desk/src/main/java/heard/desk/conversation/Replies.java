package heard.desk.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers to customers: refused when stale, queued in the outbox, taken back while there is time. */
@Component
public class Replies {
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final DeliveryStore deliveries;
    private final DraftStore drafts;
    private final ParticipantStore participants;
    private final Customers customers;
    private final Withdrawals withdrawals;
    private final ObjectProvider<AnswerCompanion> companions;
    private final History history;
    private final Clock clock;

    Replies(ConversationStore conversations, MessageStore messages, DeliveryStore deliveries, DraftStore drafts,
            ParticipantStore participants,
            Customers customers, Withdrawals withdrawals, ObjectProvider<AnswerCompanion> companions, History history, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.deliveries = deliveries;
        this.drafts = drafts;
        this.participants = participants;
        this.customers = customers;
        this.withdrawals = withdrawals;
        this.companions = companions;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public SendResult send(Access access, NewReply reply) {
        Optional<Message> before = sentBefore(access, reply);
        if (before.isPresent())
            return new SendResult.Queued(before.get());
        var conversation = lock(access, reply.conversation());
        before = sentBefore(access, reply);
        if (before.isPresent())
            return new SendResult.Queued(before.get());
        if (conversation.state() == State.SPAM)
            throw ConversationError.MOVE_NOT_ALLOWED
                    .because("Conversation #" + conversation.number() + " is marked as spam; open it first");
        check(reply);
        List<Message> unseen = unseen(conversation, reply.basedOn());
        if (!unseen.isEmpty())
            return new SendResult.Stale(unseen);
        ThreadId thread = threadFor(conversation);
        return new SendResult.Queued(queue(access, conversation, thread, reply));
    }

    /** What the same request has sent already: its repetition sends nothing, even after the conversation was joined to another. */
    private Optional<Message> sentBefore(Access access, NewReply reply) {
        return deliveries.byKey(reply.key()).flatMap(messages::find).filter(message -> access.agent().equals(message.agent()));
    }

    /** The answer that was asked for with this key before, where it was the reader's and was not taken back. */
    public Optional<MessageId> sentWith(Access access, UUID key) {
        return deliveries.byKey(key).flatMap(messages::find).filter(message -> access.agent().equals(message.agent()))
                .filter(message -> message.delivery() == null || message.delivery().status() != Delivery.Status.WITHDRAWN).map(Message::id);
    }

    private void check(NewReply reply) {
        if (reply.text().isBlank())
            throw ConversationError.TEXT_EMPTY.because("An answer needs words");
        if (reply.text().length() > Limits.REPLY_TEXT)
            throw ConversationError.TEXT_TOO_LONG.because("An answer has at most " + Limits.REPLY_TEXT + " characters");
        if (UnfilledSlots.first(reply.text()).isPresent())
            throw ConversationError.SLOT_UNFILLED.because("Something in double braces is still to be filled in; nothing was sent");
        if (reply.files().size() > Limits.FILES)
            throw ConversationError.TOO_MANY_FILES.because("An answer carries at most " + Limits.FILES + " files");
        if (reply.recipients().size() > Limits.RECIPIENTS)
            throw ConversationError.TOO_MANY_RECIPIENTS.because("An answer goes to at most " + Limits.RECIPIENTS + " people");
        if (reply.recipients().stream().noneMatch(recipient -> recipient.kind() == Recipient.Kind.TO)) {
            throw ConversationError.NO_RECIPIENT.because("An answer needs somebody it goes to");
        }
        reply.recipients().forEach(this::check);
        if (reply.then() == State.SNOOZED || reply.then() == State.SPAM || reply.then() == State.JOINED) {
            throw ConversationError.MOVE_NOT_ALLOWED.because("After an answer a conversation is open, waiting, solved or closed");
        }
        Instant at = reply.sendAt();
        if (at != null
                && (at.isBefore(clock.instant().minusSeconds(60)) || at.isAfter(clock.instant().plus(Limits.LONGEST_SCHEDULE)))) {
            throw ConversationError.SEND_TIME_WRONG.because("The time to send lies in the past or more than a year ahead");
        }
    }

    private void check(Recipient recipient) {
        if (!Addresses.plausible(recipient.address()))
            throw ConversationError.RECIPIENT_WRONG.because("A recipient needs an address like name@example.org");
        var identity = customers.byIdentity(IdentityKind.EMAIL, recipient.address()).flatMap(customers::find).stream()
                .flatMap(customer -> customer.identities().stream()).filter(known -> known.value().equals(recipient.address())).findFirst();
        if (identity.isPresent() && identity.get().undeliverableSince() != null) {
            throw ConversationError.ADDRESS_UNDELIVERABLE
                    .because("A mail server refused this address for good; lift the mark on the customer's page to try again");
        }
    }

    /**
     * What the customer can see and the writer was not shown; our own answers count too, so that two people do not answer
     * alike. The order is that of arrival: a mail that was on its way for long is new, however old its date.
     */
    private List<Message> unseen(Conversation conversation, @Nullable MessageId basedOn) {
        var last = conversation.lastMessage();
        if (Objects.equals(last, basedOn))
            return List.of();
        var unseen = messages.of(conversation.id(), Limits.MESSAGES_A_PAGE).stream()
                .filter(message -> message.kind() != MessageKind.NOTE)
                .filter(message -> basedOn == null || message.id().equals(last) || message.id().value().compareTo(basedOn.value()) > 0)
                .toList();
        return unseen.isEmpty() && last != null ? messages.find(last).stream().toList() : unseen;
    }

    /** The thread of the newest mail; a conversation that began elsewhere gets a mail thread of its own. */
    private ThreadId threadFor(Conversation conversation) {
        var threads = messages.threads(conversation.id()).stream().filter(thread -> thread.channel() == Channel.EMAIL).toList();
        if (!threads.isEmpty())
            return messages.newestThread(threads).orElse(threads.getLast().id());
        if (conversation.mailbox() == null)
            throw ConversationError.CHANNEL_CANNOT_SEND.because("This conversation has no mailbox that an answer could leave by");
        var opened = new ConversationThread(ThreadId.next(), conversation.id(), conversation.id(), Channel.EMAIL, conversation.mailbox(),
                conversation.subject(), clock.instant());
        messages.insertThreads(List.of(opened));
        return opened.id();
    }

    private Message queue(Access access, Conversation conversation, ThreadId thread, NewReply reply) {
        Instant now = clock.instant();
        Instant due = reply.sendAt() == null ? now.plus(Limits.UNDO) : reply.sendAt();
        var id = MessageId.next();
        var message = new Message(id, thread, MessageKind.OUTBOUND, Nature.PERSONAL, now, access.agent(), access.name(), "",
                conversation.subject(),
                reply.text(), reply.text().length(), null, reply.recipients(), List.of(), Map.of(), null,
                DraftFile.attachments(reply.files()), null);
        messages.insert(List.of(message));
        deliveries.insert(id, reply.key(), Channel.EMAIL, due);
        State next = next(access, conversation, reply);
        conversations.answered(conversation.id(), id, Limits.snippet(reply.text()), next, now);
        if (conversation.assignee() == null)
            takeOver(access, conversation, now);
        if (!reply.files().isEmpty())
            conversations.gotFiles(conversation.id());
        reply.recipients().stream().filter(recipient -> recipient.kind() == Recipient.Kind.CC)
                .forEach(recipient -> participants.add(conversation.id(),
                        new Participants.Participant(recipient.name(), recipient.address())));
        drafts.delete(conversation.id(), access.agent(), MessageKind.OUTBOUND);
        if (reply.sendAt() != null)
            history.add(conversation, access.agent(), EntryKind.REPLY_SCHEDULED,
                    Map.of("message", id.value().toString(), "at", due.toString()));
        if (next != conversation.state()) {
            history.add(conversation, access.agent(), EntryKind.STATE_CHANGED,
                    Map.of("from", conversation.state().code(), "to", next.code()));
        }
        history.tell(conversation, access.agent(), ConversationEvents.REPLIED, Map.of("message", id.value().toString()));
        companions.orderedStream().forEach(companion -> companion.goAlong(access, conversation, reply, message));
        return messages.find(id).orElseThrow();
    }

    private State next(Access access, Conversation conversation, NewReply reply) {
        State wanted = reply.simplySent()
                ? companions.orderedStream().flatMap(companion -> companion.then(access, conversation, reply).stream()).findFirst()
                        .orElse(reply.then())
                : reply.then();
        return conversation.state().canMoveTo(wanted) ? wanted : conversation.state();
    }

    /** Who answers first what is nobody's takes it on. */
    private void takeOver(Access access, Conversation conversation, Instant now) {
        conversations.setAssignee(conversation.id(), access.agent(), now);
        history.add(conversation, access.agent(), EntryKind.ASSIGNED, Map.of("from", "", "to", access.agent().value().toString()));
    }

    /** Takes an answer back while it has not left: its words and files are a draft again. */
    @Transactional
    public Draft withdraw(Access access, MessageId id) {
        var message = messages.find(id).orElseThrow(() -> DeskException.notFound("Message " + id.value()));
        var thread = messages.thread(message.thread()).orElseThrow();
        var conversation = lock(access, thread.conversation());
        withdrawals.withdraw(conversation, message, Withdrawals.Why.ASKED, access.agent());
        return drafts.find(conversation.id(), message.agent() == null ? access.agent() : message.agent(), MessageKind.OUTBOUND)
                .orElseThrow();
    }

    private Conversation lock(Access access, ConversationId id) {
        var conversation = conversations.lock(List.of(id)).stream().filter(found -> access.sees(found.scope())).findFirst()
                .orElseThrow(() -> DeskException.notFound("Conversation " + id.value()));
        if (!access.works(conversation.scope()))
            throw DeskException.forbidden("The right to answer is missing");
        if (conversation.state() == State.JOINED)
            throw ConversationError.ALREADY_JOINED
                    .because("Conversation #" + conversation.number() + " was joined to another; answer there");
        return conversation;
    }
}

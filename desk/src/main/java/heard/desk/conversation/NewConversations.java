package heard.desk.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.customer.CustomerId;
import heard.desk.customer.Customers;
import heard.desk.customer.IdentityKind;
import heard.desk.customer.Newcomer;
import heard.desk.identity.Access;
import heard.desk.platform.DeskException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conversations that the desk begins: a person is found or made, and the first message goes the way of every answer. */
@Component
public class NewConversations {
    private static final int MOST_ASKED = 5;
    private static final int MOST_OPEN = 20;

    private final OpeningStore store;
    private final ConversationStore conversations;
    private final MessageStore messages;
    private final DeliveryStore deliveries;
    private final Replies replies;
    private final Customers customers;
    private final ObjectProvider<SendingAddresses> senders;
    private final History history;
    private final Clock clock;

    NewConversations(OpeningStore store, ConversationStore conversations, MessageStore messages, DeliveryStore deliveries, Replies replies,
            Customers customers, ObjectProvider<SendingAddresses> senders, History history, Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.messages = messages;
        this.deliveries = deliveries;
        this.replies = replies;
        this.customers = customers;
        this.senders = senders;
        this.history = history;
        this.clock = clock;
    }

    /** What the reader sees open with one of these addresses already, newest first: the letter may belong there. */
    public List<Conversation> alreadyOpen(Access access, List<Recipient> recipients) {
        return recipients.stream().filter(recipient -> recipient.kind() == Recipient.Kind.TO && Addresses.plausible(recipient.address()))
                .limit(MOST_ASKED).flatMap(recipient -> customers.byIdentity(IdentityKind.EMAIL, recipient.address()).stream()).distinct()
                .flatMap(customer -> conversations.liveOf(customer, MOST_OPEN).stream())
                .filter(conversation -> access.sees(conversation.scope())).limit(MOST_OPEN).toList();
    }

    /** Whether this very letter was taken before: its key is used. */
    public boolean begun(UUID key) {
        return deliveries.byKey(key).isPresent();
    }

    @Transactional
    public Conversation start(Access access, NewConversation wanted) {
        Optional<MessageId> before = deliveries.byKey(wanted.key());
        if (before.isPresent())
            return begun(before.get());
        var sender = senders.stream().flatMap(all -> all.of(wanted.mailbox()).stream()).findFirst()
                .orElseThrow(() -> ConversationError.CHANNEL_CANNOT_SEND.because("There is no mailbox " + wanted.mailbox()));
        if (!access.works(sender.team()))
            throw DeskException.forbidden("The mailbox belongs to another team");
        if (wanted.subject().isEmpty())
            throw ConversationError.SUBJECT_EMPTY.because("A conversation needs a subject");
        var first = wanted.recipients().stream().filter(recipient -> recipient.kind() == Recipient.Kind.TO).findFirst()
                .filter(recipient -> Addresses.plausible(recipient.address()))
                .orElseThrow(() -> ConversationError.RECIPIENT_WRONG.because("A conversation needs somebody it is with"));
        var opened = store.open(new OpeningStore.Opening(customer(first, sender.language()), sender, wanted.subject()));
        messages.insertThreads(List.of(new ConversationThread(ThreadId.next(), opened, opened, Channel.EMAIL, sender.mailbox(),
                wanted.subject(), clock.instant())));
        var conversation = conversations.find(opened).orElseThrow();
        history.tell(conversation, access.agent(), ConversationEvents.CREATED, java.util.Map.of());
        replies.send(access, new NewReply(wanted.key(), opened, null, wanted.text(), wanted.recipients(), List.of(), null,
                State.WAITING_FOR_CUSTOMER));
        return conversations.find(opened).orElseThrow();
    }

    private Conversation begun(MessageId first) {
        var thread = messages.thread(messages.find(first).orElseThrow().thread()).orElseThrow();
        return conversations.find(thread.conversation()).orElseThrow();
    }

    private CustomerId customer(Recipient recipient, String language) {
        var newcomer = new Newcomer(IdentityKind.EMAIL, recipient.address(), recipient.name(), language);
        return Objects.requireNonNull(customers.welcome(List.of(newcomer)).get(newcomer));
    }
}

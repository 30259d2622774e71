package heard.desk.conversation;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

/** Takes answers back that have not left: the message is gone, its words and files are its writer's draft again. */
@Component
class Withdrawals {
    /** Why an answer was taken back. */
    enum Why {
        ASKED,
        /** The customer wrote before it left, and its writer has not read that yet. */
        CUSTOMER_WROTE
    }

    private final ConversationStore conversations;
    private final MessageStore messages;
    private final DeliveryStore deliveries;
    private final DraftStore drafts;
    private final History history;
    private final Clock clock;

    Withdrawals(ConversationStore conversations, MessageStore messages, DeliveryStore deliveries, DraftStore drafts, History history,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.deliveries = deliveries;
        this.drafts = drafts;
        this.history = history;
        this.clock = clock;
    }

    void withdraw(Conversation conversation, Message message, Why why) {
        var delivery = deliveries.lock(message.id());
        if (delivery.isEmpty() || !delivery.get().status().mayBecome(Delivery.Status.WITHDRAWN)) {
            throw ConversationError.TOO_LATE_TO_WITHDRAW.because("The answer has left already");
        }
        var writer = Objects.requireNonNull(message.agent());
        var files = message.attachments().stream().map(DraftFile::of).toList();
        messages.delete(message.id());
        conversations.recount(conversation.id(), clock.instant());
        var basedOn = conversations.find(conversation.id()).orElseThrow().lastMessage();
        drafts.put(conversation.id(), writer, MessageKind.OUTBOUND,
                new Drafts.Writing(message.text(), message.recipients(), files, basedOn, false));
        if (conversation.state() != State.OPEN && conversation.state().canMoveTo(State.OPEN)) {
            conversations.setState(conversation.id(), State.OPEN, null, clock.instant());
        }
        history.add(conversation, writer, EntryKind.REPLY_WITHDRAWN, Map.of("why", Code.of(why)));
    }
}

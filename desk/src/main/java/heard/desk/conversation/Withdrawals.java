package heard.desk.conversation;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import heard.desk.identity.AgentId;
import org.jspecify.annotations.Nullable;
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

    /** @param actor who asked; null where the desk itself did */
    void withdraw(Conversation conversation, Message message, Why why, @Nullable AgentId actor) {
        var delivery = deliveries.lock(message.id());
        if (delivery.isEmpty() || !delivery.get().canBeWithdrawn()) {
            throw ConversationError.TOO_LATE_TO_WITHDRAW.because("The answer has left already");
        }
        // what the desk itself sent becomes the draft of who takes it back, and nobody's where it was overtaken
        AgentId writer = message.agent() == null ? actor : message.agent();
        messages.delete(message.id());
        if (conversation.state() != State.OPEN && conversation.state().canMoveTo(State.OPEN)) {
            conversations.setState(conversation.id(), State.OPEN, null, clock.instant());
        }
        conversations.recount(conversation.id(), clock.instant());
        var detail = new HashMap<>(Map.of("why", Code.of(why), "message", message.id().value().toString()));
        if (writer != null) {
            drafts.put(conversation.id(), writer, MessageKind.OUTBOUND, writing(conversation.id(), writer, message, why));
            detail.put("writer", writer.value().toString());
        }
        history.add(conversation, actor, EntryKind.REPLY_WITHDRAWN, detail);
    }

    /**
     * The answer as a draft, before whatever its writer has begun to write since. Who took it back has seen all there is; who
     * was overtaken by the customer has seen no more than the answer was written on, and is shown the rest on sending.
     */
    private Drafts.Writing writing(ConversationId conversation, AgentId writer, Message message, Why why) {
        var files = new LinkedHashSet<>(message.attachments().stream().map(DraftFile::of).toList());
        String text = message.text();
        var begun = drafts.find(conversation, writer, MessageKind.OUTBOUND);
        if (begun.isPresent()) {
            files.addAll(begun.get().files());
            if (!begun.get().text().isBlank())
                text = Limits.cut(text + "\n\n" + begun.get().text(), Limits.REPLY_TEXT);
        }
        var basedOn = switch (why) {
            case ASKED -> conversations.find(conversation).orElseThrow().lastMessage();
            case CUSTOMER_WROTE -> messages.newestBefore(conversation, message.id()).orElse(null);
        };
        return new Drafts.Writing(text, message.recipients(), List.copyOf(files), basedOn, false);
    }
}

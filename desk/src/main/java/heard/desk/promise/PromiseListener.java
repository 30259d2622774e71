package heard.desk.promise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Delivery;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventListener;
import heard.desk.platform.event.LoggedEvent;
import org.springframework.stereotype.Component;

/** Follows answers on their way out, and conversations where they go, from the log of events. */
@Component
class PromiseListener implements EventListener {
    private static final int BATCH = 100;
    private static final Set<String> MOVES = Set.of("conversation.joined", "conversation.join-undone", "conversation.split",
            "conversation.team-changed");

    private final SentAnswers answers;
    private final ConversationTexts texts;

    PromiseListener(SentAnswers answers, ConversationTexts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public int batch() {
        return BATCH;
    }

    /** That an answer is found and shown comes before what it promised. */
    @Override
    public boolean patient() {
        return true;
    }

    @Override
    public void on(List<LoggedEvent> events) {
        events.stream().map(LoggedEvent::event).forEach(this::on);
    }

    private void on(Event event) {
        ConversationId conversation = new ConversationId(event.subject());
        Map<String, String> body = event.body();
        UUID actor = event.actor();
        if (MOVES.contains(event.kind()))
            answers.moved(Set.of(conversation));
        else if (event.kind().equals("conversation.mailbox-moved"))
            texts.eachOfMailbox(event.subject(), BATCH, ids -> answers.moved(Set.copyOf(ids)));
        else if (event.kind().equals("conversation.replied") && actor != null)
            answers.handedIn(conversation, new AgentId(actor), message(body));
        else if (event.kind().equals("conversation.reply-withdrawn") && !body.getOrDefault("writer", "").isEmpty())
            answers.takenBack(new AgentId(UUID.fromString(body.getOrDefault("writer", ""))));
        else if (event.kind().equals("conversation.delivery") && Delivery.Status.SENT.code().equals(body.get("status")))
            answers.sent(message(body));
    }

    private static MessageId message(Map<String, String> body) {
        return new MessageId(UUID.fromString(body.getOrDefault("message", "")));
    }
}

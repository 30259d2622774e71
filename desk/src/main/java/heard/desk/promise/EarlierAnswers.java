package heard.desk.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Delivery;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.State;
import heard.desk.conversation.Timelines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches answers that left before the desk had a ledger for promises that are still to be kept, a few conversations at a time from the
 * newest back; what began long ago is let be.
 */
@Component
public class EarlierAnswers {
    static final int BATCH = 20;
    private static final Duration FARTHEST = Duration.ofDays(120);

    private final BacklogStore store;
    private final ConversationTexts texts;
    private final Timelines timelines;
    private final SentAnswers answers;
    private final Clock clock;

    EarlierAnswers(BacklogStore store, ConversationTexts texts, Timelines timelines, SentAnswers answers, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.timelines = timelines;
        this.answers = answers;
        this.clock = clock;
    }

    /** Whether there was something to search, so that it is worth to ask again. */
    @Transactional
    public boolean takeSome() {
        Optional<BacklogStore.Backlog> backlog = store.lock();
        if (backlog.isEmpty())
            return false;
        List<ConversationId> next = texts.keysBefore(backlog.get().before(), BATCH);
        List<Conversation> all = texts.states(next);
        Instant oldest = clock.instant().minus(FARTHEST);
        if (all.isEmpty() || all.stream().allMatch(conversation -> conversation.createdAt().isBefore(oldest))) {
            store.end();
            return false;
        }
        all.stream().filter(conversation -> conversation.state() != State.SPAM && conversation.state() != State.JOINED).forEach(this::take);
        store.move(next.getLast());
        return true;
    }

    private void take(Conversation conversation) {
        for (Message message : timelines.of(conversation, null).messages()) {
            Delivery delivery = message.delivery();
            Instant sentAt = delivery == null ? null : delivery.sentAt();
            if (message.kind() == MessageKind.OUTBOUND && message.agent() != null && sentAt != null)
                answers.earlier(conversation, message, sentAt);
        }
    }
}

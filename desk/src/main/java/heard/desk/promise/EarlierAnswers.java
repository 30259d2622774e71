package heard.desk.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import heard.desk.conversation.Backlogs;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Delivery;
import heard.desk.conversation.Message;
import heard.desk.conversation.MessageKind;
import heard.desk.conversation.State;
import heard.desk.conversation.Timelines;
import org.springframework.stereotype.Component;

/**
 * Searches answers that left before the desk had a ledger for promises that are still to be kept, a few conversations at a time from the
 * newest back; what began long ago is let be.
 */
@Component
class EarlierAnswers {
    private static final String PROMISES = "promises";
    private static final int BATCH = 20;
    private static final Duration FARTHEST = Duration.ofDays(120);

    private final Backlogs backlogs;
    private final ConversationTexts texts;
    private final Timelines timelines;
    private final SentAnswers answers;
    private final Clock clock;

    EarlierAnswers(Backlogs backlogs, ConversationTexts texts, Timelines timelines, SentAnswers answers, Clock clock) {
        this.backlogs = backlogs;
        this.texts = texts;
        this.timelines = timelines;
        this.answers = answers;
        this.clock = clock;
    }

    /** Whether there was something to search, so that it is worth to ask again. */
    boolean takeSome() {
        return backlogs.takeSome(PROMISES, BATCH, this::take);
    }

    private void take(List<ConversationId> keys) {
        List<Conversation> all = texts.states(keys);
        Instant oldest = clock.instant().minus(FARTHEST);
        if (all.stream().allMatch(conversation -> conversation.createdAt().isBefore(oldest)))
            backlogs.end(PROMISES);
        else
            all.stream().filter(conversation -> conversation.state() != State.SPAM && conversation.state() != State.JOINED)
                    .forEach(this::take);
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

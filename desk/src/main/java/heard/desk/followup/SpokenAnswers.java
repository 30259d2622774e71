package heard.desk.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import heard.desk.coach.Gist;
import heard.desk.coach.Gists;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Spoken;
import org.springframework.stereotype.Component;

/** Understands those who simply answer the question's mail: what was read in their words says whether the solution helped. */
@Component
class SpokenAnswers {
    private static final int MOST_MESSAGES = 20;
    private final FollowUpStore store;
    private final ConversationTexts texts;
    private final Gists gists;
    private final Clock clock;

    SpokenAnswers(FollowUpStore store, ConversationTexts texts, Gists gists, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.gists = gists;
        this.clock = clock;
    }

    void take(Collection<ConversationId> conversations) {
        for (FollowUp followUp : store.unanswered(conversations)) {
            Instant asked = followUp.askedAt();
            texts.spoken(List.of(followUp.conversation()), MOST_MESSAGES).stream()
                    .filter(spoken -> asked != null && spoken.at().isAfter(asked)).findFirst()
                    .ifPresent(spoken -> take(followUp, spoken));
        }
    }

    private void take(FollowUp followUp, Spoken spoken) {
        Gist gist = gists.of(List.of(spoken.message())).get(spoken.message());
        store.answered(followUp.id(), gist == null ? FollowUp.Answer.WROTE : understood(gist), false, clock.instant());
    }

    static FollowUp.Answer understood(Gist gist) {
        if (gist.thanks())
            return FollowUp.Answer.HELPED;
        return gist.trouble() ? FollowUp.Answer.NOT_HELPED : FollowUp.Answer.WROTE;
    }
}

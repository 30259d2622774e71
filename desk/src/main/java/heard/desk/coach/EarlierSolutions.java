package heard.desk.coach;

import java.util.List;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Learns from matters that were solved before the desk counted how long they take, once their letters are read. */
@Component
class EarlierSolutions {
    static final int BATCH = 50;

    private final ConversationTexts texts;
    private final ReadingStore readings;
    private final SolvingStore store;
    private final SolvingTimes times;

    EarlierSolutions(ConversationTexts texts, ReadingStore readings, SolvingStore store, SolvingTimes times) {
        this.texts = texts;
        this.readings = readings;
        this.store = store;
        this.times = times;
    }

    /** Whether there was something to learn, so that it is worth to ask again. */
    @Transactional
    public boolean learnSome() {
        if (!readings.backlogDone())
            return false;
        var backlog = store.backlog();
        if (backlog.isEmpty())
            return false;
        List<ConversationId> next = texts.keysBefore(backlog.get().before(), BATCH);
        if (next.isEmpty()) {
            store.endBacklog();
            return false;
        }
        times.learn(next);
        store.moveBacklog(next.getLast());
        return true;
    }
}

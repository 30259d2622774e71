package heard.desk.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was there before a feature was, for a feature that wants to take it in: all conversations, a few at a time, from the newest back.
 * Each feature has a place of its own under a name, which a step of the schema begins; several processes share the work.
 */
@Component
public class Backlogs {
    private final BacklogStore store;
    private final ConversationTexts texts;

    Backlogs(BacklogStore store, ConversationTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** Hands the next few to the work, in one transaction with the place; false where there is nothing left, or another process is at it. */
    @Transactional
    public boolean takeSome(String name, int most, Consumer<List<ConversationId>> work) {
        Optional<BacklogStore.Place> place = store.lock(name);
        if (place.isEmpty())
            return false;
        List<ConversationId> next = texts.keysBefore(place.get().before(), most);
        if (next.isEmpty()) {
            store.end(name);
            return false;
        }
        work.accept(next);
        store.move(name, next.getLast());
        return true;
    }

    /** What lies farther back is of no use. */
    @Transactional
    public void end(String name) {
        store.end(name);
    }

    public boolean done(String name) {
        return store.done(name);
    }
}

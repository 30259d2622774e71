package heard.desk.coach;

import java.util.List;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was there before the desk had a coach: a few conversations at a time, from the newest back, until all are read. */
@Component
class EarlierMessages {
    static final int BATCH = 50;

    private final ConversationTexts texts;
    private final ReadingStore store;
    private final MessageReader reader;

    EarlierMessages(ConversationTexts texts, ReadingStore store, MessageReader reader) {
        this.texts = texts;
        this.store = store;
        this.reader = reader;
    }

    /** Whether there was something to read, so that it is worth to ask again. */
    @Transactional
    public boolean readSome() {
        var backlog = store.backlog();
        if (backlog.isEmpty())
            return false;
        List<ConversationId> next = texts.keysBefore(backlog.get().before(), BATCH);
        if (next.isEmpty()) {
            store.endBacklog();
            return false;
        }
        reader.read(next);
        store.moveBacklog(next.getLast());
        return true;
    }
}

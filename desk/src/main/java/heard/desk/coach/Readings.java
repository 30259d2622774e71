package heard.desk.coach;

import java.util.Collection;
import java.util.Map;

import heard.desk.conversation.MessageId;
import org.springframework.stereotype.Component;

/** What messages tell, for those who tell conversations in short. It asks nobody's rights: its callers have found the messages for a reader. */
@Component
public class Readings {
    private final ReadingStore store;

    Readings(ReadingStore store) {
        this.store = store;
    }

    /** Those of the messages that were read. */
    public Map<MessageId, Telling> of(Collection<MessageId> messages) {
        return store.tell(messages);
    }
}

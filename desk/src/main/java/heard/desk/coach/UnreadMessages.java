package heard.desk.coach;

import java.time.Clock;
import java.util.Set;

import heard.desk.conversation.MessageId;
import heard.desk.conversation.Whereabouts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries once more to read messages that the engine could not read: it was busy, or has been mended since. */
@Component
class UnreadMessages {
    private static final int AT_ONCE = 10;

    private final SetbackStore setbacks;
    private final Whereabouts whereabouts;
    private final MessageReader reader;
    private final Clock clock;

    UnreadMessages(SetbackStore setbacks, Whereabouts whereabouts, MessageReader reader, Clock clock) {
        this.setbacks = setbacks;
        this.whereabouts = whereabouts;
        this.reader = reader;
        this.clock = clock;
    }

    @Transactional
    public void readAgain() {
        Set<MessageId> due = setbacks.takeUnread(clock.instant(), AT_ONCE);
        if (!due.isEmpty())
            reader.read(Set.copyOf(whereabouts.of(due).values()), due);
    }
}

package heard.desk.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import heard.desk.platform.event.Event;
import heard.desk.platform.event.LoggedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The courses of conversations, for those who keep their deadlines; lists show what these say is due next. It asks nobody's rights:
 * what is worked out here is shown only beside what a reader sees anyway.
 */
@Component
public class Courses {
    private static final String CONVERSATION = "conversation.";
    private static final String MAILBOX_MOVED = CONVERSATION + ConversationEvents.MAILBOX_MOVED;
    private static final int BATCH = 200;

    private final CourseStore store;

    Courses(CourseStore store) {
        this.store = store;
    }

    /** What is due next in a conversation, and from when on it presses; nothing where {@code at} is null. */
    public record Due(ConversationId conversation, @Nullable Instant at, @Nullable Instant warnAt, @Nullable String clock) {}

    /** Those of the conversations that exist, in no order. */
    public List<Course> read(Collection<ConversationId> ids) {
        return ids.isEmpty() ? List.of() : store.read(ids);
    }

    /** Keys of the conversations in which somebody may still have to act, by key; begins after the given one. */
    public List<ConversationId> liveAfter(@Nullable ConversationId after, int limit) {
        return store.liveAfter(after, limit);
    }

    /**
     * The conversations whose course may be another after these events, each once; after a mailbox has moved, all of it in which somebody may
     * still have to act.
     *
     * @param nothing kinds of events that change nothing
     */
    public List<ConversationId> touched(List<LoggedEvent> events, Set<String> nothing) {
        Set<ConversationId> touched = new LinkedHashSet<>();
        for (LoggedEvent logged : events) {
            Event event = logged.event();
            if (event.kind().equals(MAILBOX_MOVED))
                touched.addAll(liveOfMailbox(event.subject()));
            else if (event.kind().startsWith(CONVERSATION) && !nothing.contains(event.kind()))
                touched.add(new ConversationId(event.subject()));
        }
        return List.copyOf(touched);
    }

    private List<ConversationId> liveOfMailbox(UUID mailbox) {
        List<ConversationId> all = new ArrayList<>();
        List<ConversationId> ids = store.liveOfMailbox(mailbox, null, BATCH);
        while (!ids.isEmpty()) {
            all.addAll(ids);
            ids = store.liveOfMailbox(mailbox, ids.getLast(), BATCH);
        }
        return all;
    }

    /** Lets lists show what is due; the conversation counts as unchanged. Returns those of which that is news. */
    public List<Due> show(Collection<Due> due) {
        return due.isEmpty() ? List.of() : store.show(due);
    }
}

package heard.desk.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The courses of conversations, for those who keep their deadlines; lists show what these say is due next. It asks nobody's rights:
 * what is worked out here is shown only beside what a reader sees anyway.
 */
@Component
public class Courses {
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

    /** The same of one mailbox. */
    public List<ConversationId> liveOfMailbox(UUID mailbox, @Nullable ConversationId after, int limit) {
        return store.liveOfMailbox(mailbox, after, limit);
    }

    /** Lets lists show what is due; the conversation counts as unchanged. Returns those of which that is news. */
    public List<Due> show(Collection<Due> due) {
        return due.isEmpty() ? List.of() : store.show(due);
    }
}

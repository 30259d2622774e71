package heard.desk.coach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import heard.desk.conversation.ConversationId;
import heard.desk.conversation.ConversationTexts;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import heard.desk.conversation.MessageId;
import heard.desk.conversation.Spoken;
import heard.desk.identity.TeamId;
import heard.engine.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a team's matters of a kind usually take, learned from those that it solved. Thread-safe. */
@Component
class SolvingTimes {
    /** From fewer nothing follows. */
    static final int LEAST = 8;
    private static final Duration LOOKED_BACK = Duration.ofDays(180);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST_MESSAGES = 60;

    private final Courses courses;
    private final ConversationTexts texts;
    private final ReadingStore readings;
    private final SolvingStore store;
    private final Clock clock;
    private final ConcurrentHashMap<Kind, Known> known = new ConcurrentHashMap<>();

    SolvingTimes(Courses courses, ConversationTexts texts, ReadingStore readings, SolvingStore store, Clock clock) {
        this.courses = courses;
        this.texts = texts;
        this.readings = readings;
        this.store = store;
        this.clock = clock;
    }

    /** Matters of one kind: few enough to be held in memory. */
    private record Kind(TeamId scope, Request request) {}

    private record Known(@Nullable Double hours, Instant at) {}

    /** Null where too few were solved to say. */
    @Nullable
    Double typicalHours(TeamId scope, Request request) {
        var kind = new Kind(scope, request);
        Instant now = clock.instant();
        Known before = known.get(kind);
        if (before == null || now.isBefore(before.at()) || now.isAfter(before.at().plus(FRESH))) {
            SolvingStore.Median median = store.median(scope, request, now.minus(LOOKED_BACK));
            before = new Known(median.of() < LEAST ? null : median.hours(), now);
            known.put(kind, before);
        }
        return before.hours();
    }

    /** Looks at matters that were solved, or opened again. */
    void learn(Collection<ConversationId> conversations) {
        Map<ConversationId, Course> solved = new HashMap<>();
        List<ConversationId> open = new ArrayList<>(conversations);
        for (Course course : courses.read(conversations))
            if (Solving.of(course).isPresent())
                solved.put(course.conversation().id(), course);
        open.removeAll(solved.keySet());
        store.remove(open);
        Map<ConversationId, Request> requests = requests(solved.keySet());
        solved.forEach((id, course) -> {
            Request request = requests.get(id);
            if (request != null)
                Solving.of(course).ifPresent(solving -> store.put(course.conversation(), request, solving));
        });
    }

    /** What the first letter of each asks for, where it was read. */
    private Map<ConversationId, Request> requests(Collection<ConversationId> conversations) {
        Map<ConversationId, MessageId> first = new HashMap<>();
        for (Spoken spoken : texts.spoken(conversations, MOST_MESSAGES))
            first.putIfAbsent(spoken.conversation(), spoken.message());
        Map<MessageId, Telling> tellings = readings.tell(first.values());
        Map<ConversationId, Request> requests = new HashMap<>();
        first.forEach((conversation, message) -> {
            Telling telling = tellings.get(message);
            if (telling != null)
                requests.put(conversation, telling.request());
        });
        return requests;
    }
}

package heard.desk.promise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import heard.desk.calendar.WorkingCalendar;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import heard.desk.identity.TeamId;
import heard.desk.platform.event.EventListener;
import heard.desk.platform.event.LoggedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps in step with the log where customers should hear from us next: worked out anew from the whole course of a conversation, so that
 * an event heard twice, or late, changes nothing.
 */
@Component
public class RhythmKeeper implements EventListener {
    private static final int BATCH = 200;
    /** They change neither who waits nor when somebody said something. */
    private static final Set<String> NOTHING = Set.of("conversation.presence", "conversation.noted", "conversation.assigned",
            "conversation.tagged", "conversation.untagged", "conversation.field-changed");

    private final RhythmStore store;
    private final Courses courses;
    private final PromiseCalendars calendars;

    RhythmKeeper(RhythmStore store, Courses courses, PromiseCalendars calendars) {
        this.store = store;
        this.courses = courses;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "promise-rhythm";
    }

    @Override
    public void on(List<LoggedEvent> events) {
        Map<TeamId, Integer> rhythms = store.all();
        if (rhythms.isEmpty())
            return;
        List<ConversationId> all = courses.touched(events, NOTHING);
        for (int from = 0; from < all.size(); from += BATCH)
            work(all.subList(from, Math.min(all.size(), from + BATCH)), rhythms);
    }

    /** Looks through the next conversations after a rhythm was set; false where there is nothing left, or another process does it. */
    @Transactional
    public boolean recountNext() {
        Optional<ConversationId> from = store.lockRecount();
        if (from.isEmpty())
            return false;
        List<ConversationId> ids = courses.liveAfter(from.get(), BATCH);
        if (ids.isEmpty()) {
            store.recountDone(from.get());
            return true;
        }
        work(ids, store.all());
        store.recounted(from.get(), ids.getLast());
        return true;
    }

    private void work(Collection<ConversationId> ids, Map<TeamId, Integer> rhythms) {
        List<ConversationId> silent = new ArrayList<>(ids);
        Function<Conversation, WorkingCalendar> calendarOf = calendars.all();
        for (Course course : courses.read(ids)) {
            Conversation conversation = course.conversation();
            Integer days = rhythms.get(conversation.scope());
            if (days == null || !Rhythm.waits(conversation.state()))
                continue;
            var said = Rhythm.said(course);
            Rhythm.due(calendarOf.apply(conversation), said, days).ifPresent(due -> {
                store.put(new RhythmStore.Silence(conversation.id(), conversation.scope(), said, due));
                silent.remove(conversation.id());
            });
        }
        store.remove(silent);
    }
}

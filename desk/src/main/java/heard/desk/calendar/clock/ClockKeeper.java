package heard.desk.calendar.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.desk.calendar.WorkingCalendar;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import heard.desk.identity.TeamId;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventListener;
import heard.desk.platform.event.EventLog;
import heard.desk.platform.event.LoggedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the clocks in step with the log of events: whatever moves a deadline is worked out anew a moment later from the whole course
 * of the conversation, so that an event heard twice, or late, changes nothing.
 */
@Component
public class ClockKeeper implements EventListener {
    private static final int BATCH = 200;
    static final String MOVED = "clock.moved";
    /** They move no deadline. */
    private static final Set<String> NOTHING = Set.of("conversation.presence", "conversation.participant-added",
            "conversation.participant-removed", "conversation.assigned", "conversation.tagged", "conversation.untagged",
            "conversation.field-changed", "conversation.subject-changed");

    private final Policies policies;
    private final Courses courses;
    private final ClockStore store;
    private final EventLog events;

    ClockKeeper(Policies policies, Courses courses, ClockStore store, EventLog events) {
        this.policies = policies;
        this.courses = courses;
        this.store = store;
        this.events = events;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public void on(List<LoggedEvent> events) {
        List<ConversationId> all = courses.touched(events, NOTHING);
        if (all.isEmpty())
            return;
        Rules rules = policies.rules();
        // where nothing is due anywhere, nothing has to be read; what a policy left behind is a recount's
        if (rules.policies().isEmpty() && !policies.recounting())
            return;
        for (int from = 0; from < all.size(); from += BATCH)
            work(all.subList(from, Math.min(all.size(), from + BATCH)), rules);
    }

    /** Works out the next conversations of a recount; false where there is nothing left to do, or another process does it. */
    @Transactional
    public boolean recountNext() {
        Optional<ConversationId> after = store.lockRecount();
        if (after.isEmpty())
            return false;
        List<ConversationId> ids = courses.liveAfter(after.get(), BATCH);
        if (ids.isEmpty()) {
            store.recountDone();
            return false;
        }
        work(ids, policies.rules());
        store.recounted(ids.getLast());
        return true;
    }

    private void work(Collection<ConversationId> ids, Rules rules) {
        List<ClockStore.Row> rows = new ArrayList<>();
        List<Courses.Due> due = new ArrayList<>();
        Map<ConversationId, TeamId> scopes = new HashMap<>();
        for (Course course : courses.read(ids)) {
            scopes.put(course.conversation().id(), course.conversation().scope());
            Optional<Policy> policy = rules.holdingFor(course.conversation());
            List<ConversationClock> clocks = policy.map(held -> Clocks.of(course, held, rules.calendarOf(held))).orElse(List.of());
            for (ConversationClock clock : ConversationClock.going(clocks).values())
                policy.ifPresent(held -> rows.add(row(course, clock, held, rules.calendarOf(held))));
            due.add(next(course, clocks, policy, rules));
        }
        store.replace(scopes.keySet(), rows);
        events.append(courses.show(due).stream().map(news -> moved(news, scopes)).toList());
    }

    private static Courses.Due next(Course course, List<ConversationClock> clocks, Optional<Policy> policy, Rules rules) {
        ConversationClock next = ConversationClock.next(clocks);
        if (next == null || policy.isEmpty())
            return new Courses.Due(course.conversation().id(), null, null, null);
        return new Courses.Due(course.conversation().id(), next.due(), warnAt(next, policy.get(), rules.calendarOf(policy.get())),
                next.kind().code());
    }

    /** For browsers: a list that was read a moment ago shows the deadline before. */
    private static Event moved(Courses.Due news, Map<ConversationId, TeamId> scopes) {
        TeamId scope = scopes.get(news.conversation());
        return new Event(MOVED, news.conversation().value(), scope == null ? null : scope.value(), null, Map.of());
    }

    private static ClockStore.Row row(Course course, ConversationClock clock, Policy policy, WorkingCalendar calendar) {
        var conversation = course.conversation();
        return new ClockStore.Row(conversation.id(), clock.kind(), conversation.scope(), policy.id(), clock.started(), clock.due(),
                warnAt(clock, policy, calendar));
    }

    /** When so much business time is left; at once where the whole of it is shorter than that. */
    private static @Nullable Instant warnAt(ConversationClock clock, Policy policy, WorkingCalendar calendar) {
        Instant due = clock.due();
        if (due == null || policy.warnAhead().isZero())
            return null;
        return calendar.minus(due, policy.warnAhead()).filter(at -> at.isAfter(clock.started())).orElse(clock.started());
    }
}

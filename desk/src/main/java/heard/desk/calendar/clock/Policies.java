package heard.desk.calendar.clock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import heard.desk.calendar.Calendars;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.WorkingCalendar;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.ConversationId;
import heard.desk.conversation.Course;
import heard.desk.conversation.Courses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policies of the desk with their calendars: kept, changed, and what a change would do before it is made. */
@Component
public class Policies {
    /** So many conversations are looked at to show what a change does. */
    public static final int MOST_SHOWN = 2000;
    private static final int BATCH = 200;

    private final PolicyStore store;
    private final ClockStore clocks;
    private final Calendars calendars;
    private final Courses courses;
    private final Clock clock;

    Policies(PolicyStore store, ClockStore clocks, Calendars calendars, Courses courses, Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.calendars = calendars;
        this.courses = courses;
        this.clock = clock;
    }

    public List<Policy> all() {
        return store.all();
    }

    public Optional<Policy> find(UUID id) {
        return all().stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** What holds now. */
    public Rules rules() {
        return Rules.of(store.all(), calendars.all());
    }

    /** The calendar of the policy that holds for a conversation. */
    public Optional<WorkingCalendar> calendarOf(Conversation conversation) {
        Rules rules = rules();
        return rules.holdingFor(conversation).map(rules::calendarOf);
    }

    /** Keeps a policy; deadlines follow in a moment. */
    @Transactional
    public void put(Policy policy) {
        store.put(policy, clock.instant());
        clocks.askRecount(clock.instant());
    }

    @Transactional
    public void remove(UUID id) {
        store.remove(id);
        clocks.askRecount(clock.instant());
    }

    /** Keeps a calendar; deadlines follow in a moment. */
    @Transactional
    public void put(StoredCalendar calendar) {
        calendars.put(calendar);
        clocks.askRecount(clock.instant());
    }

    /** Whether deadlines are being worked out anew just now. */
    public boolean recounting() {
        return clocks.recountAfter().isPresent();
    }

    /** Where a policy stands that is put at the end. */
    public int nextPosition() {
        return all().stream().mapToInt(Policy::position).max().orElse(0) + 10;
    }

    /**
     * What a change does to one clock of an open conversation.
     *
     * @param before null where it did not run, or has no time
     * @param after  null where it will not run, or has no time
     */
    public record Moved(Conversation conversation, ClockKind kind, @Nullable ConversationClock before,
            @Nullable ConversationClock after) {}

    /**
     * What a change does to open conversations, the newest first.
     *
     * @param looked how many were looked at
     * @param all    whether those were all there are
     */
    public record Effect(List<Moved> moved, int looked, boolean all) {
        public Effect {
            moved = List.copyOf(moved);
        }

        public long conversations() {
            return moved.stream().map(one -> one.conversation().id()).distinct().count();
        }
    }

    /** Compares the deadlines by two sets of rules, without keeping anything. */
    public Effect effect(Rules before, Rules after) {
        List<Moved> moved = new ArrayList<>();
        int looked = 0;
        List<ConversationId> ids = courses.liveAfter(null, BATCH);
        while (!ids.isEmpty() && looked < MOST_SHOWN) {
            for (Course course : courses.read(ids))
                compare(course, before.clocksOf(course), after.clocksOf(course), moved);
            looked += ids.size();
            ids = courses.liveAfter(ids.getLast(), BATCH);
        }
        moved.sort(Comparator.comparingLong((Moved one) -> -one.conversation().number()).thenComparing(Moved::kind));
        return new Effect(moved, looked, ids.isEmpty());
    }

    private static void compare(Course course, List<ConversationClock> before, List<ConversationClock> after, List<Moved> moved) {
        Map<ClockKind, ConversationClock> old = ConversationClock.going(before);
        Map<ClockKind, ConversationClock> fresh = ConversationClock.going(after);
        for (ClockKind kind : ClockKind.values()) {
            ConversationClock was = old.get(kind);
            ConversationClock is = fresh.get(kind);
            boolean same = was == null ? is == null : is != null && Objects.equals(was.due(), is.due());
            if (!same)
                moved.add(new Moved(course.conversation(), kind, was, is));
        }
    }
}

package heard.desk.calendar.clock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.WorkingCalendar;
import heard.desk.conversation.Conversation;
import heard.desk.conversation.Course;

/** All policies with their calendars, as they hold together or are about to. Immutable. */
public record Rules(List<Policy> policies, Map<UUID, WorkingCalendar> calendars) {
    public Rules {
        policies = List.copyOf(policies);
        calendars = Map.copyOf(calendars);
    }

    static Rules of(List<Policy> policies, List<StoredCalendar> stored) {
        Map<UUID, WorkingCalendar> calendars = new HashMap<>();
        for (StoredCalendar calendar : stored)
            calendars.put(calendar.id(), calendar.working());
        return new Rules(policies, calendars);
    }

    public Optional<Policy> holdingFor(Conversation conversation) {
        return Policy.holdingFor(conversation, policies);
    }

    public WorkingCalendar calendarOf(Policy policy) {
        WorkingCalendar calendar = calendars.get(policy.calendar());
        if (calendar == null)
            throw new IllegalStateException("Policy " + policy.id() + " has no calendar");
        return calendar;
    }

    /** The clocks of a conversation; none where no policy is for it. */
    public List<ConversationClock> clocksOf(Course course) {
        return holdingFor(course.conversation()).map(policy -> Clocks.of(course, policy, calendarOf(policy))).orElse(List.of());
    }

    /** These with one policy put in or changed. */
    public Rules with(Policy changed) {
        List<Policy> all = new ArrayList<>(policies.stream().filter(policy -> !policy.id().equals(changed.id())).toList());
        all.add(changed);
        return new Rules(all, calendars);
    }

    public Rules without(UUID policy) {
        return new Rules(policies.stream().filter(one -> !one.id().equals(policy)).toList(), calendars);
    }

    /** These with one calendar put in or changed. */
    public Rules with(StoredCalendar changed) {
        Map<UUID, WorkingCalendar> all = new HashMap<>(calendars);
        all.put(changed.id(), changed.working());
        return new Rules(policies, all);
    }
}

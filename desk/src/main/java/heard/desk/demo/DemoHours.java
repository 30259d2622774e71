package heard.desk.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

import heard.desk.calendar.ShippedHolidays;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.Week;
import heard.desk.calendar.clock.ClockKind;
import heard.desk.calendar.clock.Policies;
import heard.desk.calendar.clock.Policy;
import heard.desk.calendar.clock.WhenMissed;
import heard.desk.conversation.Priority;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;

/** When the demo company works, and by when it answers: what is urgent sooner, what is repaired later. */
final class DemoHours {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
    private static final Duration WARNS = Duration.ofHours(1);

    private final Policies policies;

    DemoHours(Policies policies) {
        this.policies = policies;
    }

    /** Within the caller's transaction. */
    void set(TeamId repair) {
        var calendar = new StoredCalendar(Ids.next(), "Saulė, Vilnius", VILNIUS, Week.ofWeekdays(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                Set.of(ShippedHolidays.LITHUANIA), null, Map.of());
        policies.put(calendar);
        put(calendar, "Urgent", 10, new Policy.Fits(null, Priority.URGENT, null, null, null), targets(1, 2, 18));
        put(calendar, "Repairs", 20, Policy.Fits.of(repair), targets(8, 9, 90));
        put(calendar, "All others", 30, Policy.Fits.ALL, targets(4, 8, 45));
    }

    private void put(StoredCalendar calendar, String name, int position, Policy.Fits fits, Map<ClockKind, Duration> targets) {
        policies.put(
                new Policy(Ids.next(), name, position, calendar.id(), fits, targets, Policy.usualPauses(), WARNS, WhenMissed.nothing()));
    }

    private static Map<ClockKind, Duration> targets(int first, int next, int solution) {
        return Map.of(ClockKind.FIRST_ANSWER, Duration.ofHours(first), ClockKind.NEXT_ANSWER, Duration.ofHours(next), ClockKind.SOLUTION,
                Duration.ofHours(solution), ClockKind.SILENCE, Duration.ofHours(45));
    }
}

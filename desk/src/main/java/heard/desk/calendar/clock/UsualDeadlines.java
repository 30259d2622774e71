package heard.desk.calendar.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import heard.desk.calendar.Calendars;
import heard.desk.calendar.Hours;
import heard.desk.calendar.ShippedHolidays;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.Week;
import heard.desk.platform.Ids;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one deadline that no desk should be without: what nothing happens in for five days of work counts as forgotten. A new desk
 * begins with it; one that has run without deadlines is offered it and decides, since it may do without on purpose.
 */
@Component
public class UsualDeadlines {
    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(18, 0);
    private static final Duration DAY = Duration.between(OPENING, CLOSING);
    private static final int DAYS = 5;
    private static final int POSITION = 100;

    private final Calendars calendars;
    private final Policies policies;
    private final ClockStore clocks;
    private final Clock clock;

    UsualDeadlines(Calendars calendars, Policies policies, ClockStore clocks, Clock clock) {
        this.calendars = calendars;
        this.policies = policies;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A policy with the calendar it reckons by: one of the desk's own, or a new one where there is none. */
    public record Start(StoredCalendar calendar, Policy policy) {
        /** What would hold with it. */
        public Rules addedTo(Rules rules) {
            return rules.with(calendar).with(policy);
        }
    }

    /**
     * What the desk would begin with; empty where it has deadlines already.
     *
     * @param wanted the calendar to reckon by; null for the first one
     */
    public Optional<Start> offered(Words words, ZoneId zone, @Nullable UUID wanted) {
        if (!policies.all().isEmpty())
            return Optional.empty();
        StoredCalendar calendar = calendar(words, zone, wanted);
        Duration day = day(calendar.week());
        return Optional.of(new Start(calendar, new Policy(Ids.next(), words.t("deadlines.first"), POSITION, calendar.id(), Policy.Fits.ALL,
                Map.of(ClockKind.SILENCE, day.multipliedBy(DAYS)), Policy.usualPauses(), day, WhenMissed.nothing())));
    }

    /** What was kept of it. */
    public enum Kept {
        /** Others have set deadlines meanwhile. */
        NOTHING,
        POLICY,
        POLICY_AND_CALENDAR
    }

    /** Keeps it unless there are deadlines by now. Whoever asks for a recount waits for others who did, so that of two one sees the other's. */
    @Transactional
    public Kept keep(Start start) {
        clocks.askRecount(clock.instant());
        if (!policies.all().isEmpty())
            return Kept.NOTHING;
        boolean fresh = calendars.find(start.calendar().id()).isEmpty();
        if (fresh)
            policies.put(start.calendar());
        policies.put(start.policy());
        return fresh ? Kept.POLICY_AND_CALENDAR : Kept.POLICY;
    }

    private StoredCalendar calendar(Words words, ZoneId zone, @Nullable UUID wanted) {
        List<StoredCalendar> all = calendars.all();
        return all.stream().filter(calendar -> calendar.id().equals(wanted)).findFirst().or(() -> all.stream().findFirst())
                .orElseGet(() -> new StoredCalendar(Ids.next(), words.t("calendars.first"), zone, Week.ofWeekdays(OPENING, CLOSING),
                        ShippedHolidays.usualIn(zone), null, Map.of()));
    }

    /** How long a day of work is, taken over a week; the usual one where only exceptions ever open. */
    private static Duration day(Week week) {
        return week.days().values().stream().filter(Hours::open).mapToInt(Hours::minutes).average().stream()
                .mapToObj(minutes -> Duration.ofMinutes(Math.round(minutes))).findFirst().orElse(DAY);
    }
}

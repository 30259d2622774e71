package heard.desk.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

import heard.desk.calendar.WorkingCalendar;
import heard.engine.BusinessCalendar;

/** When a question is asked: so many working days after the solution, in the middle of a morning. Pure. */
final class DueTime {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int MOST_DAYS_LOOKED_AT = 400;

    private DueTime() {
    }

    static Instant after(Instant solved, int businessDays, WorkingCalendar calendar) {
        Instant morning = morning(solved, businessDays, calendar.zone(), day -> calendar.on(day).hours().open());
        return calendar.nextOpening(morning).orElse(morning);
    }

    /** Where no calendar holds: from Monday to Friday. */
    static Instant after(Instant solved, int businessDays, ZoneId zone) {
        return morning(solved, businessDays, zone, day -> BusinessCalendar.WEEKDAYS.endOn(day) != null);
    }

    private static Instant morning(Instant solved, int businessDays, ZoneId zone, Predicate<LocalDate> works) {
        LocalDate day = solved.atZone(zone).toLocalDate();
        int left = businessDays;
        for (int looked = 0; left > 0 && looked < MOST_DAYS_LOOKED_AT; looked++) {
            day = day.plusDays(1);
            if (works.test(day))
                left--;
        }
        return ZonedDateTime.of(day, MORNING, zone).toInstant();
    }
}

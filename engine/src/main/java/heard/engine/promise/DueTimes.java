package heard.engine.promise;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

import heard.engine.BusinessCalendar;
import heard.engine.promise.When.Clock;
import heard.engine.promise.When.Length;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what a time expression names from the moment of sending, in the desk's zone and calendar. Days are due at the end of business,
 * hours and minutes run by the clock, and "up to a day" with no hour is due on the business day before it.
 */
final class DueTimes {
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final int FIRST_BUSINESS_HOUR = 9;
    /** "Five" is five in the afternoon: no earlier hour is meant unless it is said or written out. */
    private static final int EARLIEST_HOUR = 7;
    /** "In the evening at 9" is nine in the evening, however the hour is written. */
    private static final int LATEST_EVENING_HOUR = 10;
    private static final int NIGHT_ENDS_HOUR = 7;
    private static final int LONGEST_SEARCH_DAYS = 60;
    private static final int LONGEST_PAST_DAYS = 30;
    private static final int FARTHEST_DAYS_WITHOUT_YEAR = 180;
    private final ZonedDateTime at;
    private final BusinessCalendar calendar;

    private DueTimes(ZonedDateTime at, BusinessCalendar calendar) {
        this.at = at;
        this.calendar = calendar;
    }

    static @Nullable DueTimes of(Sending sending) {
        OffsetDateTime sent = sending.at();
        if (sent == null) {
            return null;
        }
        ZoneId zone = sending.zone() == null ? sent.getOffset() : sending.zone();
        return new DueTimes(sent.atZoneSameInstant(zone), sending.calendar());
    }

    /** A moment, and whether the words leave the hour of a day open. */
    record Due(OffsetDateTime moment, boolean hourLeftOpen) {}

    /** When it falls due; null where the expression names no moment to come. */
    @Nullable
    Due resolve(When when, @Nullable LocalDate earlier) {
        try {
            boolean nothing = when.open() && !when.namesDay() && when.clock == null;
            return when.start == When.Start.SENDING && !nothing ? moment(when, earlier) : null;
        } catch (DateTimeException | ArithmeticException impossible) {
            return null;
        }
    }

    private @Nullable Due moment(When when, @Nullable LocalDate earlier) {
        Length length = when.length;
        if (length != null && length.count() != null && !when.namesDay()) {
            return due(after(length.count(), length.unit(), when));
        }
        LocalDate day = !when.namesDay() ? null : when.sameDay == null ? day(when) : dayAfter(earlier, when.sameDay);
        if (when.namesDay()) {
            return day == null ? null : onDay(day, when);
        }
        Clock clock = when.clock;
        if (clock != null) {
            return due(nextHour(clock, when.part));
        }
        if (when.part == null) {
            return null;
        }
        boolean over = when.part > 0 && at.getHour() >= when.part;
        return onDay(over ? today().plusDays(1) : today(), when);
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate earlier, int days) {
        return earlier == null ? null : earlier.plusDays(days);
    }

    /** Whether a month without a year, read as the next one, lies so far ahead that the last one is likelier meant. */
    boolean likelierPast(When when, Due resolved) {
        return when.year == 0 && when.month != null
                && resolved.moment().isAfter(at.toOffsetDateTime().plusDays(FARTHEST_DAYS_WITHOUT_YEAR));
    }

    private static Due due(ZonedDateTime moment) {
        return new Due(moment.toOffsetDateTime(), false);
    }

    private LocalDate today() {
        return at.toLocalDate();
    }

    private ZonedDateTime after(int count, Unit unit, When when) {
        return switch (unit) {
            case MINUTE -> at.plus(Duration.ofMinutes(count));
            case HOUR -> at.plus(Duration.ofHours(count));
            case FULL_DAY -> at.plus(Duration.ofHours(24L * count));
            case WORKHOUR -> afterBusinessHours(count);
            case DAY -> on(today().plusDays(count), when);
            case WORKDAY -> on(workday(count), when);
            case WEEK -> on(today().plusWeeks(count), when);
            case MONTH -> on(today().plusMonths(count), when);
        };
    }

    private ZonedDateTime on(LocalDate day, When when) {
        return when.clock == null ? at(day, when.part == null ? 0 : when.part) : hour(day, when.clock, when.part);
    }

    /** The N-th working day after today. */
    private LocalDate workday(int count) {
        LocalDate day = today();
        int left = count;
        for (int step = 0; left > 0 && step < LONGEST_SEARCH_DAYS + 2 * count; step++) {
            day = day.plusDays(1);
            left -= calendar.endOn(day) == null ? 0 : 1;
        }
        return day;
    }

    private ZonedDateTime afterBusinessHours(int count) {
        ZonedDateTime now = at;
        Duration left = Duration.ofHours(count);
        for (int step = 0; step < LONGEST_SEARCH_DAYS + count; step++) {
            LocalTime end = calendar.endOn(now.toLocalDate());
            ZonedDateTime opening = now.toLocalDate().atTime(FIRST_BUSINESS_HOUR, 0).atZone(at.getZone());
            now = now.isBefore(opening) ? opening : now;
            Duration open = end == null ? Duration.ZERO : Duration.between(now, now.with(end));
            if (open.compareTo(left) >= 0) {
                return now.plus(left);
            }
            left = open.isNegative() ? left : left.minus(open);
            now = now.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
        }
        return now;
    }

    private @Nullable Due onDay(LocalDate day, When when) {
        if (day.isBefore(today())) {
            return null;
        }
        Clock clock = when.clock;
        if (clock != null) {
            boolean smallHours = when.night && clock.minutes() < NIGHT_ENDS_HOUR * 60;
            LocalDate morning = day.equals(today()) ? day.plusDays(1) : day;
            return due(smallHours ? clockOn(morning, clock.minutes()) : hour(day, clock, when.part));
        }
        boolean closing = when.closing != null;
        if (when.before && !when.inclusive && !closing && when.part == null) {
            LocalDate eve = businessDayBefore(day);
            boolean gone = eve.isBefore(today()) || !at.isBefore(eve.atTime(endOf(eve)).atZone(at.getZone()));
            return new Due(at(gone ? day : eve, 0).toOffsetDateTime(), true);
        }
        return due(at(day, when.part == null || closing ? 0 : when.part));
    }

    private LocalDate businessDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        for (int step = 0; step < LONGEST_SEARCH_DAYS && calendar.endOn(before) == null; step++) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** An hour of a day, 0 for the end of business; where that is over already today, the day's own end. */
    private ZonedDateTime at(LocalDate day, int hour) {
        LocalTime end = endOf(day);
        LocalTime time = hour == 0 ? end : LocalTime.of(hour, 0);
        ZonedDateTime moment = day.atTime(time).atZone(at.getZone());
        if (day.equals(today()) && !moment.isAfter(at)) {
            ZonedDateTime closing = day.atTime(end).atZone(at.getZone());
            return closing.isAfter(at) ? closing : day.atTime(LAST_MINUTE).atZone(at.getZone());
        }
        return moment;
    }

    private LocalTime endOf(LocalDate day) {
        LocalTime end = calendar.endOn(day);
        return end == null ? calendar.usualEnd() : end;
    }

    private ZonedDateTime clockOn(LocalDate day, int minutes) {
        LocalDate date = minutes >= 24 * 60 ? day.plusDays(1) : day;
        return date.atTime(minutes / 60 % 24, minutes % 60).atZone(at.getZone());
    }

    private ZonedDateTime hour(LocalDate day, Clock clock, @Nullable Integer part) {
        int minutes = clock.minutes();
        boolean evening = part != null && part == 0 && minutes < LATEST_EVENING_HOUR * 60;
        if (evening) {
            return clockOn(day, minutes + 12 * 60);
        }
        boolean canBeLater = clock.open() && minutes < 12 * 60;
        if (canBeLater && part != null) {
            return clockOn(day, part == 12 ? minutes : minutes + 12 * 60);
        }
        if (canBeLater && day.equals(today())) {
            ZonedDateTime early = clockOn(day, minutes);
            return early.isAfter(at) ? early : clockOn(day, minutes + 12 * 60);
        }
        boolean unearthly = minutes < EARLIEST_HOUR * 60;
        return clockOn(day, canBeLater && unearthly ? minutes + 12 * 60 : minutes);
    }

    private ZonedDateTime nextHour(Clock clock, @Nullable Integer part) {
        ZonedDateTime today = hour(today(), clock, part);
        return today.isAfter(at) ? today : hour(today().plusDays(1), clock, part);
    }

    private @Nullable LocalDate day(When when) {
        if (when.dayOfMonth != null && when.months != null && when.month == null) {
            LocalDate first = today().withDayOfMonth(1).plusMonths(when.months);
            return first.withDayOfMonth(Math.min(when.dayOfMonth, first.lengthOfMonth()));
        }
        if (when.dayOfMonth != null) {
            return date(when.year, when.month, when.dayOfMonth);
        }
        if (when.month != null) {
            return month(when);
        }
        if (when.weekday != null) {
            return weekday(when).plusWeeks(when.weeksLater);
        }
        if (when.week != null || (when.closing != null && when.closing == 2)) {
            return week(when);
        }
        if (when.months != null || (when.closing != null && when.closing == 3)) {
            LocalDate first = today().withDayOfMonth(1).plusMonths(when.months == null ? 0 : when.months);
            return when.before && !when.inclusive && when.closing == null ? first : lastBusinessDay(first);
        }
        if (when.closing != null && when.closing == 4) {
            return lastBusinessDay(today().withMonth(12).withDayOfMonth(1));
        }
        if (when.length != null && when.length.count() != null) {
            return after(when.length.count(), when.length.unit(), when).toLocalDate();
        }
        return when.day != null ? today().plusDays(when.day) : when.closing != null && when.closing == 1 ? today() : null;
    }

    /** A date without a year is the next one, unless it has just been: then it is no time to come. */
    private @Nullable LocalDate date(int year, @Nullable Integer month, int day) {
        if (year > 0 && month != null) {
            return LocalDate.of(year, month, day);
        }
        if (month == null) {
            LocalDate candidate = today().withDayOfMonth(Math.min(day, today().lengthOfMonth()));
            return candidate.isBefore(today()) ? today().plusMonths(1).withDayOfMonth(day) : candidate;
        }
        LocalDate candidate = LocalDate.of(today().getYear(), month, 1);
        candidate = candidate.withDayOfMonth(Math.min(day, candidate.lengthOfMonth()));
        if (!candidate.isBefore(today())) {
            return candidate.minusYears(1).isBefore(today().minusDays(LONGEST_PAST_DAYS)) ? candidate : null;
        }
        return candidate.isBefore(today().minusDays(LONGEST_PAST_DAYS)) ? LocalDate.of(today().getYear() + 1, month, day) : null;
    }

    private LocalDate month(When when) {
        LocalDate first = LocalDate.of(when.year > 0 ? when.year : today().getYear(), when.month == null ? 1 : when.month, 1);
        if (when.year == 0 && first.with(TemporalAdjusters.lastDayOfMonth()).isBefore(today())) {
            first = first.plusYears(1);
        }
        return when.before && !when.inclusive && when.closing == null ? first : lastBusinessDay(first);
    }

    private LocalDate lastBusinessDay(LocalDate month) {
        LocalDate last = month.with(TemporalAdjusters.lastDayOfMonth());
        LocalDate business = calendar.endOn(last) == null ? businessDayBefore(last) : last;
        return business.isBefore(today()) ? last : business;
    }

    private LocalDate weekday(When when) {
        DayOfWeek wanted = DayOfWeek.of(when.weekday == null ? 1 : when.weekday);
        Length length = when.length;
        if (length != null && length.count() != null && length.unit() == Unit.WEEK) {
            return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(length.count())
                    .with(TemporalAdjusters.nextOrSame(wanted));
        }
        if (when.week != null || when.next) {
            LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(when.week == null ? 1 : when.week);
            return monday.with(TemporalAdjusters.nextOrSame(wanted));
        }
        if (when.day != null) {
            return today().plusDays(when.day);
        }
        return today().with(TemporalAdjusters.next(wanted));
    }

    /** The last business day of a week, or its first where it is only a bound. */
    private LocalDate week(When when) {
        LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(when.week == null ? 0 : when.week);
        if (when.before && !when.inclusive && when.closing == null) {
            return monday;
        }
        LocalDate last = lastOf(monday);
        return last.isBefore(today()) ? lastOf(monday.plusWeeks(1)) : last;
    }

    private LocalDate lastOf(LocalDate monday) {
        LocalDate last = monday.plusDays(6);
        while (last.isAfter(monday) && calendar.endOn(last) == null) {
            last = last.minusDays(1);
        }
        return last;
    }
}

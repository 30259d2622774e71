package heard.desk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import heard.engine.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When a desk works, and what follows from it: a pure function of a zone, a week, holidays and exceptions. An exception overrules a
 * holiday, a holiday the weekday. Immutable.
 */
public record WorkingCalendar(ZoneId zone, Week week, Holidays holidays, Map<LocalDate, Exceptional> exceptions)
        implements
            BusinessCalendar {
    /** Nobody plans further; a calendar that is not open until then counts as never open. */
    public static final Duration HORIZON = Duration.ofDays(3660);

    public WorkingCalendar {
        exceptions = Map.copyOf(exceptions);
    }

    public WorkingDay on(LocalDate date) {
        Exceptional exception = exceptions.get(date);
        if (exception != null)
            return new WorkingDay(date, exception.hours(), WorkingDay.Reason.EXCEPTION, exception.name());
        Holidays.Named holiday = holidays.on(date);
        if (holiday == null)
            return new WorkingDay(date, week.on(date.getDayOfWeek()), WorkingDay.Reason.WEEKDAY, "");
        if (holiday.worksLike() != null)
            return new WorkingDay(date, week.on(holiday.worksLike()), WorkingDay.Reason.TRANSFERRED, holiday.name());
        return new WorkingDay(date, Hours.CLOSED, WorkingDay.Reason.HOLIDAY, holiday.name());
    }

    public boolean openAt(Instant instant) {
        var wall = instant.atZone(zone);
        return on(wall.toLocalDate()).hours().openAt(wall.getHour() * 60 + wall.getMinute());
    }

    /**
     * The first instant by which so much business time has passed; where that falls on the end of a window it is that end, not the
     * next opening. No time at all has passed at once, even on a day off. Empty where the desk is not open for so long.
     */
    public Optional<Instant> plus(Instant from, Duration business) {
        if (business.isNegative())
            throw new IllegalArgumentException("Business time only goes forward: " + business);
        if (business.isZero())
            return Optional.of(from);
        OpenTimes times = times(from, from.plus(HORIZON));
        Duration rest = business;
        for (OpenTime open = times.next(); open != null; open = times.next()) {
            Instant start = open.from().isBefore(from) ? from : open.from();
            Duration length = Duration.between(start, open.to());
            if (length.compareTo(rest) >= 0)
                return Optional.of(start.plus(rest));
            rest = rest.minus(length);
        }
        return Optional.empty();
    }

    /** The last instant from which so much business time passes until another; empty where the desk was not open for so long. */
    public Optional<Instant> minus(Instant to, Duration business) {
        if (business.isNegative())
            throw new IllegalArgumentException("Business time is taken off forwards: " + business);
        Duration reach = Duration.ofDays(8);
        while (reach.compareTo(HORIZON) <= 0) {
            Instant from = to.minus(reach);
            Duration within = between(from, to);
            if (within.compareTo(business) > 0)
                return plus(from, within.minus(business)).flatMap(this::nextOpening);
            reach = reach.multipliedBy(4);
        }
        return Optional.empty();
    }

    /** How much business time lies between two instants; negative where the second comes first. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from))
            return between(to, from).negated();
        OpenTimes times = times(from, to.plusSeconds(1));
        Duration sum = Duration.ZERO;
        for (OpenTime open = times.next(); open != null; open = times.next()) {
            Instant start = open.from().isBefore(from) ? from : open.from();
            Instant end = open.to().isAfter(to) ? to : open.to();
            if (start.isBefore(end))
                sum = sum.plus(Duration.between(start, end));
        }
        return sum;
    }

    /** The instant itself while the desk is open, otherwise when it opens next; empty where it never does. */
    public Optional<Instant> nextOpening(Instant from) {
        OpenTime open = times(from, from.plus(HORIZON)).next();
        return open == null ? Optional.empty() : Optional.of(open.from().isBefore(from) ? from : open.from());
    }

    /** When work ends on a date; empty where nobody works on it. */
    public Optional<Instant> endOfBusiness(LocalDate date) {
        if (!on(date).hours().open())
            return Optional.empty();
        OpenTimes times = times(date.atStartOfDay(zone).toInstant(), date.plusDays(2).atStartOfDay(zone).toInstant());
        Instant end = null;
        for (OpenTime open = times.next(); open != null; open = times.next())
            if (open.date().equals(date))
                end = open.to();
        return Optional.ofNullable(end);
    }

    /** What of each date counts between two instants; also of those that do not count at all. */
    public List<DayShare> days(Instant from, Instant to) {
        List<DayShare> days = new ArrayList<>();
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate date = from.atZone(zone).toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            Instant begin = date.atStartOfDay(zone).toInstant();
            Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
            Instant first = begin.isBefore(from) ? from : begin;
            Instant until = end.isAfter(to) ? to : end;
            days.add(new DayShare(on(date), first.isBefore(until) ? between(first, until) : Duration.ZERO));
        }
        return days;
    }

    /** The open times from an instant on, up to a horizon. */
    OpenTimes times(Instant from, Instant horizon) {
        return new OpenTimes(zone.getRules(), date -> on(date).hours(), from, horizon);
    }

    @Override
    public @Nullable LocalTime endOn(LocalDate day) {
        Hours hours = on(day).hours();
        return hours.open() ? clock(hours.windows().getLast().toMinute()) : null;
    }

    /** The end that most weekdays have; the earlier one where two are as frequent. */
    @Override
    public LocalTime usualEnd() {
        Map<Integer, Long> ends = week.days().values().stream().filter(Hours::open)
                .collect(Collectors.groupingBy(hours -> hours.windows().getLast().toMinute(), Collectors.counting()));
        return ends.entrySet().stream().max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(
                Comparator.reverseOrder()))).map(end -> clock(end.getKey())).orElseGet(BusinessCalendar.WEEKDAYS::usualEnd);
    }

    /** A clock that shows no 24:00 shows the minute before. */
    private static LocalTime clock(int minuteOfDay) {
        return minuteOfDay == Window.DAY ? LocalTime.of(23, 59) : LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
    }
}

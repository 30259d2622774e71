package heard.desk.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Business time the slow way: asks the clock on the wall at each minute of a period whether the desk works, and counts. It shares no
 * code with the calendar, not even its types.
 */
final class MinuteOracle {
    private static final int MINUTE = 60;

    private final long start;
    private final boolean[] open;
    private final LocalDate[] dates;

    /**
     * What a desk's hours are, in bare numbers.
     *
     * @param week       windows of each weekday as pairs of minutes
     * @param off        holidays
     * @param worked     dates that are worked like a weekday
     * @param exceptions windows of single dates
     */
    record Facts(ZoneId zone, Map<DayOfWeek, List<int[]>> week, Set<LocalDate> off, Map<LocalDate, DayOfWeek> worked,
            Map<LocalDate, List<int[]>> exceptions) {
        List<int[]> on(LocalDate date) {
            if (exceptions.containsKey(date))
                return exceptions.getOrDefault(date, List.of());
            if (worked.containsKey(date))
                return week.getOrDefault(worked.get(date), List.of());
            if (off.contains(date))
                return List.of();
            return week.getOrDefault(date.getDayOfWeek(), List.of());
        }
    }

    MinuteOracle(Facts facts, Instant from, int minutes) {
        start = from.getEpochSecond();
        open = new boolean[minutes];
        dates = new LocalDate[minutes];
        LocalDate date = LocalDate.MIN;
        List<int[]> windows = List.of();
        for (int minute = 0; minute < minutes; minute++) {
            LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochSecond(start + (long) minute * MINUTE), facts.zone());
            if (!wall.toLocalDate().equals(date)) {
                date = wall.toLocalDate();
                windows = facts.on(date);
            }
            int ofDay = wall.getHour() * 60 + wall.getMinute();
            for (int[] window : windows)
                open[minute] |= window[0] <= ofDay && ofDay < window[1];
            dates[minute] = date;
        }
    }

    /** The second after the last minute that was asked. */
    long end() {
        return start + (long) open.length * MINUTE;
    }

    boolean openAt(long second) {
        return open[(int) ((second - start) / MINUTE)];
    }

    /** The business seconds from one second up to another. */
    long between(long from, long to) {
        long sum = 0;
        for (long second = from; second < to;) {
            long next = Math.min(to, nextMinute(second));
            if (openAt(second))
                sum += next - second;
            second = next;
        }
        return sum;
    }

    /** The first second by which so many business seconds have passed; the end of the period and more where they do not. */
    long plus(long from, long business) {
        long rest = business;
        for (long second = from; second < end();) {
            if (rest == 0)
                return second;
            long next = nextMinute(second);
            if (openAt(second)) {
                if (next - second >= rest)
                    return second + rest;
                rest -= next - second;
            }
            second = next;
        }
        return rest == 0 ? end() : Long.MAX_VALUE;
    }

    /** The last open second from which so many business seconds pass until another; negative where they do not. */
    long minus(long to, long business) {
        long rest = business;
        for (long second = to; second > start;) {
            long previous = second - 1 - Math.floorMod(second - 1 - start, MINUTE);
            if (openAt(second - 1)) {
                if (second - previous >= rest)
                    return second - rest;
                rest -= second - previous;
            }
            second = previous;
        }
        return -1;
    }

    long nextOpening(long from) {
        for (long second = from; second < end(); second = nextMinute(second))
            if (openAt(second))
                return second;
        return Long.MAX_VALUE;
    }

    /** When the last open minute of a date ends; negative where it has none. */
    long endOfBusiness(LocalDate date) {
        long last = -1;
        for (int minute = 0; minute < open.length; minute++)
            if (open[minute] && dates[minute].equals(date))
                last = start + (minute + 1L) * MINUTE;
        return last;
    }

    private long nextMinute(long second) {
        return second - Math.floorMod(second - start, MINUTE) + MINUTE;
    }
}

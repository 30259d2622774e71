package heard.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The open times of a calendar, in order, from an instant up to a horizon.
 *
 * <p>An instant is open exactly when the clock on the wall then shows a time within a window of the date it shows. So the walk goes
 * along stretches of time with one offset from UTC, and within each of them along dates and windows: what a clock that is put
 * forward never shows is not worked, what a clock that is put back shows twice is worked twice, and the order of instants stays right
 * even where the clock is put back over midnight.
 */
final class OpenTimes {
    private static final long DAY_SECONDS = 86_400;

    private final ZoneRules rules;
    private final Function<LocalDate, Hours> hours;
    private final long horizon;
    /** All in seconds: whatever lies before {@code at} has been told; the offset holds until {@code offsetEnd}. */
    private long at;
    private long offset;
    private long offsetEnd;
    /** Midnight of the date in hand as seconds of the wall clock. */
    private long midnight;
    private LocalDate date = LocalDate.EPOCH;
    private List<Window> windows = List.of();
    private int next;

    OpenTimes(ZoneRules rules, Function<LocalDate, Hours> hours, Instant from, Instant horizon) {
        this.rules = rules;
        this.hours = hours;
        this.horizon = horizon.getEpochSecond();
        enterOffset(from.getEpochSecond());
    }

    /** The next open time, cut at the start and where the offset changes; null at the horizon. */
    @Nullable
    OpenTime next() {
        while (at < horizon) {
            if (next < windows.size()) {
                Window window = windows.get(next++);
                long from = Math.max(at, midnight + window.fromMinute() * 60L - offset);
                long to = Math.min(Math.min(offsetEnd, horizon), midnight + window.toMinute() * 60L - offset);
                if (from < to) {
                    at = to;
                    return new OpenTime(date, Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
                }
            } else if (midnight + DAY_SECONDS - offset >= offsetEnd) {
                enterOffset(offsetEnd);
            } else {
                at = Math.max(at, midnight + DAY_SECONDS - offset);
                enterDate(midnight + DAY_SECONDS);
            }
        }
        return null;
    }

    private void enterOffset(long second) {
        at = second;
        Instant instant = Instant.ofEpochSecond(second);
        offset = rules.getOffset(instant).getTotalSeconds();
        ZoneOffsetTransition change = rules.nextTransition(instant);
        offsetEnd = change == null ? Long.MAX_VALUE : change.toEpochSecond();
        enterDate(Math.floorDiv(second + offset, DAY_SECONDS) * DAY_SECONDS);
    }

    private void enterDate(long wallMidnight) {
        midnight = wallMidnight;
        date = LocalDate.ofEpochDay(Math.floorDiv(wallMidnight, DAY_SECONDS));
        windows = hours.apply(date).windows();
        next = 0;
    }

}

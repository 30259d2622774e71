package heard.desk.promise;

import java.time.Duration;
import java.time.Instant;

import heard.desk.calendar.WorkingCalendar;

/**
 * When to remind of a promise: a quarter of its business time before it is due, and at least an hour of business time, so that
 * something can still be done. A promise with less than two hours is called to mind half way; one that is due without any business
 * time in between, after three quarters of the time on the wall.
 */
final class Reminding {
    private static final Duration LEAST = Duration.ofHours(1);
    private static final int PART = 4;

    private Reminding() {
    }

    static Instant at(WorkingCalendar calendar, Instant made, Instant due) {
        Duration whole = calendar.between(made, due);
        if (!due.isAfter(made) || whole.isZero())
            return made.plus(Duration.between(made, due).multipliedBy(PART - 1).dividedBy(PART));
        Duration quarter = whole.dividedBy(PART);
        Duration ahead = quarter.compareTo(LEAST) > 0 ? quarter : LEAST;
        Duration half = whole.dividedBy(2);
        Instant at = calendar.minus(due, ahead.compareTo(half) > 0 ? half : ahead).orElse(made);
        return at.isBefore(made) ? made : at;
    }
}

package heard.desk.calendar;

import java.time.Duration;

/** How much of a date counts in some stretch of time. */
public record DayShare(WorkingDay day, Duration counted) {
    /** The same date in another stretch too. */
    public DayShare plus(DayShare other) {
        return new DayShare(day, counted.plus(other.counted));
    }
}

package heard.desk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A stretch of time without a break in which the desk works, and the date on the wall while it lasts. */
public record OpenTime(LocalDate date, Instant from, Instant to) {
    public OpenTime {
        if (!from.isBefore(to))
            throw new IllegalArgumentException("An open time ends after it begins: " + from + " to " + to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}

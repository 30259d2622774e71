package heard.desk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import heard.desk.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By ordinary weekdays from nine to six; 2 March 2026 is a Monday. */
class RemindingTest {
    private static final WorkingCalendar CALENDAR = PromiseCalendars.usual(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
            // a quarter of 36 hours of work is a whole day
            "2026-03-02T09:00:00Z, 2026-03-05T18:00:00Z, 2026-03-05T09:00:00Z",
            // a quarter of six hours
            "2026-03-02T09:00:00Z, 2026-03-02T15:00:00Z, 2026-03-02T13:30:00Z",
            // an hour at least
            "2026-03-02T09:00:00Z, 2026-03-02T11:30:00Z, 2026-03-02T10:30:00Z",
            // half way where there is hardly an hour
            "2026-03-02T09:00:00Z, 2026-03-02T10:00:00Z, 2026-03-02T09:30:00Z",
            // an hour of work before Monday at ten is Monday at nine
            "2026-03-06T17:00:00Z, 2026-03-09T10:00:00Z, 2026-03-09T09:00:00Z",
            // a Sunday: by the clock on the wall
            "2026-03-07T10:00:00Z, 2026-03-07T14:00:00Z, 2026-03-07T13:00:00Z"})
    void theReminderComesWhileSomethingCanBeDone(Instant made, Instant due, Instant remind) {
        assertThat(Reminding.at(CALENDAR, made, due)).isEqualTo(remind);
    }

    @Test
    void itNeverLiesBeforeThePromiseOrAfterItsTime() {
        Instant made = Instant.parse("2026-03-02T07:00:00Z");
        for (int minutes = 1; minutes < 20_000; minutes += 37) {
            Instant due = made.plus(Duration.ofMinutes(minutes));
            assertThat(Reminding.at(CALENDAR, made, due)).as(due.toString()).isBetween(made, due);
        }
    }
}

package heard.desk.exchange.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import heard.desk.SettableClock;
import org.junit.jupiter.api.Test;

class CoachBrakeTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-25T10:00:00Z"));
    private final CoachBrake brake = new CoachBrake(clock);

    @Test
    void aMinutesWorthIsTakenAtOnceAndThenTimeGivesMore() {
        for (int text = 0; text < 60; text++)
            assertThat(brake.take("a", 1, 60)).isZero();
        assertThat(brake.take("a", 1, 60)).isEqualTo(Duration.ofSeconds(1));
        assertThat(brake.take("b", 1, 60)).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(brake.take("a", 1, 60)).isZero();
        assertThat(brake.take("a", 1, 60)).isPositive();
    }

    @Test
    void aListIsTakenWholeAndPaidForAfterwards() {
        assertThat(brake.take("a", 100, 60)).isZero();
        assertThat(brake.take("a", 1, 60)).isEqualTo(Duration.ofSeconds(41));
        clock.pass(Duration.ofSeconds(41));
        assertThat(brake.take("a", 1, 60)).isZero();
    }

    @Test
    void neverMoreThanAMinutesWorthIsKept() {
        brake.take("a", 1, 60);
        clock.pass(Duration.ofDays(1));
        assertThat(brake.take("a", 60, 60)).isZero();
        assertThat(brake.take("a", 1, 60)).isEqualTo(Duration.ofSeconds(1));
    }
}

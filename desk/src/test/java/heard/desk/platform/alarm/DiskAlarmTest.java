package heard.desk.platform.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import heard.desk.SettableClock;
import org.junit.jupiter.api.Test;

/** The disk is nearly full on both sides of the limit. */
class DiskAlarmTest {
    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void itStandsWhileLessThanATwentiethIsFreeAndKnowsSinceWhen() {
        var clock = new SettableClock(START);
        var free = new AtomicLong(50_000_000_000L);
        var alarm = new DiskAlarm(() -> new DiskAlarm.Space(free.get(), 1_000_000_000_000L), clock);
        assertThat(alarm.standing()).isEmpty();
        free.decrementAndGet();
        assertThat(alarm.standing()).singleElement().satisfies(one -> assertThat(one.since()).isEqualTo(START));
        clock.pass(Duration.ofHours(1));
        assertThat(alarm.standing()).singleElement().satisfies(one -> assertThat(one.since()).isEqualTo(START));
        free.incrementAndGet();
        assertThat(alarm.standing()).isEmpty();
        assertThat(new DiskAlarm.Space(999_999_999, 2_000_000_000).low()).isTrue();
        assertThat(new DiskAlarm.Space(1_000_000_000, 2_000_000_000).low()).isFalse();
    }
}

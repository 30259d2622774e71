package heard.desk.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

class PauseTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private static Duration after(int failures) {
        List<Instant> at = Collections.nCopies(failures, NOW);
        return Pause.OF_ACCOUNT.left(at, NOW);
    }

    @Test
    void someFailuresAreFreeThenEachDoublesTheWaitUpToALimit() {
        assertThat(after(4)).isZero();
        assertThat(after(5)).hasSeconds(5);
        assertThat(after(6)).hasSeconds(10);
        assertThat(after(8)).hasSeconds(40);
        assertThat(after(20)).isEqualTo(Duration.ofMinutes(5));
        assertThat(after(100)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theWaitRunsOffFromTheLastFailure() {
        List<Instant> failures = Collections.nCopies(6, NOW.minusSeconds(7));
        assertThat(Pause.OF_ACCOUNT.left(failures, NOW)).hasSeconds(3);
        assertThat(Pause.OF_ACCOUNT.left(failures, NOW.plusSeconds(4))).isZero();
    }

    @Test
    void whatIsLongAgoIsForgotten() {
        assertThat(Pause.OF_ACCOUNT.left(Collections.nCopies(50, NOW.minus(Duration.ofHours(1))), NOW)).isZero();
    }
}

package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** How long an answer waits between tries. */
class SendPausesTest {
    @Test
    void pausesGrowFromAMinuteToFourHours() {
        assertThat(SendPauses.after(1)).contains(Duration.ofMinutes(1));
        for (int tries = 1; tries < 8; tries++)
            assertThat(SendPauses.after(tries + 1).orElseThrow()).isGreaterThan(SendPauses.after(tries).orElseThrow());
        assertThat(SendPauses.after(9)).contains(Duration.ofHours(4));
    }

    @Test
    void afterFiveDaysItIsGivenUpAndNotBefore() {
        Duration waited = Duration.ZERO;
        int tries = 1;
        while (SendPauses.after(tries).isPresent()) {
            waited = waited.plus(SendPauses.after(tries).orElseThrow());
            tries++;
        }
        assertThat(waited).isBetween(Duration.ofDays(5), Duration.ofDays(5).plusHours(4));
        assertThat(SendPauses.after(tries + 100)).isEmpty();
    }
}

package heard.desk.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimeTest {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");

    @ParameterizedTest
    @CsvSource({"2026-11-25T09:00:00Z,1,2026-11-26T08:00:00Z", "2026-11-25T09:00:00Z,3,2026-11-30T08:00:00Z",
            "2026-11-27T22:30:00Z,1,2026-11-30T08:00:00Z", "2026-10-23T09:00:00Z,3,2026-10-28T08:00:00Z",
            "2026-03-27T09:00:00Z,1,2026-03-30T07:00:00Z"})
    void theQuestionComesOnAWorkingMorning(Instant solved, int days, Instant due) {
        assertThat(DueTime.after(solved, days, VILNIUS)).isEqualTo(due);
    }
}

package heard.desk.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;

import heard.desk.platform.DeskException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is noon of Wednesday, 25 November 2026, in Vilnius. */
class DueTextTest {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"2026-12-01T18:00, 2026-12-01T16:00:00Z", "2026-12-01 9:05, 2026-12-01T07:05:00Z",
            "2026-11-25T12:01, 2026-11-25T10:01:00Z", "2028-02-29T10:00:30, 2028-02-29T08:00:00Z",
            "2028-11-25T12:00, 2028-11-25T10:00:00Z", "2027-07-01 10.30, 2027-07-01T07:30:00Z"})
    void aTimeOfTheReadersClockIsRead(String typed, Instant due) {
        assertThat(DueText.read(typed, VILNIUS, NOW)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"'', DUE_MISSING", "tomorrow, DUE_UNREADABLE", "2026-12-01, DUE_UNREADABLE", "2027-02-31T10:00, DUE_NO_SUCH_DATE",
            "2027-02-29T10:00, DUE_NO_SUCH_DATE", "2026-13-01T10:00, DUE_NO_SUCH_DATE", "2026-12-01T24:30, DUE_NO_SUCH_DATE",
            "2026-11-25T12:00, DUE_PAST", "2026-11-24T18:00, DUE_PAST", "2028-11-25T12:01, DUE_TOO_FAR", "9999-01-01T10:00, DUE_TOO_FAR"})
    void whatCannotBeMeantIsRefused(String typed, PromiseError why) {
        assertThatThrownBy(() -> DueText.read(typed, VILNIUS, NOW)).isInstanceOfSatisfying(DeskException.class,
                refused -> assertThat(refused.code()).isEqualTo(why));
    }

    @Test
    void whatAFieldHasIsReadBack() {
        Instant due = Instant.parse("2026-12-01T16:00:00Z");
        assertThat(DueText.read(DueText.typed(due, VILNIUS), VILNIUS, NOW)).isEqualTo(due);
    }
}

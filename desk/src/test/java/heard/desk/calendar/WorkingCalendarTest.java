package heard.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Week NINE_TO_SIX = Week.ofWeekdays(LocalTime.of(9, 0), LocalTime.of(18, 0));
    private final WorkingCalendar calendar = new WorkingCalendar(VILNIUS, NINE_TO_SIX, ShippedHolidays.LITHUANIA.holidays(),
            Map.of(LocalDate.of(2026, 11, 27), new Exceptional(Hours.of(new Window(600, 840)), "Stocktaking")));

    @Test
    void aDeadlineOnTheEndOfADayIsThatEndAndNotTheNextMorning() {
        assertThat(calendar.plus(at(MONDAY, 10), Duration.ofHours(8))).contains(at(MONDAY, 18));
        assertThat(calendar.plus(at(MONDAY, 10), Duration.ofHours(8).plusMinutes(1)))
                .contains(at(MONDAY.plusDays(1), 9).plus(Duration.ofMinutes(1)));
    }

    @Test
    void whatComesAtNightBeginsInTheMorning() {
        assertThat(calendar.plus(at(MONDAY, 22), Duration.ofHours(2))).contains(at(MONDAY.plusDays(1), 11));
        assertThat(calendar.nextOpening(at(MONDAY, 22))).contains(at(MONDAY.plusDays(1), 9));
        assertThat(calendar.nextOpening(at(MONDAY, 12))).contains(at(MONDAY, 12));
    }

    @Test
    void noTimeAtAllHasPassedAtOnce() {
        assertThat(calendar.plus(at(MONDAY, 3), Duration.ZERO)).contains(at(MONDAY, 3));
    }

    @Test
    void holidaysAndExceptionsOverruleTheWeekday() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(calendar.on(friday)).isEqualTo(
                new WorkingDay(friday, Hours.of(new Window(600, 840)), WorkingDay.Reason.EXCEPTION, "Stocktaking"));
        assertThat(calendar.between(at(friday, 0), at(friday.plusDays(3), 0))).isEqualTo(Duration.ofHours(4));
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        assertThat(calendar.on(christmas).reason()).isEqualTo(WorkingDay.Reason.HOLIDAY);
        assertThat(calendar.on(christmas).name()).isEqualTo("Kalėdos");
        assertThat(calendar.plus(at(LocalDate.of(2026, 12, 23), 17), Duration.ofHours(2))).contains(at(LocalDate.of(2026, 12, 28), 10));
    }

    @Test
    void anHourThatTheClockNeverShowsIsNotWorked() {
        var nights = nights(VILNIUS);
        LocalDate spring = LocalDate.of(2027, 3, 28);
        LocalDate autumn = LocalDate.of(2027, 10, 31);
        assertThat(nights.between(at(spring, 0), at(spring, 6))).isEqualTo(Duration.ofHours(5));
        assertThat(nights.between(at(autumn, 0), at(autumn, 6))).isEqualTo(Duration.ofHours(7));
        assertThat(nights.plus(at(spring, 2), Duration.ofHours(2))).contains(at(spring, 5));
    }

    @Test
    void halfAnHourOfLordHoweIsCounted() {
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        LocalDate spring = LocalDate.of(2026, 10, 4);
        Instant midnight = spring.atStartOfDay(lordHowe).toInstant();
        assertThat(nights(lordHowe).between(midnight, ZonedDateTime.of(spring, LocalTime.of(6, 0), lordHowe).toInstant()))
                .isEqualTo(Duration.ofMinutes(330));
    }

    @Test
    void aDateThatNeverWasHasNoEnd() {
        var apia = nights(ZoneId.of("Pacific/Apia"));
        assertThat(apia.endOfBusiness(LocalDate.of(2011, 12, 30))).isEmpty();
        assertThat(apia.endOfBusiness(LocalDate.of(2011, 12, 31))).isPresent();
    }

    @Test
    void aDeskThatNeverOpensHasNoDeadlines() {
        var never = new WorkingCalendar(VILNIUS, new Week(Map.of()), Holidays.NONE, Map.of());
        assertThat(never.plus(at(MONDAY, 9), Duration.ofMinutes(1))).isEmpty();
        assertThat(never.nextOpening(at(MONDAY, 9))).isEmpty();
        assertThat(never.between(at(MONDAY, 9), at(MONDAY.plusDays(400), 9))).isEqualTo(Duration.ZERO);
    }

    @Test
    void theEngineLearnsWhenBusinessEnds() {
        assertThat(calendar.endOn(MONDAY)).isEqualTo(LocalTime.of(18, 0));
        assertThat(calendar.endOn(LocalDate.of(2026, 11, 27))).isEqualTo(LocalTime.of(14, 0));
        assertThat(calendar.endOn(LocalDate.of(2026, 11, 28))).isNull();
        assertThat(calendar.usualEnd()).isEqualTo(LocalTime.of(18, 0));
        assertThat(nights(VILNIUS).usualEnd()).isEqualTo(LocalTime.of(6, 0));
        assertThat(new WorkingCalendar(VILNIUS, new Week(Map.of(DayOfWeek.MONDAY, Hours.ALL_DAY)), Holidays.NONE, Map.of())
                .endOn(MONDAY)).isEqualTo(LocalTime.of(23, 59));
    }

    private static WorkingCalendar nights(ZoneId zone) {
        var days = new java.util.EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            days.put(day, Hours.of(new Window(0, 360)));
        return new WorkingCalendar(zone, new Week(days), Holidays.NONE, Map.of());
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(VILNIUS).toInstant();
    }
}

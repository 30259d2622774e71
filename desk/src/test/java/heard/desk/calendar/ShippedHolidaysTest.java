package heard.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped calendars against their rules: what moves is worked out here, and listed there. */
class ShippedHolidaysTest {
    @ParameterizedTest
    @EnumSource
    void everyCalendarCanBeReadAndSaysUntilWhenItIsComplete(ShippedHolidays shipped) {
        assertThat(shipped.holidays().completeUntil()).isAfterOrEqualTo(LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        LITHUANIA         | 2026 | 01-01 02-16 03-11 04-05 04-06 05-01 05-03 06-07 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26
        LITHUANIA         | 2027 | 01-01 02-16 03-11 03-28 03-29 05-01 05-02 06-06 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26
        LITHUANIA         | 2028 | 01-01 02-16 03-11 04-16 04-17 05-01 05-07 06-04 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26
        RUSSIA            | 2026 | 01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 02-23 03-08 03-09 05-01 05-09 05-11 06-12 11-04 12-31
        RUSSIA            | 2027 | 01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-03 05-09 05-10 06-12 06-14 11-04
        RUSSIA            | 2028 | 01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04 11-06
        ENGLAND_AND_WALES | 2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28
        ENGLAND_AND_WALES | 2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28
        ENGLAND_AND_WALES | 2028 | 01-01 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26
        SCOTLAND          | 2026 | 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-26 12-28
        SCOTLAND          | 2027 | 01-01 01-02 01-04 03-26 05-03 05-31 08-02 11-30 12-25 12-26 12-27 12-28
        SCOTLAND          | 2028 | 01-01 01-02 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26
        NORTHERN_IRELAND  | 2026 | 01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13 08-31 12-25 12-26 12-28
        NORTHERN_IRELAND  | 2027 | 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-25 12-26 12-27 12-28
        NORTHERN_IRELAND  | 2028 | 01-01 01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26
        """)
    void theDaysOfEachYearAreThese(ShippedHolidays shipped, int year, String days) {
        assertThat(shipped.holidays().of(year).keySet().stream().map(date -> date.toString().substring(5)).toList())
                .isEqualTo(List.of(days.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028})
    void easterIsWhereTheMoonPutsIt(int year) {
        LocalDate easter = easter(year);
        var lithuania = ShippedHolidays.LITHUANIA.holidays();
        assertThat(name(lithuania, easter)).isEqualTo("Velykos");
        assertThat(name(lithuania, easter.plusDays(1))).isEqualTo("Velykos");
        for (ShippedHolidays british : List.of(ShippedHolidays.ENGLAND_AND_WALES, ShippedHolidays.SCOTLAND,
                ShippedHolidays.NORTHERN_IRELAND))
            assertThat(name(british.holidays(), easter.minusDays(2))).isEqualTo("Good Friday");
        assertThat(name(ShippedHolidays.ENGLAND_AND_WALES.holidays(), easter.plusDays(1))).isEqualTo("Easter Monday");
        assertThat(name(ShippedHolidays.NORTHERN_IRELAND.holidays(), easter.plusDays(1))).isEqualTo("Easter Monday");
        assertThat(ShippedHolidays.SCOTLAND.holidays().on(easter.plusDays(1))).as("a working day in Scotland").isNull();
    }

    /** In the United Kingdom each fixed holiday on a weekend has its substitute on the next weekday that is no holiday itself. */
    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028})
    void aBankHolidayOnAWeekendHasASubstitute(int year) {
        assertThat(onWeekdays(ShippedHolidays.ENGLAND_AND_WALES, year)).as("eight days off in every usual year").isEqualTo(8);
        assertThat(onWeekdays(ShippedHolidays.SCOTLAND, year)).as("nine, and one for football").isEqualTo(year == 2026 ? 10 : 9);
        assertThat(onWeekdays(ShippedHolidays.NORTHERN_IRELAND, year)).as("ten").isEqualTo(10);
    }

    private static long onWeekdays(ShippedHolidays shipped, int year) {
        return shipped.holidays().of(year).keySet().stream().filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0).count();
    }

    /** By article 112, a holiday outside January that falls on a weekend moves to the next working day. */
    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028})
    void aRussianHolidayOnAWeekendMovesToTheNextWorkingDay(int year) {
        Holidays holidays = ShippedHolidays.RUSSIA.holidays();
        for (String day : List.of("02-23", "03-08", "05-01", "05-09", "06-12", "11-04")) {
            LocalDate date = LocalDate.parse(year + "-" + day);
            if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                continue;
            LocalDate monday = date.plusDays(8 - date.getDayOfWeek().getValue());
            assertThat(name(holidays, monday)).as("%s", monday).startsWith("Перенос");
        }
    }

    @Test
    void aDayThatIsWorkedLikeAnotherHasItsHours() {
        var file = (HolidayFile.Read) HolidayFile.read("""
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20251101
            X-HEARD-WORKS-LIKE:MO
            SUMMARY:Рабочая суббота
            END:VEVENT
            END:VCALENDAR
            """);
        var week = new Week(java.util.Map.of(DayOfWeek.MONDAY, Hours.of(new Window(540, 1080))));
        var calendar = new WorkingCalendar(java.time.ZoneId.of("Europe/Moscow"), week, file.holidays(), java.util.Map.of());
        assertThat(calendar.on(LocalDate.of(2025, 11, 1))).isEqualTo(new WorkingDay(LocalDate.of(2025, 11, 1),
                Hours.of(new Window(540, 1080)), WorkingDay.Reason.TRANSFERRED, "Рабочая суббота"));
    }

    private static String name(Holidays holidays, LocalDate date) {
        return Objects.requireNonNull(holidays.on(date), date::toString).name();
    }

    /** By the rule of the Gregorian calendar, as Meeus, Jones and Butcher put it. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}

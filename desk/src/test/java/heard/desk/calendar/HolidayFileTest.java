package heard.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayFileTest {
    @Test
    void aDayOnceHasNoOtherYear() {
        assertThat(dates("DTSTART;VALUE=DATE:20260403", 2026)).containsExactly("2026-04-03");
        assertThat(dates("DTSTART;VALUE=DATE:20260403", 2027)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        20250106 | FREQ=YEARLY                                              | 2027-01-06
        20240229 | FREQ=YEARLY                                              | ''
        20250101 | FREQ=YEARLY;INTERVAL=2                                   | 2027-01-01
        20260101 | FREQ=YEARLY;INTERVAL=2                                   | ''
        20250504 | FREQ=YEARLY;BYMONTH=5;BYDAY=1SU                          | 2027-05-02
        20250526 | FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO                         | 2027-05-31
        20250519 | FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=18,19,20,21,22,23,24;BYDAY=MO | 2027-05-24
        20250131 | FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=1,2                    | 2027-01-31 2027-02-28
        20250601 | FREQ=YEARLY;COUNT=2                                      | ''
        20250601 | FREQ=YEARLY;COUNT=3                                      | 2027-06-01
        20250601 | FREQ=YEARLY;UNTIL=20270531T235959Z                       | ''
        20250601 | FREQ=YEARLY;UNTIL=20270601                               | 2027-06-01
        20250601 | FREQ=YEARLY;WKST=SU                                      | 2027-06-01
        """)
    void daysOfTheYearComeAgain(String start, String rule, String dates) {
        assertThat(String.join(" ", dates("DTSTART;VALUE=DATE:" + start + "\nRRULE:" + rule, 2027))).isEqualTo(dates);
    }

    @Test
    void severalDaysReachOverTheTurnOfTheYear() {
        String break_ = "DTSTART;VALUE=DATE:20251230\nDTEND;VALUE=DATE:20260103\nRRULE:FREQ=YEARLY";
        assertThat(dates(break_, 2026)).containsExactly("2026-01-01", "2026-01-02", "2026-12-30", "2026-12-31");
        assertThat(dates("DTSTART;VALUE=DATE:20260101\nDURATION:P1W", 2026)).hasSize(7);
    }

    @Test
    void datesAreAddedAndLeftOut() {
        String feast = "DTSTART;VALUE=DATE:20250421\nRDATE;VALUE=DATE:20260406,20270329\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20260421";
        assertThat(dates(feast, 2026)).containsExactly("2026-04-06");
        assertThat(dates(feast, 2027)).containsExactly("2027-03-29", "2027-04-21");
    }

    @Test
    void wholeDaysAreKnownAsTheirProgramsWriteThem() {
        assertThat(dates("DTSTART:20260101T000000\nDTEND:20260102T000000", 2026)).containsExactly("2026-01-01");
        assertThat(dates("DTSTART;TZID=\"Europe/Vilnius: summer\":20260101T0000", 2026)).containsExactly("2026-01-01");
        assertThat(dates("DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260101", 2026)).containsExactly("2026-01-01");
        assertThat(dates("DTSTART;VALUE=DATE:20260101\nSTATUS:CANCELLED", 2026)).isEmpty();
    }

    @Test
    void namesAreUnfoldedAndUnescaped() {
        Holidays holidays = read(
                "DTSTART;VALUE=DATE:20260101\nSUMMARY;LANGUAGE=en:New Year\\, th\n e first\\n day\nBEGIN:VALARM\nSUMMARY:no\nEND:VALARM");
        assertThat(holidays.on(LocalDate.of(2026, 1, 1))).isEqualTo(new Holidays.Named("New Year, the first  day", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DTSTART:20260101T100000                              | TIME_OF_DAY     | 4
        DTSTART;VALUE=DATE:20260230                          | UNREADABLE_DATE | 4
        DTSTART;VALUE=DATE:2026-01-01                        | UNREADABLE_DATE | 4
        SUMMARY:Nothing                                      | WITHOUT_START   | 3
        DTSTART;VALUE=DATE:20260101~RRULE:FREQ=WEEKLY        | REPETITION      | 5
        DTSTART;VALUE=DATE:20260101~RRULE:FREQ=YEARLY;BYSETPOS=1 | REPETITION  | 5
        DTSTART;VALUE=DATE:20260101~RRULE:FREQ=YEARLY;BYDAY=20MO | REPETITION  | 5
        DTSTART;VALUE=DATE:20260101~RRULE:FREQ=YEARLY;BYMONTH=13 | REPETITION  | 5
        DTSTART;VALUE=DATE:20260101~RECURRENCE-ID;VALUE=DATE:20260101 | REPETITION | 5
        DTSTART;VALUE=DATE:20260101~DTEND;VALUE=DATE:20251231 | UNREADABLE_DATE | 5
        DTSTART;VALUE=DATE:20260101~DURATION:PT8H            | TIME_OF_DAY     | 5
        DTSTART;VALUE=DATE:20260101~DTSTART;VALUE=DATE:20260102 | UNREADABLE_LINE | 5
        DTSTART;VALUE=DATE:20260101~nonsense                 | UNREADABLE_LINE | 5
        DTSTART;VALUE=DATE:20260101~X-HEARD-WORKS-LIKE:FRIDAY | UNREADABLE_LINE | 5
        """)
    void whatIsNotUnderstoodIsRefusedWithItsLine(String event, HolidayFile.Flaw flaw, int line) {
        assertThat(HolidayFile.read(file(event.replace('~', '\n')))).isEqualTo(new HolidayFile.Refused(flaw, line));
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        assertThat(HolidayFile.read("<html>")).isEqualTo(new HolidayFile.Refused(HolidayFile.Flaw.NOT_A_CALENDAR, 1));
        assertThat(HolidayFile.read("")).isEqualTo(new HolidayFile.Refused(HolidayFile.Flaw.NOT_A_CALENDAR, 1));
        assertThat(HolidayFile.read("BEGIN:VCALENDAR\nEND:VCALENDAR")).isEqualTo(new HolidayFile.Refused(HolidayFile.Flaw.NO_EVENTS, 1));
        assertThat(HolidayFile.read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101")).isEqualTo(
                new HolidayFile.Refused(HolidayFile.Flaw.NOT_A_CALENDAR, 3));
        assertThat(HolidayFile.read("x".repeat(HolidayFile.LARGEST + 1))).isEqualTo(
                new HolidayFile.Refused(HolidayFile.Flaw.TOO_LARGE, 1));
    }

    private static List<String> dates(String event, int year) {
        return read(event).of(year).keySet().stream().map(LocalDate::toString).toList();
    }

    private static Holidays read(String event) {
        assertThat(HolidayFile.read(file(event))).isInstanceOf(HolidayFile.Read.class);
        return ((HolidayFile.Read) HolidayFile.read(file(event))).holidays();
    }

    private static String file(String event) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n" + event + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }
}

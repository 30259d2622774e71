package heard.desk.calendar;

/** What came of reading a holiday calendar in iCalendar format (RFC 5545): holidays, or the line that was not understood and why. */
public sealed interface HolidayFile {
    record Read(Holidays holidays) implements HolidayFile {}

    record Refused(Flaw flaw, int line) implements HolidayFile {}

    /** Why a file is not taken; what is not understood is refused rather than skipped, since a missing holiday is a wrong deadline. */
    enum Flaw {
        TOO_LARGE, NOT_A_CALENDAR, NO_EVENTS, WITHOUT_START, UNREADABLE_DATE,
        /** An event at some hour is no holiday; only whole days are taken. */
        TIME_OF_DAY,
        /** A repetition that is not by the year, or in a way that no holiday of ours needs. */
        REPETITION, UNREADABLE_LINE
    }

    int LARGEST = 1_000_000;
    int MOST_EVENTS = 5_000;

    static HolidayFile read(String text) {
        return new HolidayReader(text).read();
    }
}

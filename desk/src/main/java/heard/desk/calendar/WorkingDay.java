package heard.desk.calendar;

import java.time.LocalDate;

/**
 * The hours of one date and why they are what they are.
 *
 * @param name what the holiday or the exception is called; empty where the weekday decides
 */
public record WorkingDay(LocalDate date, Hours hours, Reason reason, String name) {
    /** What decided about a day; a later one here overrules an earlier one. */
    public enum Reason {
        WEEKDAY, HOLIDAY,
        /** A holiday calendar says that it is worked like another weekday, as when a day off was moved. */
        TRANSFERRED, EXCEPTION
    }
}

package heard.desk.calendar;

import java.time.LocalTime;

/**
 * A stretch of one day in which the desk works, by the clock on the wall: from one minute of the day up to, but without, another.
 * It never reaches over midnight; a night shift is two windows, one until 24:00 and one from 0:00 of the next day.
 */
public record Window(int fromMinute, int toMinute) {
    /** The minutes of a day. */
    public static final int DAY = 24 * 60;

    public Window {
        if (fromMinute < 0 || toMinute > DAY || fromMinute >= toMinute)
            throw new IllegalArgumentException("A window lies within one day and ends after it begins: " + fromMinute + " to " + toMinute);
    }

    public static Window of(LocalTime from, LocalTime to) {
        return new Window(from.getHour() * 60 + from.getMinute(), to.getHour() * 60 + to.getMinute());
    }

    /** As people write it: 9:00–12:30. */
    @Override
    public String toString() {
        return clock(fromMinute) + "–" + clock(toMinute);
    }

    private static String clock(int minute) {
        int rest = minute % 60;
        return minute / 60 + ":" + (rest < 10 ? "0" : "") + rest;
    }
}

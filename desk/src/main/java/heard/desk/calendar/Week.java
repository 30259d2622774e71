package heard.desk.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

/** The hours of each weekday where nothing else is said; a weekday that is not named is a day off. */
public record Week(Map<DayOfWeek, Hours> days) {
    public Week {
        var all = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            all.put(day, days.getOrDefault(day, Hours.CLOSED));
        days = Map.copyOf(all);
    }

    public Hours on(DayOfWeek day) {
        return days.getOrDefault(day, Hours.CLOSED);
    }

    /** Monday to Friday, the same each day. */
    public static Week ofWeekdays(LocalTime from, LocalTime to) {
        var days = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0)
                days.put(day, Hours.of(Window.of(from, to)));
        return new Week(days);
    }

    public boolean open() {
        return days.values().stream().anyMatch(Hours::open);
    }
}

package heard.desk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a holiday calendar.
 *
 * @param days      how many days in a row it lasts
 * @param yearly    how it comes again; null where it is once
 * @param added     first days beside those of the repetition
 * @param left      first days that are left out
 * @param worksLike the weekday whose hours hold, where the date is not off but worked, as when a day off was moved away from it
 */
record Holiday(String name, LocalDate start, int days, @Nullable Yearly yearly, Set<LocalDate> added, Set<LocalDate> left,
        @Nullable DayOfWeek worksLike) {
    static final int MOST_DAYS = 366;

    Holiday {
        added = Set.copyOf(added);
        left = Set.copyOf(left);
        if (days < 1 || days > MOST_DAYS)
            throw new IllegalArgumentException("A holiday lasts from one day to a year: " + days);
    }

    /** Its dates within a year, also of a stretch that began in the year before. */
    Set<LocalDate> in(int year) {
        var dates = new TreeSet<LocalDate>();
        for (int begun = year - 1; begun <= year; begun++)
            for (LocalDate first : firstDays(begun))
                for (int day = 0; day < days; day++)
                    dates.add(first.plusDays(day));
        dates.removeIf(date -> date.getYear() != year);
        return dates;
    }

    private Set<LocalDate> firstDays(int year) {
        Set<LocalDate> dates = yearly == null ? new TreeSet<>() : yearly.in(year, start);
        if (start.getYear() == year)
            dates.add(start);
        added.stream().filter(date -> date.getYear() == year).forEach(dates::add);
        dates.removeAll(left);
        return dates;
    }
}

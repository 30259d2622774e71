package heard.desk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The holidays of one or more calendars. Immutable; a year is worked out once and kept. */
public final class Holidays {
    public static final Holidays NONE = new Holidays(List.of(), null);

    private final List<Holiday> entries;
    private final @Nullable LocalDate completeUntil;
    private final Map<Integer, Map<LocalDate, Named>> years = new ConcurrentHashMap<>();

    /** What a date is called, and the weekday like which it is worked; null on a day off. */
    public record Named(String name, @Nullable DayOfWeek worksLike) {}

    Holidays(List<Holiday> entries, @Nullable LocalDate completeUntil) {
        this.entries = List.copyOf(entries);
        this.completeUntil = completeUntil;
    }

    /** What is said of a date; null where nothing is. */
    public @Nullable Named on(LocalDate date) {
        return inYear(date.getYear()).get(date);
    }

    /** All dates of a year, in order. */
    public Map<LocalDate, Named> of(int year) {
        return new TreeMap<>(inYear(year));
    }

    /** The last date for which the calendar says that it is complete; null where it says nothing. */
    public @Nullable LocalDate completeUntil() {
        return completeUntil;
    }

    public int size() {
        return entries.size();
    }

    /** These and others; where both speak of a date, the first does. */
    public Holidays and(Holidays others) {
        LocalDate until = completeUntil;
        LocalDate other = others.completeUntil;
        if (until == null || (other != null && other.isBefore(until)))
            until = other;
        return new Holidays(Stream.concat(entries.stream(), others.entries.stream()).toList(), until);
    }

    private Map<LocalDate, Named> inYear(int year) {
        return years.computeIfAbsent(year, this::find);
    }

    private Map<LocalDate, Named> find(int year) {
        Map<LocalDate, Named> found = new HashMap<>();
        for (Holiday entry : entries)
            for (LocalDate date : entry.in(year))
                found.putIfAbsent(date, new Named(entry.name(), entry.worksLike()));
        return Map.copyOf(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Holidays that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.stream().map(Holiday::name).collect(Collectors.joining(", "));
    }
}

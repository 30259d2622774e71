package heard.desk.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A calendar as it is kept, with its name.
 *
 * @param shipped the holiday calendars of the desk that hold in it
 * @param file    a holiday calendar of its own as it was given, in iCalendar format; null where there is none
 */
public record StoredCalendar(UUID id, String name, ZoneId zone, Week week, Set<ShippedHolidays> shipped, @Nullable String file,
        Map<LocalDate, Exceptional> exceptions) {
    public static final int LONGEST_NAME = 80;
    public static final int MOST_EXCEPTIONS = 400;

    public StoredCalendar {
        shipped = shipped.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(shipped));
        exceptions = Map.copyOf(exceptions);
        if (name.isBlank() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("A calendar needs a name of at most " + LONGEST_NAME + " characters");
        if (exceptions.size() > MOST_EXCEPTIONS)
            throw new IllegalArgumentException("A calendar has at most " + MOST_EXCEPTIONS + " exceptions");
    }

    /** All holidays that hold in it; its own before the shipped ones. */
    public Holidays holidays() {
        Holidays all = Holidays.NONE;
        if (file != null && HolidayFile.read(file) instanceof HolidayFile.Read read)
            all = read.holidays();
        for (ShippedHolidays one : ShippedHolidays.values())
            if (shipped.contains(one))
                all = all.and(one.holidays());
        return all;
    }

    public WorkingCalendar working() {
        return new WorkingCalendar(zone, week, holidays(), exceptions);
    }
}

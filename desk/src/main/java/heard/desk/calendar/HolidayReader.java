package heard.desk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the events of an iCalendar text as holidays: whole days, once, by the year or on listed dates. Properties that do not move a
 * date are passed over; whatever would move one and is not understood refuses the file. Two properties are our own:
 * {@code X-HEARD-COMPLETE-UNTIL} of a calendar, and {@code X-HEARD-WORKS-LIKE} of an event, a date that is worked like a weekday.
 */
final class HolidayReader {
    private static final Pattern LENGTH = Pattern.compile("P(\\d{1,3})([DW])");

    private final String text;
    private final List<Holiday> found = new ArrayList<>();
    private @Nullable LocalDate completeUntil;

    HolidayReader(String text) {
        this.text = text;
    }

    /** Leaves a read at the line that is not taken. */
    @SuppressWarnings("serial")
    static final class NotTaken extends Exception {
        final HolidayFile.Flaw flaw;
        final int line;

        NotTaken(HolidayFile.Flaw flaw, int line) {
            super(flaw + " in line " + line, null, false, false);
            this.flaw = flaw;
            this.line = line;
        }
    }

    HolidayFile read() {
        try {
            if (text.length() > HolidayFile.LARGEST)
                throw new NotTaken(HolidayFile.Flaw.TOO_LARGE, 1);
            readAll(CalendarLine.split(text));
            return new HolidayFile.Read(new Holidays(found, completeUntil));
        } catch (NotTaken notTaken) {
            return new HolidayFile.Refused(notTaken.flaw, notTaken.line);
        }
    }

    private void readAll(List<CalendarLine> lines) throws NotTaken {
        if (lines.isEmpty() || !lines.getFirst().is("BEGIN", "VCALENDAR"))
            throw new NotTaken(HolidayFile.Flaw.NOT_A_CALENDAR, 1);
        int event = -1;
        int events = 0;
        for (int i = 0; i < lines.size(); i++) {
            CalendarLine line = lines.get(i);
            if (line.is("BEGIN", "VEVENT")) {
                event = i;
                events++;
            } else if (line.is("END", "VEVENT") && event >= 0) {
                readEvent(lines.subList(event, i));
                event = -1;
            } else if (line.name().equals("X-HEARD-COMPLETE-UNTIL")) {
                completeUntil = date(line, line.value());
            }
            if (events > HolidayFile.MOST_EVENTS)
                throw new NotTaken(HolidayFile.Flaw.TOO_LARGE, line.number());
        }
        if (event >= 0 || !lines.getLast().is("END", "VCALENDAR"))
            throw new NotTaken(HolidayFile.Flaw.NOT_A_CALENDAR, lines.getLast().number());
        if (events == 0)
            throw new NotTaken(HolidayFile.Flaw.NO_EVENTS, 1);
    }

    private void readEvent(List<CalendarLine> lines) throws NotTaken {
        CalendarLine start = only(lines, "DTSTART");
        if (start == null)
            throw new NotTaken(HolidayFile.Flaw.WITHOUT_START, lines.getFirst().number());
        CalendarLine status = only(lines, "STATUS");
        if (status != null && status.value().equalsIgnoreCase("CANCELLED"))
            return;
        CalendarLine changed = only(lines, "RECURRENCE-ID");
        if (changed != null)
            throw new NotTaken(HolidayFile.Flaw.REPETITION, changed.number());
        LocalDate first = date(start, start.value());
        CalendarLine rule = only(lines, "RRULE");
        found.add(new Holiday(name(lines), first, days(lines, first), rule == null ? null : YearlyReader.read(rule), dates(lines, "RDATE"),
                dates(lines, "EXDATE"), worksLike(lines)));
    }

    private static @Nullable CalendarLine only(List<CalendarLine> lines, String name) throws NotTaken {
        CalendarLine found = null;
        int nested = 0;
        for (CalendarLine line : lines.subList(1, lines.size())) {
            if (line.name().equals("BEGIN"))
                nested++;
            else if (line.name().equals("END"))
                nested--;
            else if (nested == 0 && line.name().equals(name) && found != null)
                throw new NotTaken(HolidayFile.Flaw.UNREADABLE_LINE, line.number());
            else if (nested == 0 && line.name().equals(name))
                found = line;
        }
        return found;
    }

    private static String name(List<CalendarLine> lines) {
        for (CalendarLine line : lines)
            if (line.name().equals("SUMMARY")) {
                String name = line.text().strip();
                return name.length() <= Exceptional.LONGEST_NAME ? name : name.substring(0, Exceptional.LONGEST_NAME);
            }
        return "";
    }

    private static int days(List<CalendarLine> lines, LocalDate first) throws NotTaken {
        CalendarLine end = only(lines, "DTEND");
        CalendarLine length = only(lines, "DURATION");
        if (end == null && length == null)
            return 1;
        CalendarLine said = end == null ? length : end;
        long days = end == null ? lengthDays(said) : date(end, end.value()).toEpochDay() - first.toEpochDay();
        // some programs let a day end on its own date
        if (days == 0)
            return 1;
        if (days < 0 || days > Holiday.MOST_DAYS)
            throw new NotTaken(HolidayFile.Flaw.UNREADABLE_DATE, said == null ? 1 : said.number());
        return (int) days;
    }

    private static long lengthDays(@Nullable CalendarLine line) throws NotTaken {
        var matcher = LENGTH.matcher(line == null ? "" : line.value());
        if (!matcher.matches())
            throw new NotTaken(HolidayFile.Flaw.TIME_OF_DAY, line == null ? 1 : line.number());
        return Long.parseLong(matcher.group(1)) * (matcher.group(2).equals("W") ? 7 : 1);
    }

    private static Set<LocalDate> dates(List<CalendarLine> lines, String name) throws NotTaken {
        var dates = new TreeSet<LocalDate>();
        for (CalendarLine line : lines)
            if (line.name().equals(name))
                for (String value : line.value().split(",", -1))
                    dates.add(date(line, value));
        return dates;
    }

    private static @Nullable DayOfWeek worksLike(List<CalendarLine> lines) throws NotTaken {
        CalendarLine line = only(lines, "X-HEARD-WORKS-LIKE");
        if (line == null)
            return null;
        DayOfWeek day = YearlyReader.weekday(line.value().strip().toUpperCase(Locale.ROOT));
        if (day == null)
            throw new NotTaken(HolidayFile.Flaw.UNREADABLE_LINE, line.number());
        return day;
    }

    /** A date; with a time only where that is midnight, as some programs write whole days. */
    static LocalDate date(CalendarLine line, String value) throws NotTaken {
        String date = value.strip();
        if (date.length() > 8 && date.charAt(8) == 'T') {
            if (!date.matches("\\d{8}T0000(00)?"))
                throw new NotTaken(HolidayFile.Flaw.TIME_OF_DAY, line.number());
            date = date.substring(0, 8);
        }
        LocalDate read = plainDate(date);
        if (read == null)
            throw new NotTaken(HolidayFile.Flaw.UNREADABLE_DATE, line.number());
        return read;
    }

    private static @Nullable LocalDate plainDate(String date) {
        if (!date.matches("\\d{8}"))
            return null;
        try {
            return LocalDate.of(Integer.parseInt(date.substring(0, 4)), Integer.parseInt(date.substring(4, 6)),
                    Integer.parseInt(date.substring(6)));
        } catch (java.time.DateTimeException noSuchDate) {
            return null;
        }
    }
}

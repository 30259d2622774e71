package heard.desk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads a repetition rule; one that is not by the year, or uses more than {@link Yearly} knows, is refused. */
final class YearlyReader {
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of("MO", DayOfWeek.MONDAY, "TU", DayOfWeek.TUESDAY, "WE",
            DayOfWeek.WEDNESDAY, "TH", DayOfWeek.THURSDAY, "FR", DayOfWeek.FRIDAY, "SA", DayOfWeek.SATURDAY, "SU", DayOfWeek.SUNDAY);
    private static final Set<String> KNOWN = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");
    private static final Pattern NTH_DAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");

    private final CalendarLine line;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private YearlyReader(CalendarLine line) {
        this.line = line;
    }

    static Yearly read(CalendarLine line) throws HolidayReader.NotTaken {
        return new YearlyReader(line).read();
    }

    static @Nullable DayOfWeek weekday(String code) {
        return WEEKDAYS.get(code);
    }

    private Yearly read() throws HolidayReader.NotTaken {
        for (String part : line.value().strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0 || !KNOWN.contains(part.substring(0, equals)))
                throw refused();
            parts.put(part.substring(0, equals), part.substring(equals + 1));
        }
        if (!"YEARLY".equals(parts.get("FREQ")))
            throw refused();
        List<Month> months = new ArrayList<>();
        for (int month : numbers("BYMONTH", 1, 12))
            months.add(Month.of(month));
        List<Integer> monthDays = numbers("BYMONTHDAY", -31, 31);
        List<Yearly.NthDay> weekdays = weekdays();
        boolean ofTheWholeYear = !weekdays.isEmpty() && months.isEmpty();
        boolean nthAmongDays = !monthDays.isEmpty() && weekdays.stream().anyMatch(weekday -> weekday.nth() != 0);
        if (ofTheWholeYear || nthAmongDays || monthDays.contains(0))
            throw refused();
        return new Yearly(number("INTERVAL", 1), months, monthDays, weekdays, until(), number("COUNT", 0));
    }

    private @Nullable LocalDate until() throws HolidayReader.NotTaken {
        String until = parts.get("UNTIL");
        // the time of an end says nothing about whole days
        return until == null ? null : HolidayReader.date(line, until.length() > 8 ? until.substring(0, 8) : until);
    }

    private int number(String part, int otherwise) throws HolidayReader.NotTaken {
        List<Integer> numbers = numbers(part, 1, 1000);
        if (numbers.size() > 1)
            throw refused();
        return numbers.isEmpty() ? otherwise : numbers.getFirst();
    }

    private List<Integer> numbers(String part, int least, int most) throws HolidayReader.NotTaken {
        List<Integer> numbers = new ArrayList<>();
        String value = parts.get(part);
        if (value == null)
            return numbers;
        for (String piece : value.split(",", -1)) {
            if (!piece.matches("[+-]?\\d{1,4}"))
                throw refused();
            int number = Integer.parseInt(piece);
            if (number < least || number > most)
                throw refused();
            numbers.add(number);
        }
        return numbers;
    }

    private List<Yearly.NthDay> weekdays() throws HolidayReader.NotTaken {
        List<Yearly.NthDay> days = new ArrayList<>();
        String value = parts.get("BYDAY");
        if (value == null)
            return days;
        for (String piece : value.split(",", -1)) {
            Matcher matcher = NTH_DAY.matcher(piece);
            DayOfWeek day = matcher.matches() ? WEEKDAYS.get(matcher.group(2)) : null;
            if (day == null)
                throw refused();
            days.add(new Yearly.NthDay(matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1)), day));
        }
        return days;
    }

    private HolidayReader.NotTaken refused() {
        return new HolidayReader.NotTaken(HolidayFile.Flaw.REPETITION, line.number());
    }
}

package heard.desk.calendar.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.calendar.Exceptional;
import heard.desk.calendar.HolidayFile;
import heard.desk.calendar.Hours;
import heard.desk.calendar.HoursText;
import heard.desk.calendar.ShippedHolidays;
import heard.desk.calendar.StoredCalendar;
import heard.desk.calendar.Week;
import heard.desk.identity.Zones;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;

/** The form of a calendar, as typed: a field a weekday, and one exception a line. */
public final class CalendarForm {
    private static final Pattern EXCEPTION = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+([-–—]|\\d[\\d:.,;\\s–—-]*?)(?:\\s+(\\p{L}.*))?");
    private static final int LONGEST_LINE = 300;
    private static final String SHIPPED = "shipped-";

    private final Map<String, String> values;

    private CalendarForm(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static CalendarForm of(Map<String, String> typed) {
        return new CalendarForm(typed);
    }

    /** What a new calendar begins with. */
    static CalendarForm fresh(String zone) {
        Map<String, String> values = new HashMap<>(Map.of("zone", zone));
        for (DayOfWeek day : DayOfWeek.values())
            values.put(day(day), day.compareTo(DayOfWeek.FRIDAY) <= 0 ? "9:00–18:00" : "");
        return new CalendarForm(values);
    }

    static CalendarForm of(StoredCalendar calendar) {
        Map<String, String> values = new HashMap<>(Map.of("name", calendar.name(), "zone", calendar.zone().getId()));
        for (DayOfWeek day : DayOfWeek.values())
            values.put(day(day), calendar.week().on(day).toString());
        calendar.shipped().forEach(shipped -> values.put(SHIPPED + shipped.code(), "yes"));
        if (calendar.file() != null)
            values.put("file", calendar.file());
        List<String> lines = new ArrayList<>();
        calendar.exceptions().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder())).forEach(
                entry -> lines.add((entry.getKey() + " " + (entry.getValue().hours().open() ? entry.getValue().hours() : "–") + " "
                        + entry.getValue().name()).strip()));
        values.put("exceptions", String.join("\n", lines));
        return new CalendarForm(values);
    }

    /** The name of the field of a weekday. */
    public static String day(DayOfWeek day) {
        return "day-" + day.getValue();
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean ships(ShippedHolidays shipped) {
        return values.containsKey(SHIPPED + shipped.code());
    }

    /** What was typed, to be sent once more. */
    public Map<String, String> values() {
        return values;
    }

    /** What is wrong, by field, in sentences; nothing where a calendar can be made of it. */
    Map<String, String> wrong(Words words) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String name = value("name").strip();
        if (name.isEmpty() || name.length() > StoredCalendar.LONGEST_NAME)
            wrong.put("name", words.t("calendars.name.wrong"));
        if (Zones.find(value("zone")).isEmpty())
            wrong.put("zone", words.t("calendars.zone.wrong"));
        for (DayOfWeek day : DayOfWeek.values())
            if (HoursText.read(value(day(day))) instanceof HoursText.Refused refused)
                wrong.put(day(day), sentence(words, refused));
        String file = wrongFile(words);
        if (file != null)
            wrong.put("file", file);
        String exceptions = wrongExceptions(words);
        if (exceptions != null)
            wrong.put("exceptions", exceptions);
        if (wrong.isEmpty() && !week().open() && exceptions().values().stream().noneMatch(day -> day.hours().open()))
            wrong.put(day(DayOfWeek.MONDAY), words.t("calendars.never"));
        return wrong;
    }

    private static String sentence(Words words, HoursText.Refused refused) {
        return words.t("calendars.hours." + refused.flaw().name().toLowerCase(Locale.ROOT).replace('_', '-'), refused.part());
    }

    private @Nullable String wrongFile(Words words) {
        if (value("file").isBlank() || !(HolidayFile.read(value("file")) instanceof HolidayFile.Refused refused))
            return null;
        return words.t("calendars.file." + refused.flaw().name().toLowerCase(Locale.ROOT).replace('_', '-'), refused.line());
    }

    private @Nullable String wrongExceptions(Words words) {
        List<String> lines = lines();
        if (lines.size() > StoredCalendar.MOST_EXCEPTIONS)
            return words.t("calendars.exceptions.many", StoredCalendar.MOST_EXCEPTIONS);
        for (String line : lines) {
            Matcher matcher = EXCEPTION.matcher(line);
            if (line.length() > LONGEST_LINE || !matcher.matches() || date(matcher.group(1)) == null
                    || nameOf(matcher).length() > Exceptional.LONGEST_NAME)
                return words.t("calendars.exceptions.wrong", line);
            if (!closed(matcher) && HoursText.read(matcher.group(2)) instanceof HoursText.Refused refused)
                return line + ": " + sentence(words, refused);
        }
        return null;
    }

    StoredCalendar calendar(UUID id) {
        Set<ShippedHolidays> shipped = EnumSet.noneOf(ShippedHolidays.class);
        for (ShippedHolidays one : ShippedHolidays.values())
            if (ships(one))
                shipped.add(one);
        return new StoredCalendar(id, value("name").strip(), Zones.find(value("zone")).orElseThrow(), week(), shipped,
                value("file").isBlank() ? null : value("file"), exceptions());
    }

    private Week week() {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values())
            days.put(day, hours(value(day(day))));
        return new Week(days);
    }

    private static Hours hours(String text) {
        return HoursText.read(text) instanceof HoursText.Read read ? read.hours() : Hours.CLOSED;
    }

    private Map<LocalDate, Exceptional> exceptions() {
        Map<LocalDate, Exceptional> exceptions = new HashMap<>();
        for (String line : lines()) {
            Matcher matcher = EXCEPTION.matcher(line);
            LocalDate date = matcher.matches() ? date(matcher.group(1)) : null;
            if (date != null)
                exceptions.put(date, new Exceptional(closed(matcher) ? Hours.CLOSED : hours(matcher.group(2)), nameOf(matcher)));
        }
        return exceptions;
    }

    private List<String> lines() {
        return value("exceptions").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static boolean closed(Matcher exception) {
        return exception.group(2).length() == 1 && !Character.isDigit(exception.group(2).charAt(0));
    }

    private static String nameOf(Matcher exception) {
        return exception.group(3) == null ? "" : exception.group(3);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }
}

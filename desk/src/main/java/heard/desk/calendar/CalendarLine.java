package heard.desk.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One content line of an iCalendar text, unfolded: a name, parameters (which no holiday needs) and a value.
 *
 * @param number where it begins in the text, from 1
 */
record CalendarLine(int number, String name, String value) {
    static List<CalendarLine> split(String text) throws HolidayReader.NotTaken {
        String[] physical = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\n|\r", -1);
        List<CalendarLine> lines = new ArrayList<>();
        for (int i = 0; i < physical.length; i++) {
            int first = i;
            var line = new StringBuilder(physical[i]);
            while (i + 1 < physical.length && (physical[i + 1].startsWith(" ") || physical[i + 1].startsWith("\t")))
                line.append(physical[++i], 1, physical[i].length());
            if (!line.toString().isBlank())
                lines.add(of(first + 1, line.toString()));
        }
        return lines;
    }

    private static CalendarLine of(int number, String line) throws HolidayReader.NotTaken {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"')
                quoted = !quoted;
            else if (c == ':' && !quoted)
                return new CalendarLine(number, nameOf(line.substring(0, i)), line.substring(i + 1));
        }
        throw new HolidayReader.NotTaken(lineFlaw(number), number);
    }

    private static HolidayFile.Flaw lineFlaw(int number) {
        return number == 1 ? HolidayFile.Flaw.NOT_A_CALENDAR : HolidayFile.Flaw.UNREADABLE_LINE;
    }

    private static String nameOf(String nameAndParameters) {
        int end = nameAndParameters.indexOf(';');
        return (end < 0 ? nameAndParameters : nameAndParameters.substring(0, end)).strip().toUpperCase(Locale.ROOT);
    }

    boolean is(String wantedName, String wantedValue) {
        return name.equals(wantedName) && value.strip().equalsIgnoreCase(wantedValue);
    }

    /** The value as text, its escapes undone. */
    String text() {
        var plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                plain.append(c);
                continue;
            }
            char escaped = value.charAt(++i);
            plain.append(escaped == 'n' || escaped == 'N' ? ' ' : escaped);
        }
        return plain.toString();
    }
}

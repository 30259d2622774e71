package heard.desk.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What somebody wrote into a field for the hours of a day, such as “9–12, 13:00–18:00”; an empty field is a day off. */
public sealed interface HoursText {
    record Read(Hours hours) implements HoursText {}

    record Refused(Flaw flaw, String part) implements HoursText {}

    /** What cannot be taken as it is written. */
    enum Flaw {
        UNREADABLE, NO_SUCH_TIME,
        /** It ends before it begins: a night shift is written as two windows on two days. */
        OVER_MIDNIGHT, OVERLAP, TOO_MANY
    }

    int LONGEST = 200;
    Pattern WINDOW = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

    static HoursText read(String text) {
        if (text.isBlank())
            return new Read(Hours.CLOSED);
        if (text.length() > LONGEST)
            return new Refused(Flaw.TOO_MANY, "");
        List<Window> windows = new ArrayList<>();
        for (String part : text.strip().split("[,;]", -1)) {
            Matcher matcher = WINDOW.matcher(part.strip());
            if (!matcher.matches())
                return new Refused(Flaw.UNREADABLE, part.strip());
            int from = minute(matcher.group(1), matcher.group(2));
            int to = minute(matcher.group(3), matcher.group(4));
            if (from < 0 || to < 0 || from == Window.DAY)
                return new Refused(Flaw.NO_SUCH_TIME, part.strip());
            if (from >= to)
                return new Refused(Flaw.OVER_MIDNIGHT, part.strip());
            windows.add(new Window(from, to));
        }
        if (windows.size() > Hours.MOST_WINDOWS)
            return new Refused(Flaw.TOO_MANY, "");
        windows.sort(Comparator.comparingInt(Window::fromMinute));
        return Hours.overlapping(windows) ? new Refused(Flaw.OVERLAP, text.strip()) : new Read(new Hours(windows));
    }

    /** The minute of the day; negative where a clock never shows it. */
    private static int minute(String hour, @Nullable String minute) {
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        int total = Integer.parseInt(hour) * 60 + minutes;
        return minutes > 59 || total > Window.DAY ? -1 : total;
    }
}

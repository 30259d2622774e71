package heard.desk.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** When the desk works on one day: windows in order that do not overlap; none of them on a day off. */
public record Hours(List<Window> windows) {
    public static final Hours CLOSED = new Hours(List.of());
    public static final Hours ALL_DAY = new Hours(List.of(new Window(0, Window.DAY)));
    /** More than anybody needs, and few enough to show on one line. */
    public static final int MOST_WINDOWS = 8;

    public Hours {
        windows = windows.stream().sorted(Comparator.comparingInt(Window::fromMinute)).toList();
        if (windows.size() > MOST_WINDOWS)
            throw new IllegalArgumentException("A day has at most " + MOST_WINDOWS + " windows: " + windows);
        if (overlapping(windows))
            throw new IllegalArgumentException("Windows of a day do not overlap: " + windows);
    }

    static boolean overlapping(List<Window> inOrder) {
        for (int i = 1; i < inOrder.size(); i++)
            if (inOrder.get(i).fromMinute() < inOrder.get(i - 1).toMinute())
                return true;
        return false;
    }

    public static Hours of(Window... windows) {
        return new Hours(List.of(windows));
    }

    public boolean open() {
        return !windows.isEmpty();
    }

    public boolean openAt(int minuteOfDay) {
        return windows.stream().anyMatch(window -> window.fromMinute() <= minuteOfDay && minuteOfDay < window.toMinute());
    }

    public int minutes() {
        return windows.stream().mapToInt(window -> window.toMinute() - window.fromMinute()).sum();
    }

    /** As {@link HoursText} reads it; nothing on a day off. */
    @Override
    public String toString() {
        return windows.stream().map(Window::toString).collect(Collectors.joining(", "));
    }
}

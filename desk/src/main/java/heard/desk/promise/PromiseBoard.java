package heard.desk.promise;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.desk.conversation.ListRow;
import org.jspecify.annotations.Nullable;

/** Live promises by when they are due, as the reader's calendar on the wall has it. */
public record PromiseBoard(Map<Part, List<Line>> parts) {
    /** More than anybody reads at once; the first due come first. */
    public static final int MOST = 300;

    /** When something is due. */
    public enum Part {
        OVERDUE, TODAY, WEEK, LATER, UNDATED;

        static Part of(@Nullable Instant due, Instant now, ZoneId zone) {
            if (due == null)
                return UNDATED;
            if (!due.isAfter(now))
                return OVERDUE;
            LocalDate today = now.atZone(zone).toLocalDate();
            LocalDate day = due.atZone(zone).toLocalDate();
            LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            return day.equals(today) ? TODAY : day.isAfter(sunday) ? LATER : WEEK;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A promise with the row of its conversation. */
    public record Line(PromiseLine promise, ListRow of) {}

    public PromiseBoard {
        parts = Map.copyOf(parts);
    }

    static PromiseBoard of(List<Line> lines, Instant now, ZoneId zone) {
        Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
        for (Line line : lines)
            parts.computeIfAbsent(Part.of(line.promise().of().due(), now, zone), part -> new ArrayList<>()).add(line);
        return new PromiseBoard(parts);
    }

    /** How many are shown. */
    public int size() {
        return parts.values().stream().mapToInt(List::size).sum();
    }

    public List<Line> of(Part part) {
        return parts.getOrDefault(part, List.of());
    }
}

package heard.desk.calendar.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import heard.desk.calendar.DayShare;
import heard.desk.calendar.WorkingCalendar;
import heard.desk.calendar.clock.ConversationClock;
import heard.desk.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A clock with how its time was counted.
 *
 * @param days dates from its start to its deadline with what of each counted; pauses are left out
 */
public record Reasons(ConversationClock clock, List<DayShare> days, boolean late) {
    public Reasons {
        days = List.copyOf(days);
    }

    static Reasons of(ConversationClock clock, WorkingCalendar calendar, Instant now) {
        Map<LocalDate, DayShare> days = new TreeMap<>();
        Instant since = null;
        for (ConversationClock.Step step : clock.steps()) {
            since = switch (step) {
                case ConversationClock.Step.Started started -> started.at();
                case ConversationClock.Step.Resumed resumed -> resumed.at();
                case ConversationClock.Step.Paused paused -> count(calendar, since, before(paused.at(), clock.due()), days);
                case ConversationClock.Step.Stopped stopped -> count(calendar, since, before(stopped.at(), clock.due()), days);
            };
        }
        if (clock.due() != null)
            count(calendar, since, clock.due(), days);
        return new Reasons(clock, List.copyOf(days.values()), clock.late(now));
    }

    private static Instant before(Instant at, @Nullable Instant due) {
        return due != null && due.isBefore(at) ? due : at;
    }

    /** Adds a stretch in which the clock ran; it has ended then. */
    private static @Nullable Instant count(WorkingCalendar calendar, @Nullable Instant from, Instant to, Map<LocalDate, DayShare> days) {
        if (from != null && from.isBefore(to))
            for (DayShare share : calendar.days(from, to))
                days.merge(share.day().date(), share, DayShare::plus);
        return null;
    }

    /** One sentence on how it stands. */
    public String sentence(Words words) {
        Instant due = clock.due();
        Instant stopped = clock.stopped();
        if (due == null)
            return clock.phase() == ConversationClock.Phase.PAUSED
                    ? words.t("deadlines.paused", Spans.of(words, left()))
                    : words.t("deadlines.never");
        if (stopped != null)
            return late ? words.t("deadlines.missed", words.at(stopped), words.at(due)) : words.t("deadlines.kept", words.at(stopped));
        return words.t(late ? "deadlines.late" : "deadlines.due", words.at(due));
    }

    private Duration left() {
        return clock.steps().getLast() instanceof ConversationClock.Step.Paused paused ? paused.left() : Duration.ZERO;
    }

    /** One reason in words. */
    public static String step(Words words, ConversationClock.Step step) {
        String at = words.at(step.at());
        return switch (step) {
            case ConversationClock.Step.Started started -> words.t("deadlines.step.started", at, Spans.of(words, started.left()));
            case ConversationClock.Step.Paused paused -> words.t("deadlines.step.paused", at, words.t("state." + paused.state().code()),
                    Spans.of(words, paused.left()));
            case ConversationClock.Step.Resumed resumed -> words.t("deadlines.step.resumed", at, Spans.of(words, resumed.left()));
            case ConversationClock.Step.Stopped stopped -> words.t("deadlines.step.stopped", at);
        };
    }

    /** The hours of a day in words, with the name of what made them so. */
    public static String hours(Words words, DayShare share) {
        String hours = share.day().hours().open() ? share.day().hours().toString() : words.t("deadlines.closed");
        return share.day().name().isEmpty() ? hours : hours + " (" + share.day().name() + ")";
    }
}

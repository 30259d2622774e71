package heard.desk.calendar.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import heard.desk.conversation.State;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of a conversation as it stands.
 *
 * @param due     null while it is paused before it fell due, and where the desk is never open for so long
 * @param stopped when what it waited for was done; null while it runs or is paused
 * @param steps   how the deadline came about, in the order of time
 */
public record ConversationClock(ClockKind kind, Duration target, Instant started, @Nullable Instant stopped, @Nullable Instant due,
        Phase phase,
        List<Step> steps) {
    public ConversationClock {
        steps = List.copyOf(steps);
    }

    /** Whether it goes on. */
    public enum Phase {
        RUNNING, PAUSED, STOPPED
    }

    /** One reason of a deadline. */
    public sealed interface Step {
        Instant at();

        record Started(Instant at, Duration left) implements Step {}

        /** Somebody else has the word; that much business time is left. */
        record Paused(Instant at, State state, Duration left) implements Step {}

        record Resumed(Instant at, Duration left) implements Step {}

        record Stopped(Instant at) implements Step {}
    }

    /** Whether it was, or is, past its deadline. */
    public boolean late(Instant now) {
        Instant until = stopped == null ? now : stopped;
        return due != null && until.isAfter(due);
    }

    /** Those that have not stopped, by kind. */
    static Map<ClockKind, ConversationClock> going(Collection<ConversationClock> clocks) {
        Map<ClockKind, ConversationClock> going = new EnumMap<>(ClockKind.class);
        for (ConversationClock clock : clocks)
            if (clock.phase() != Phase.STOPPED)
                going.put(clock.kind(), clock);
        return going;
    }

    /** The one that is due first; null where none has a time. */
    public static @Nullable ConversationClock next(Collection<ConversationClock> clocks) {
        ConversationClock next = null;
        for (ConversationClock clock : going(clocks).values())
            if (clock.due() != null && (next == null || next.due() == null || clock.due().isBefore(next.due())))
                next = clock;
        return next;
    }
}

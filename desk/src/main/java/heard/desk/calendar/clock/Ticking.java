package heard.desk.calendar.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import heard.desk.calendar.WorkingCalendar;
import heard.desk.conversation.State;
import org.jspecify.annotations.Nullable;

/** A clock in the making: it is started, paused, resumed and stopped in the order of time, and then read. */
final class Ticking {
    private final ClockKind kind;
    private final Duration target;
    private final WorkingCalendar calendar;
    private final Instant started;
    private final List<ConversationClock.Step> steps = new ArrayList<>();
    private Duration left;
    private Instant runningSince;
    private ConversationClock.Phase phase = ConversationClock.Phase.RUNNING;
    private @Nullable Instant stopped;
    /** Stays once it fell due while it ran: a later pause takes nothing back. */
    private @Nullable Instant due;

    Ticking(ClockKind kind, Duration target, WorkingCalendar calendar, Instant started) {
        this.kind = kind;
        this.target = target;
        this.calendar = calendar;
        this.started = started;
        this.left = target;
        this.runningSince = started;
        steps.add(new ConversationClock.Step.Started(started, target));
    }

    boolean stopped() {
        return phase == ConversationClock.Phase.STOPPED;
    }

    void pause(Instant at, State state) {
        if (phase != ConversationClock.Phase.RUNNING)
            return;
        halt(at);
        phase = ConversationClock.Phase.PAUSED;
        steps.add(new ConversationClock.Step.Paused(at, state, left));
    }

    void stop(Instant at) {
        if (phase == ConversationClock.Phase.STOPPED)
            return;
        if (phase == ConversationClock.Phase.RUNNING)
            halt(at);
        phase = ConversationClock.Phase.STOPPED;
        stopped = at;
        steps.add(new ConversationClock.Step.Stopped(at));
    }

    void resume(Instant at) {
        if (phase == ConversationClock.Phase.RUNNING)
            return;
        phase = ConversationClock.Phase.RUNNING;
        stopped = null;
        runningSince = at;
        steps.add(new ConversationClock.Step.Resumed(at, left));
    }

    private void halt(Instant at) {
        Duration used = calendar.between(runningSince, at);
        if (due == null && used.compareTo(left) >= 0)
            due = calendar.plus(runningSince, left).orElse(null);
        left = used.compareTo(left) >= 0 ? Duration.ZERO : left.minus(used);
    }

    ConversationClock read() {
        Instant at = due;
        if (at == null && phase != ConversationClock.Phase.PAUSED) {
            Optional<Instant> end = calendar.plus(stopped == null ? runningSince : stopped, left);
            at = end.orElse(null);
        }
        return new ConversationClock(kind, target, started, stopped, at, phase, steps);
    }
}

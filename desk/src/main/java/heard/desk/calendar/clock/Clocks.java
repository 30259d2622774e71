package heard.desk.calendar.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import heard.desk.calendar.WorkingCalendar;
import heard.desk.conversation.Course;
import heard.desk.conversation.State;

/**
 * The clocks of a conversation: a pure function of its course, of the policy that holds for it and of a calendar. Policy and calendar
 * are those of now; a change of either changes deadlines backwards too, as if it had always held.
 */
public final class Clocks {
    private final Policy policy;
    private final WorkingCalendar calendar;
    private final Map<ClockKind, Ticking> ticking = new EnumMap<>(ClockKind.class);
    private State state;
    private boolean answered;

    private Clocks(Course course, Policy policy, WorkingCalendar calendar) {
        this.policy = policy;
        this.calendar = calendar;
        this.state = course.begun();
    }

    /** The newest clock of each kind, those that have stopped too. Nothing for what is spam or lies in another conversation. */
    public static List<ConversationClock> of(Course course, Policy policy, WorkingCalendar calendar) {
        State now = course.conversation().state();
        if (now == State.SPAM || now == State.JOINED)
            return List.of();
        var clocks = new Clocks(course, policy, calendar);
        for (Course.Step step : course.steps())
            clocks.take(step);
        return clocks.ticking.values().stream().map(Ticking::read).toList();
    }

    private void take(Course.Step step) {
        switch (step) {
            case Course.Step.Received received -> received(received.at());
            case Course.Step.Answered given -> answered(given.at());
            case Course.Step.Noted noted -> stir(noted.at());
            case Course.Step.Moved moved -> moved(moved.at(), moved.to());
        }
    }

    private void received(Instant at) {
        begin(at);
        ClockKind kind = answered ? ClockKind.NEXT_ANSWER : ClockKind.FIRST_ANSWER;
        Ticking waiting = ticking.get(kind);
        if (waiting == null || waiting.stopped())
            start(kind, at);
        stir(at);
    }

    private void answered(Instant at) {
        begin(at);
        answered = true;
        stop(ClockKind.FIRST_ANSWER, at);
        stop(ClockKind.NEXT_ANSWER, at);
        stir(at);
    }

    private void moved(Instant at, State to) {
        State from = state;
        state = to;
        if (!to.live()) {
            for (Ticking clock : ticking.values())
                clock.stop(at);
            return;
        }
        Ticking solution = ticking.get(ClockKind.SOLUTION);
        if (solution != null && !from.live())
            solution.resume(at);
        hold(ClockKind.NEXT_ANSWER, at, to);
        hold(ClockKind.SOLUTION, at, to);
        stir(at);
    }

    /** Pauses or goes on, as the state says; what has stopped stays so. */
    private void hold(ClockKind kind, Instant at, State to) {
        Ticking clock = ticking.get(kind);
        if (clock == null || clock.stopped())
            return;
        if (policy.pausesIn(to))
            clock.pause(at, to);
        else
            clock.resume(at);
    }

    private void begin(Instant at) {
        if (!ticking.containsKey(ClockKind.SOLUTION) && state.live()) {
            start(ClockKind.SOLUTION, at);
            hold(ClockKind.SOLUTION, at, state);
        }
    }

    /** Something happened: it is not forgotten. */
    private void stir(Instant at) {
        if (!state.live())
            return;
        start(ClockKind.SILENCE, at);
        Ticking silence = ticking.get(ClockKind.SILENCE);
        if (silence != null && state == State.SNOOZED)
            silence.pause(at, state);
    }

    private void start(ClockKind kind, Instant at) {
        Duration target = policy.targets().get(kind);
        if (target != null)
            ticking.put(kind, new Ticking(kind, target, calendar, at));
    }

    private void stop(ClockKind kind, Instant at) {
        Ticking clock = ticking.get(kind);
        if (clock != null)
            clock.stop(at);
    }
}

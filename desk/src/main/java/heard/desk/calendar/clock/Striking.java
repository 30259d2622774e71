package heard.desk.calendar.clock;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of clocks whose moment has come: one event and one mark each, in one transaction. */
@Component
class Striking {
    static final String WARNED = "clock.warned";
    static final String BREACHED = "clock.breached";
    private static final int BATCH = 200;

    private final ClockStore store;
    private final EventLog events;
    private final Clock clock;

    Striking(ClockStore store, EventLog events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there may be more. */
    @Transactional
    public boolean strike() {
        List<ClockStore.Struck> breached = store.breach(clock.instant(), BATCH);
        List<ClockStore.Struck> warned = store.warn(clock.instant(), BATCH);
        events.append(breached.stream().map(struck -> event(BREACHED, struck)).toList());
        events.append(warned.stream().filter(struck -> struck.dueAt().isAfter(clock.instant())).map(struck -> event(WARNED, struck))
                .toList());
        return breached.size() == BATCH || warned.size() == BATCH;
    }

    private static Event event(String kind, ClockStore.Struck struck) {
        return new Event(kind, struck.conversation().value(), struck.scope().value(), null,
                Map.of("clock", struck.kind().code(), "due", struck.dueAt().toString()));
    }
}

package heard.desk.platform.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries events to their listeners, each on a thread of its own. A listener that fails is tried again with growing
 * pauses and holds up nobody but itself; the failure is kept beside its position, where health looks.
 */
@Component
class EventPump implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EventPump.class);
    private static final Duration IDLE = Duration.ofMillis(150);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    private static final Duration STOP = Duration.ofSeconds(4);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final List<EventListener> listeners;
    private final EventStore store;
    private final TransactionTemplate transaction;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private List<Thread> threads = List.of();

    EventPump(List<EventListener> listeners, EventStore store, TransactionTemplate transaction) {
        this.listeners = List.copyOf(listeners);
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running.set(true);
        threads = listeners.stream().map(listener -> Thread.ofVirtual().name("events-" + listener.name()).start(() -> carry(listener)))
                .toList();
    }

    private void carry(EventListener listener) {
        int failures = 0;
        boolean registered = false;
        while (running.get()) {
            try {
                if (!registered)
                    store.register(listener.name());
                registered = true;
                if (listener.patient() && store.waitsFor(listener.name()))
                    letOthersGoFirst();
                int carried = carryOnce(listener);
                failures = 0;
                if (carried < listener.batch())
                    pause(IDLE);
            } catch (RuntimeException | Error problem) {
                if (!running.get())
                    return;
                failures++;
                tellOf(listener, problem, failures);
                pause(growing(failures));
            }
        }
    }

    /** A fifth of a second at most for each batch: whoever is patient is late under load, but never stands still. */
    private void letOthersGoFirst() {
        for (var waited = Duration.ZERO; waited.compareTo(LONGEST_WAIT) < 0; waited = waited.plus(LOOK)) {
            if (!running.get() || listeners.stream().noneMatch(other -> !other.patient() && store.waitsFor(other.name())))
                return;
            pause(LOOK);
        }
    }

    /** One batch; the work and the new position are one transaction. */
    int carryOnce(EventListener listener) {
        if (!store.waitsFor(listener.name()))
            return 0;
        Integer carried = transaction.execute(status -> {
            var from = store.lock(listener.name());
            if (from.isEmpty())
                return 0;
            var events = store.after(from.get(), listener.batch());
            if (events.isEmpty())
                return 0;
            listener.on(events);
            store.move(listener.name(), events.getLast().position());
            return events.size();
        });
        return carried == null ? 0 : carried;
    }

    private void tellOf(EventListener listener, Throwable problem, int failures) {
        log.atWarn().addKeyValue("listener", listener.name()).addKeyValue("failures", failures).setCause(problem)
                .log("An event listener failed and will be tried again");
        try {
            store.failed(listener.name(), problem.getClass().getSimpleName());
        } catch (RuntimeException databaseGone) {
            log.atDebug().setCause(databaseGone).log("The failure could not be stored either");
        }
    }

    private static Duration growing(int failures) {
        var pause = Duration.ofMillis(500L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void pause(Duration time) {
        try {
            if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS))
                running.set(false);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            running.set(false);
        }
    }

    /** Lets each listener finish its batch: an interrupt would tear its connection to the database. */
    @Override
    public void stop() {
        running.set(false);
        stopping.countDown();
        for (Thread thread : threads) {
            try {
                if (!thread.join(STOP))
                    thread.interrupt();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}

package heard.desk.platform.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import heard.desk.platform.event.EventLog;
import heard.desk.platform.event.LoggedEvent;
import heard.desk.platform.event.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the log once for all browsers of this process. A browser that comes back names the last position it has seen
 * and gets what it missed before anything new; one that has missed too much is told to read the page anew. Thread-safe.
 */
@Component
public class LiveUpdates implements SmartLifecycle {
    static final int MOST_MISSED = 1000;
    private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final EventLog events;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile @Nullable Position position;
    private @Nullable Thread follower;

    LiveUpdates(EventLog events) {
        this.events = events;
    }

    /**
     * Opens a stream of the events whose scope passes; it begins after {@code lastSeen}, or with what is new where that is null.
     * The stream is registered before the past is read, and skips what it has had, so nothing falls between the two. A log that was pruned past {@code lastSeen} means reading anew.
     */
    public LiveStream open(Predicate<UUID> scope, @Nullable Position lastSeen) {
        var stream = new LiveStream(scope, streams::remove);
        streams.add(stream);
        try {
            begin(stream, lastSeen);
        } catch (RuntimeException problem) {
            stream.close();
            throw problem;
        }
        return stream;
    }

    private void begin(LiveStream stream, @Nullable Position lastSeen) {
        if (lastSeen == null) {
            stream.begin(events.end(), List.of());
            return;
        }
        Position end = events.end();
        List<LoggedEvent> missed = events.after(lastSeen, MOST_MISSED + 1);
        boolean ofAnotherServer = lastSeen.transaction() > end.transaction();
        if (ofAnotherServer || missed.size() > MOST_MISSED || !events.reachesBackTo(lastSeen))
            stream.beginAnew(end);
        else
            stream.begin(lastSeen, missed);
    }

    /** One step of following: tells all streams what is new; returns how much that was. */
    int followOnce() {
        Position from = position;
        if (from == null)
            from = events.end();
        var fresh = events.after(from, BATCH);
        position = fresh.isEmpty() ? from : fresh.getLast().position();
        if (!fresh.isEmpty())
            streams.forEach(stream -> stream.offer(fresh));
        return fresh.size();
    }

    public int openStreams() {
        return streams.size();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running.set(true);
        follower = Thread.ofVirtual().name("live-updates").start(this::follow);
    }

    private void follow() {
        while (running.get()) {
            try {
                if (followOnce() < BATCH)
                    pause(PAUSE);
            } catch (RuntimeException problem) {
                if (!running.get())
                    return;
                log.atWarn().setCause(problem).log("The event log could not be followed; trying again");
                pause(PAUSE_AFTER_FAILURE);
            }
        }
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

    /** Lets the follower finish its question: an interrupt would tear its connection to the database. */
    @Override
    public void stop() {
        running.set(false);
        stopping.countDown();
        streams.forEach(LiveStream::close);
        try {
            if (follower != null && !follower.join(STOP))
                follower.interrupt();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}

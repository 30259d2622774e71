package heard.desk.platform.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

import heard.desk.platform.event.LoggedEvent;
import heard.desk.platform.event.Position;
import org.jspecify.annotations.Nullable;

/** What one browser still has to hear, bounded: a browser that reads too slowly is cut off and comes back with its position. */
public final class LiveStream implements AutoCloseable {
    static final int MOST_WAITING = 2000;

    /** What a browser is told. */
    public sealed interface Item {
        Position position();
    }

    /** Something happened. */
    public record Told(LoggedEvent event) implements Item {
        @Override
        public Position position() {
            return event.position();
        }
    }

    /** Too much was missed: the page is to be read anew. */
    public record ReadAnew(Position position) implements Item {}

    private final Predicate<UUID> scope;
    private final Consumer<LiveStream> whenClosed;
    private final BlockingQueue<Item> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final List<LoggedEvent> early = new ArrayList<>();
    private volatile boolean open = true;
    private @Nullable Position last;

    LiveStream(Predicate<UUID> scope, Consumer<LiveStream> whenClosed) {
        this.scope = scope;
        this.whenClosed = whenClosed;
    }

    /**
     * Lays down where the stream begins and what was missed since. Until then {@link #offer} puts aside what comes, so
     * that nothing falls between reading the past and following the present; what is in both is told once.
     */
    synchronized void begin(Position from, List<LoggedEvent> missed) {
        last = from;
        tell(missed);
        tell(early);
        early.clear();
    }

    /** Begins with the advice to read anew: more was missed than is worth telling. */
    synchronized void beginAnew(Position end) {
        waiting.add(new ReadAnew(end));
        begin(end, List.of());
    }

    /** Takes what comes after all it has had. */
    synchronized void offer(List<LoggedEvent> events) {
        if (last != null)
            tell(events);
        else if (early.size() + events.size() > MOST_WAITING)
            close();
        else
            early.addAll(events);
    }

    private void tell(List<LoggedEvent> events) {
        for (LoggedEvent event : events) {
            if (!open || last == null || event.position().compareTo(last) <= 0)
                continue;
            UUID where = event.event().scope();
            if (where != null && scope.test(where) && !waiting.offer(new Told(event)))
                close();
            last = event.position();
        }
    }

    /** The next item, or null after the given time without one. */
    public @Nullable Item next(Duration patience) throws InterruptedException {
        return waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        whenClosed.accept(this);
    }
}

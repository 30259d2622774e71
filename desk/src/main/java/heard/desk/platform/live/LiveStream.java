package heard.desk.platform.live;

import java.time.Duration;
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
    private static final int MOST_WAITING = 2000;

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
    private volatile boolean open = true;
    private @Nullable Position last;

    LiveStream(Predicate<UUID> scope, Consumer<LiveStream> whenClosed) {
        this.scope = scope;
        this.whenClosed = whenClosed;
    }

    synchronized void begin(Position from) {
        last = from;
    }

    /** Takes what comes after all it has had; before {@link #begin} it takes nothing, since the past is read after that. */
    synchronized void offer(List<LoggedEvent> events) {
        if (last == null)
            return;
        for (LoggedEvent event : events) {
            if (event.position().compareTo(last) <= 0)
                continue;
            last = event.position();
            UUID where = event.event().scope();
            if (where != null && scope.test(where) && !waiting.offer(new Told(event)))
                close();
        }
    }

    synchronized void tooMuchMissed(Position end) {
        last = end;
        if (!waiting.offer(new ReadAnew(end)))
            close();
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

package heard.desk.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import heard.desk.platform.Ids;
import heard.desk.platform.event.Event;
import heard.desk.platform.event.EventBench;
import heard.desk.platform.event.LoggedEvent;
import heard.desk.platform.event.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What browsers hear: the past, the present, and nothing twice. */
class LiveUpdatesStoreTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final EventBench bench = new EventBench();
    private final LiveUpdates updates = new LiveUpdates(bench.log);
    private final UUID mine = Ids.next();
    private final UUID theirs = Ids.next();

    @AfterEach
    void close() {
        bench.close();
    }

    private LiveStream open(@Nullable Position lastSeen) {
        return updates.open(mine::equals, lastSeen);
    }

    private Position end() {
        return bench.log.after(Position.START, 10_000).stream().map(LoggedEvent::position).reduce((first, second) -> second)
                .orElse(Position.START);
    }

    private void follow() {
        while (updates.followOnce() > 0) {
            // on to the end
        }
    }

    private static List<String> drain(LiveStream stream) throws InterruptedException {
        List<String> told = new ArrayList<>();
        LiveStream.Item item = stream.next(AT_ONCE);
        while (item != null) {
            told.add(switch (item) {
                case LiveStream.Told event -> event.event().event().kind();
                case LiveStream.ReadAnew anew -> "read-anew";
            });
            item = stream.next(AT_ONCE);
        }
        return told;
    }

    @Test
    void newBrowserHearsOnlyWhatIsNew() throws InterruptedException {
        bench.happened(mine, "old");
        updates.followOnce();
        try (var stream = open(null)) {
            bench.happened(mine, "new");
            follow();
            assertThat(drain(stream)).containsExactly("new");
        }
    }

    @Test
    void browserThatComesBackHearsWhatItMissedAndThenTheRest() throws InterruptedException {
        bench.happened(mine, "seen");
        Position seen = end();
        updates.followOnce();
        bench.happened(mine, "missed");
        try (var stream = open(seen)) {
            bench.happened(mine, "new");
            follow();
            assertThat(drain(stream)).containsExactly("missed", "new");
        }
    }

    @Test
    void onlyTheReadersTeamsAreTold() throws InterruptedException {
        updates.followOnce();
        try (var stream = open(null)) {
            bench.happened(List.of(EventBench.event("theirs", theirs), EventBench.event("mine", mine), EventBench.event("system", null)));
            follow();
            assertThat(drain(stream)).containsExactly("mine");
        }
    }

    @Test
    void whatComesBetweenThePastAndThePresentIsToldOnce() throws InterruptedException {
        bench.happened(mine, "a", "b");
        var past = bench.log.after(Position.START, 10);
        var stream = new LiveStream(mine::equals, closed -> {});
        bench.happened(mine, "c");
        stream.offer(bench.log.after(Position.START, 10));
        stream.begin(Position.START, past);
        stream.offer(bench.log.after(past.getLast().position(), 10));
        assertThat(drain(stream)).containsExactly("a", "b", "c");
    }

    @Test
    void browsersThatComeWhileMuchHappensMissNothingAndHearNothingTwice() throws Exception {
        bench.happened(mine, "before");
        Position seen = end();
        updates.followOnce();
        int many = 60;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> {
                for (int event = 0; event < many; event++)
                    bench.happened(mine, "e" + event);
            });
            List<LiveStream> streams = new ArrayList<>();
            while (!writer.isDone()) {
                streams.add(open(seen));
                updates.followOnce();
            }
            writer.get();
            follow();
            List<String> all = new ArrayList<>();
            for (int event = 0; event < many; event++)
                all.add("e" + event);
            for (LiveStream stream : streams)
                assertThat(drain(stream)).isEqualTo(all);
            streams.forEach(LiveStream::close);
        }
    }

    @Test
    void browserThatMissedTooMuchReadsThePageAnew() throws InterruptedException {
        List<Event> many = new ArrayList<>();
        for (int event = 0; event <= LiveUpdates.MOST_MISSED; event++)
            many.add(EventBench.event("missed", mine));
        bench.happened(many.subList(0, LiveUpdates.MOST_MISSED));
        follow();
        try (var stream = open(Position.START)) {
            assertThat(drain(stream)).hasSize(LiveUpdates.MOST_MISSED).containsOnly("missed");
        }
        bench.happened(many.subList(0, 1));
        try (var stream = open(Position.START)) {
            bench.happened(mine, "new");
            follow();
            assertThat(drain(stream)).containsExactly("read-anew", "new");
        }
    }

    @Test
    void browserWhosePositionWasPrunedOrIsAnotherServersReadsThePageAnew() throws InterruptedException {
        bench.happened(mine, "a");
        bench.clock.pass(Duration.ofDays(8));
        bench.forget(Duration.ofDays(7));
        try (var stream = open(Position.START)) {
            assertThat(drain(stream)).containsExactly("read-anew");
        }
        try (var stream = open(new Position(Long.MAX_VALUE - 1, 1))) {
            assertThat(drain(stream)).containsExactly("read-anew");
        }
    }

    @Test
    void readerThatIsTooSlowIsCutOffWithoutAGap() throws InterruptedException {
        updates.followOnce();
        var stream = open(null);
        List<Event> many = new ArrayList<>();
        for (int event = 0; event < LiveStream.MOST_WAITING + 10; event++)
            many.add(EventBench.event("e" + event, mine));
        bench.happened(many);
        follow();
        assertThat(stream.isOpen()).isFalse();
        assertThat(updates.openStreams()).isZero();
        var heard = drain(stream);
        assertThat(heard).hasSize(LiveStream.MOST_WAITING).startsWith("e0").endsWith("e" + (LiveStream.MOST_WAITING - 1));
    }

    @Test
    void closedStreamIsForgotten() {
        var stream = open(null);
        assertThat(updates.openStreams()).isEqualTo(1);
        stream.close();
        assertThat(updates.openStreams()).isZero();
    }
}

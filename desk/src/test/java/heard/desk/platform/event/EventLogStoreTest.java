package heard.desk.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import heard.desk.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log of events: its order, its readers' positions, and that nothing falls between. */
class EventLogStoreTest {
    private final EventBench bench = new EventBench();
    private final UUID scope = Ids.next();

    @AfterEach
    void close() {
        bench.close();
    }

    private EventPump pump(EventListener... listeners) {
        List.of(listeners).forEach(listener -> bench.store.register(listener.name()));
        return new EventPump(List.of(listeners), bench.store, bench.database.transaction());
    }

    /** A listener that keeps what it hears, and fails as often as it is told to. */
    private static final class Hearer implements EventListener {
        private final String name;
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final List<Integer> batches = new CopyOnWriteArrayList<>();
        private final CountDownLatch first = new CountDownLatch(1);
        private int failures;
        private int batch = EventListener.BATCH;
        private boolean patient;

        private Hearer(String name) {
            this.name = name;
        }

        @Override
        public int batch() {
            return batch;
        }

        @Override
        public boolean patient() {
            return patient;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void on(List<LoggedEvent> events) {
            if (failures-- > 0)
                throw new IllegalStateException("not just now");
            batches.add(events.size());
            events.forEach(event -> heard.add(event.event().kind()));
            first.countDown();
        }
    }

    private List<String> kindsAfter(Position position) {
        return bench.log.after(position, 1000).stream().map(event -> event.event().kind()).toList();
    }

    @Test
    void eventsComeBackAsTheyWentIn() {
        var event = EventBench.event("a.b", scope);
        bench.happened(List.of(event, EventBench.event("system", null)));
        var logged = bench.log.after(Position.START, 10);
        assertThat(logged).extracting(LoggedEvent::event).startsWith(event);
        assertThat(logged.getFirst().at()).isEqualTo(bench.clock.instant());
        assertThat(Position.parse(logged.getFirst().position().toString())).contains(logged.getFirst().position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1", "-1", "1-", "a-b", "1-2-3", "99999999999999999999-1"})
    void whatIsNoPositionIsNotTakenForOne(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void runningTransactionHidesWhatWasCommittedAfterItBegan() throws SQLException {
        bench.happened(scope, "first");
        try (Connection slow = bench.database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute("insert into event (at, kind, subject) values (now(), 'slow', gen_random_uuid())");
            }
            bench.happened(scope, "quick");
            assertThat(kindsAfter(Position.START)).containsExactly("first");
            slow.commit();
        }
        assertThat(kindsAfter(Position.START)).containsExactly("first", "slow", "quick");
    }

    @Test
    void transactionRolledBackHidesNothingAndTellsNothing() throws SQLException {
        try (Connection slow = bench.database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute("insert into event (at, kind, subject) values (now(), 'never', gen_random_uuid())");
            }
            bench.happened(scope, "quick");
            slow.rollback();
        }
        assertThat(kindsAfter(Position.START)).containsExactly("quick");
    }

    @Test
    void endIsBehindAllThatIsReadableAndBeforeAllThatIsNot() throws SQLException {
        bench.happened(scope, "old");
        try (Connection slow = bench.database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute("insert into event (at, kind, subject) values (now(), 'slow', gen_random_uuid())");
            }
            bench.happened(scope, "quick");
            Position end = bench.log.end();
            slow.commit();
            bench.happened(scope, "new");
            assertThat(kindsAfter(end)).containsExactly("slow", "quick", "new");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readersOfConcurrentWritersSkipNothingAndHearNothingTwice(long seed) throws Exception {
        int writers = 4;
        int each = 40;
        var reading = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> reader = threads.submit(() -> read(reading));
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                var random = new Random(seed * 100 + writer);
                writing.add(threads.submit(() -> write(random, each)));
            }
            for (Future<?> writer : writing)
                writer.get();
            reading.set(false);
            List<Long> stored = bench.database.jdbc().sql("select id from event order by transaction, id")
                    .query((row, number) -> row.getLong("id")).list();
            assertThat(reader.get()).as("seed %d", seed).isEqualTo(stored);
        }
    }

    private void write(Random random, int times) {
        for (int time = 0; time < times; time++) {
            boolean givesUp = random.nextInt(5) == 0;
            int count = 1 + random.nextInt(3);
            bench.database.transaction().executeWithoutResult(status -> {
                for (int event = 0; event < count; event++)
                    bench.store.append(List.of(EventBench.event("written", scope)));
                if (givesUp)
                    status.setRollbackOnly();
            });
        }
    }

    /** Reads on until the writers are done, and then to the end. */
    private List<Long> read(AtomicBoolean reading) {
        List<Long> read = new ArrayList<>();
        Position position = Position.START;
        while (true) {
            boolean last = !reading.get();
            var events = bench.log.after(position, 7);
            events.forEach(event -> read.add(event.position().event()));
            if (!events.isEmpty())
                position = events.getLast().position();
            else if (last)
                return read;
        }
    }

    @Test
    void listenerHearsEachEventOnceAndInOrder() {
        var hearer = new Hearer("one");
        var pump = pump(hearer);
        bench.happened(scope, "a", "b");
        assertThat(pump.carryOnce(hearer)).isEqualTo(2);
        bench.happened(scope, "c");
        assertThat(pump.carryOnce(hearer)).isEqualTo(1);
        assertThat(pump.carryOnce(hearer)).isZero();
        assertThat(hearer.heard).containsExactly("a", "b", "c");
    }

    @Test
    void listenerThatFailsHearsTheSameAgainAndHoldsUpNobody() {
        var failing = new Hearer("failing");
        var sound = new Hearer("sound");
        failing.failures = 2;
        var pump = pump(failing, sound);
        bench.happened(scope, "a");
        assertThatThrownBy(() -> pump.carryOnce(failing)).isInstanceOf(IllegalStateException.class);
        pump.carryOnce(sound);
        bench.happened(scope, "b");
        assertThatThrownBy(() -> pump.carryOnce(failing)).isInstanceOf(IllegalStateException.class);
        pump.carryOnce(failing);
        assertThat(failing.heard).containsExactly("a", "b");
        assertThat(sound.heard).containsExactly("a");
    }

    @Test
    void workOfAListenerAndItsPositionAreOneTransaction() {
        EventListener half = new EventListener() {
            @Override
            public String name() {
                return "half";
            }

            @Override
            public void on(List<LoggedEvent> events) {
                bench.store.append(List.of(EventBench.event("derived", null)));
                if (kindsAfter(Position.START).size() < 2)
                    throw new IllegalStateException("fails after its work");
            }
        };
        var pump = pump(half);
        bench.happened(scope, "a");
        assertThatThrownBy(() -> pump.carryOnce(half)).isInstanceOf(IllegalStateException.class);
        assertThat(kindsAfter(Position.START)).containsExactly("a");
        bench.happened(scope, "b");
        pump.carryOnce(half);
        assertThat(kindsAfter(Position.START)).containsExactly("a", "b", "derived");
    }

    @Test
    void runningPumpTriesAgainByItself() throws InterruptedException {
        var hearer = new Hearer("patient");
        hearer.failures = 1;
        var pump = new EventPump(List.of(hearer), bench.store, bench.database.transaction());
        pump.start();
        bench.happened(scope, "a");
        try {
            assertThat(hearer.first.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            pump.stop();
        }
        assertThat(hearer.heard).containsExactly("a");
    }

    @Test
    void pruneForgetsOnlyWhatIsOldAndHeardByAll() {
        var quick = new Hearer("quick");
        var slow = new Hearer("slow");
        var pump = pump(quick, slow);
        bench.happened(scope, "a");
        pump.carryOnce(quick);
        pump.carryOnce(slow);
        bench.happened(scope, "b");
        pump.carryOnce(quick);
        assertThat(bench.store.prune(Duration.ofDays(1))).isZero();
        bench.clock.pass(Duration.ofDays(2));
        bench.happened(scope, "c");
        pump.carryOnce(quick);
        assertThat(bench.store.prune(Duration.ofDays(1))).isEqualTo(1);
        assertThat(kindsAfter(Position.START)).containsExactly("b", "c");
        pump.carryOnce(slow);
        assertThat(slow.heard).containsExactly("a", "b", "c");
        assertThat(bench.store.prune(Duration.ofDays(1))).isEqualTo(1);
        assertThat(kindsAfter(Position.START)).containsExactly("c");
    }

    @Test
    void logKnowsHowFarBackItReaches() {
        bench.happened(scope, "a");
        Position before = bench.log.after(Position.START, 1).getLast().position();
        assertThat(bench.log.reachesBackTo(Position.START)).isTrue();
        bench.clock.pass(Duration.ofDays(2));
        bench.store.prune(Duration.ofDays(1));
        assertThat(bench.log.reachesBackTo(Position.START)).isFalse();
        assertThat(bench.log.reachesBackTo(before)).isTrue();
    }

    @Test
    void logRestoredOnAYoungerServerIsReadOn() {
        var hearer = new Hearer("moved");
        var pump = pump(hearer);
        bench.happened(scope, "a");
        pump.carryOnce(hearer);
        bench.happened(scope, "b");
        bench.database.jdbc().sql("update event set transaction = (transaction::text::bigint + 1000000)::text::xid8").update();
        bench.database.jdbc().sql("update event_position set transaction = (transaction::text::bigint + 1000000)::text::xid8").update();
        bench.happened(scope, "c");
        assertThat(pump.carryOnce(hearer)).isZero();
        new JdbcTemplate(bench.database.dataSource()).execute(EventLog.AFTER_RESTORE);
        pump.carryOnce(hearer);
        bench.happened(scope, "d");
        pump.carryOnce(hearer);
        assertThat(hearer.heard).containsExactly("a", "b", "c", "d");
    }

    @Test
    void listenerTakesNoMoreAtOnceThanItWants() {
        var few = new Hearer("few");
        few.batch = 2;
        bench.happened(scope, "one", "two", "three");
        var pump = pump(few);
        assertThat(pump.carryOnce(few)).isEqualTo(2);
        assertThat(pump.carryOnce(few)).isEqualTo(1);
        assertThat(few.heard).containsExactly("one", "two", "three");
        assertThat(few.batches).containsExactly(2, 1);
    }

    /** The other one can never be through: it fails each time. */
    @Test
    void patientListenerWaitsForOthersButNotForever() throws InterruptedException {
        var behind = new Hearer("behind");
        behind.failures = Integer.MAX_VALUE;
        var patient = new Hearer("patient");
        patient.patient = true;
        bench.happened(scope, "one");
        var pump = pump(behind, patient);
        pump.start();
        try {
            assertThat(patient.first.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(behind.failures).isLessThan(Integer.MAX_VALUE);
        } finally {
            pump.stop();
        }
    }

    @Test
    void forAListenerThatHasNotBegunEverythingWaits() {
        assertThat(bench.store.waitsFor("newcomer")).isTrue();
        bench.store.register("newcomer");
        assertThat(bench.store.waitsFor("newcomer")).isFalse();
        bench.happened(scope, "one");
        assertThat(bench.store.waitsFor("newcomer")).isTrue();
    }
}

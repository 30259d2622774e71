package heard.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.desk.identity.TeamId;
import heard.desk.platform.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Walks back through what was there before, on a real database. */
class BacklogsStoreTest {
    private static final String NAME = "readings";
    private static final String OTHER = "contacts";

    private final Bench bench = new Bench();
    private final Backlogs backlogs = bench.bean(Backlogs.class);
    private final List<ConversationId> seen = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<ConversationId> opened(int many) {
        TeamId team = bench.team("Shop");
        List<ConversationId> opened = new ArrayList<>();
        for (int one = 0; one < many; one++)
            opened.add(bench.opened(team, bench.customer("jonas@example.test"), "Hello " + one).id());
        return opened;
    }

    private void walk(String name) {
        while (backlogs.takeSome(name, 2, seen::addAll))
            assertThat(backlogs.done(name)).isFalse();
    }

    @Test
    void eachIsHandedOverOnceFromTheNewestBackAndThenItIsDone() {
        List<ConversationId> opened = opened(5);
        walk(NAME);
        assertThat(seen).isEqualTo(opened.reversed());
        assertThat(backlogs.done(NAME)).isTrue();
        walk(NAME);
        assertThat(seen).hasSize(5);
    }

    /** Each feature had a table of its own once. */
    @Test
    void howFarFeaturesHaveComeIsTakenAlong() {
        var places = Stream.of("contact", "promise", "reading", "solving").collect(Collectors.toMap(of -> of, of -> ConversationId.next()));
        try (var database = TestDatabase.empty()) {
            var flyway = Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration").outOfOrder(true);
            flyway.target("138").load().migrate();
            places.forEach((of, place) -> database.jdbc().sql("update " + of + "_backlog set before_id = :place, done = :done")
                    .param("place", place.value()).param("done", "reading".equals(of)).update());
            flyway.target(MigrationVersion.LATEST).load().migrate();
            assertThat(database.jdbc()
                    .sql("select name || ' ' || done || ' ' || before_id from backlog order by name")
                    .query(String.class).list()).containsExactly("contacts false " + at(places, "contact"),
                            "promises false " + at(places, "promise"),
                            "readings true " + at(places, "reading"), "solutions false " + at(places, "solving"));
        }
    }

    private static UUID at(Map<String, ConversationId> places, String feature) {
        return Objects.requireNonNull(places.get(feature)).value();
    }

    @Test
    void eachFeatureHasItsOwnPlace() {
        opened(3);
        walk(NAME);
        assertThat(backlogs.done(OTHER)).isFalse();
        seen.clear();
        walk(OTHER);
        assertThat(seen).hasSize(3);
    }

    @Test
    void workThatFailsIsHandedOverAgain() {
        List<ConversationId> opened = opened(2);
        assertThatThrownBy(() -> backlogs.takeSome(NAME, 2, keys -> {
            throw new IllegalStateException("not now");
        })).hasMessage("not now");
        walk(NAME);
        assertThat(seen).isEqualTo(opened.reversed());
    }

    @Test
    void whatLiesFartherBackIsLeftWhereTheWorkSaysSo() {
        List<ConversationId> opened = opened(5);
        assertThat(backlogs.takeSome(NAME, 2, keys -> {
            seen.addAll(keys);
            backlogs.end(NAME);
        })).isTrue();
        walk(NAME);
        assertThat(seen).containsExactly(opened.get(4), opened.get(3));
        assertThat(backlogs.done(NAME)).isTrue();
    }

    @Test
    void whileOneProcessIsAtItAnotherLeavesItAlone() {
        opened(2);
        assertThat(backlogs.takeSome(NAME, 2, keys -> {
            try (var pool = Executors.newSingleThreadExecutor()) {
                assertThat(pool.submit(() -> backlogs.takeSome(NAME, 2, seen::addAll))).succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(false);
            }
        })).isTrue();
        assertThat(seen).isEmpty();
    }
}

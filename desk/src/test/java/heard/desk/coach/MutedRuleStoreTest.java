package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import heard.desk.conversation.Bench;
import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Muted rules on a real database. */
class MutedRuleStoreTest {
    private static final Bench bench = new Bench();
    private static final TeamId shop = bench.team("Shop");
    private static final TeamId repair = bench.team("Repairs");
    private static final Access lead = bench.agent("lead@example.test", shop, repair);
    private static final Map<String, TeamId> OWN = Map.of("house.of.shop", shop, "house.of.repairs", repair);
    private static final MutedRuleStore store = new MutedRuleStore(bench.jdbc);

    @BeforeEach
    void nothingIsMuted() {
        bench.jdbc.sql("delete from muted_rule").update();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static void mute(String rule, @Nullable TeamId team) {
        assertThat(store.add(new MutedRule(Ids.next(), rule, team, "why", lead.agent(), bench.clock.instant()))).isTrue();
    }

    @Test
    void whatConcernsSeveralTeamsIsMutedOnlyWhereNoneOfThemWantsIt() {
        mute("en.for.all", null);
        mute("en.for.shop", shop);
        mute("en.for.both", shop);
        mute("en.for.both", repair);
        assertThat(store.in(Set.of(), OWN)).containsExactly("en.for.all");
        assertThat(store.in(Set.of(shop), OWN)).containsExactlyInAnyOrder("en.for.all", "en.for.shop", "en.for.both");
        assertThat(store.in(Set.of(repair), OWN)).containsExactlyInAnyOrder("en.for.all", "en.for.both");
        assertThat(store.in(Set.of(shop, repair), OWN)).containsExactlyInAnyOrder("en.for.all", "en.for.both");
    }

    @Test
    void aRuleOfOneTeamIsMutedByThatTeamAlone() {
        mute("house.of.shop", shop);
        mute("house.of.repairs", shop);
        assertThat(store.in(Set.of(shop, repair), OWN)).contains("house.of.shop").doesNotContain("house.of.repairs");
        assertThat(store.in(Set.of(repair), OWN)).doesNotContain("house.of.shop", "house.of.repairs");
    }
}

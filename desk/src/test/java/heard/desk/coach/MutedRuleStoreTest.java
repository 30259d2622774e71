package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import heard.desk.conversation.Bench;
import heard.desk.identity.Access;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Muted rules on a real database. */
class MutedRuleStoreTest {
    private static final Bench bench = new Bench();
    private static final TeamId shop = bench.team("Shop");
    private static final TeamId repair = bench.team("Repairs");
    private static final Access lead = bench.agent("lead@example.test", shop, repair);
    private static final MutedRuleStore store = new MutedRuleStore(bench.jdbc);

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
        assertThat(store.in(Set.of())).containsExactly("en.for.all");
        assertThat(store.in(Set.of(shop))).containsExactlyInAnyOrder("en.for.all", "en.for.shop", "en.for.both");
        assertThat(store.in(Set.of(repair))).containsExactlyInAnyOrder("en.for.all", "en.for.both");
        assertThat(store.in(Set.of(shop, repair))).containsExactlyInAnyOrder("en.for.all", "en.for.both");
    }
}

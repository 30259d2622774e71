package heard.desk.coach.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.conversation.Bench;
import heard.desk.identity.Access;
import heard.desk.identity.Audit;
import heard.desk.identity.Directory;
import heard.desk.identity.TeamId;
import heard.desk.platform.DeskException;
import heard.engine.Finding;
import heard.engine.Language;
import heard.engine.ReviewContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Own rules on a real database, with several processes of a desk over it. */
class OwnRulesStoreTest {
    private static final Bench bench = new Bench();
    private static final TeamId shop = bench.team("Shop");
    private static final Access admin = bench.agent("admin@example.test", shop).asAdministrator();
    private static final OwnRuleStore store = new OwnRuleStore(bench.jdbc);

    /** Two rules of a kind about one word are one finding, so each has a word of its own. */
    private static String draft(String word) {
        return "Please unplug the " + word + "izer.";
    }

    private static String rule(String word) {
        return RuleCheckTest.SPLITTER.replace("house.jargon.splitter", "house.jargon." + word).replace("splitter", word + "izer");
    }

    /** One process of the desk. */
    private static final class Node {
        final RulesInUse inUse = new RulesInUse();
        final RuleKeeper keeper = new RuleKeeper(store, inUse, bench.clock);
        final OwnRules rules = new OwnRules(store, inUse, keeper, new Trials(),
                new OwnRules.Ledger(bench.database.transaction(), bench.bean(Audit.class), bench.bean(Directory.class), bench.clock));

        Set<String> found(String word, @Nullable TeamId team) {
            RulesInUse.Now now = inUse.now();
            Set<String> others = now.ofOthers(team == null ? Set.of() : Set.of(team));
            return now.engine().review(draft(word), ReviewContext.NONE.withLanguage(Language.EN).withoutRules(others))
                    .findings()
                    .stream().map(Finding::rule).filter(rule -> rule.startsWith("house.")).collect(Collectors.toSet());
        }
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static OwnText text(String name, @Nullable TeamId team, String text) {
        return new OwnText(new RuleFile(Language.EN, name), team, text);
    }

    /** As an update of the engine, or somebody with a database client, may leave it. */
    private static void putBehindItsBack(String name, String text) {
        store.add(new Version(new RuleFile(Language.EN, name), null, text, 0, admin.agent(), bench.clock.instant()));
    }

    @Test
    void whatOneProcessKeepsAllHaveAndARestartToo() {
        var one = new Node();
        var other = new Node();
        one.keeper.look();
        other.keeper.look();
        assertThat(one.rules.keep(admin, text("kept", null, rule("kept")), 0)).isInstanceOf(OwnRules.Outcome.Kept.class);
        assertThat(one.found("kept", null)).contains("house.jargon.kept");
        assertThat(other.found("kept", null)).doesNotContain("house.jargon.kept");
        other.keeper.look();
        assertThat(other.found("kept", null)).contains("house.jargon.kept");
        var restarted = new Node();
        restarted.keeper.start();
        assertThat(restarted.found("kept", null)).contains("house.jargon.kept");
        restarted.keeper.stop();
        one.rules.remove(admin, new RuleFile(Language.EN, "kept"));
        other.keeper.look();
        assertThat(other.found("kept", null)).doesNotContain("house.jargon.kept");
    }

    @Test
    void whatIsNotSoundIsNotKept() {
        var node = new Node();
        var refused = node.rules.keep(admin, text("bad", null, rule("bad").replace("should", "dreadful")), 0);
        assertThat(refused).isInstanceOfSatisfying(OwnRules.Outcome.Refused.class,
                outcome -> assertThat(outcome.flaws().getFirst().line()).isEqualTo(3));
        assertThat(store.newest(new RuleFile(Language.EN, "bad"))).isEmpty();
    }

    @Test
    void eachVersionStaysWithWhoAndWhen() {
        var node = new Node();
        var file = new RuleFile(Language.EN, "versions");
        node.rules.keep(admin, text("versions", null, rule("versions")), 0);
        long first = store.newest(file).orElseThrow().revision();
        node.rules.keep(admin, text("versions", null, rule("versions") + "# more\n"), first);
        node.rules.remove(admin, file);
        List<Version> history = store.history(file, 10);
        assertThat(history).extracting(version -> version.text() != null).containsExactly(false, true, true);
        assertThat(history).allMatch(version -> version.by().equals(admin.agent()) && version.at().equals(bench.clock.instant()));
        assertThat(store.current()).noneMatch(version -> version.file().equals(file));
        assertThat(store.version(file, first).orElseThrow().text()).isEqualTo(rule("versions"));
    }

    @Test
    void whoCameLaterIsToldAndOverwritesNothing() {
        var node = new Node();
        node.rules.keep(admin, text("both", null, rule("both")), 0);
        long seen = store.newest(new RuleFile(Language.EN, "both")).orElseThrow().revision();
        node.rules.keep(admin, text("both", null, rule("both") + "# one\n"), seen);
        assertThat(node.rules.keep(admin, text("both", null, rule("both") + "# two\n"), seen))
                .isInstanceOf(OwnRules.Outcome.Overtaken.class);
        assertThat(store.newest(new RuleFile(Language.EN, "both")).orElseThrow().text()).endsWith("# one\n");
    }

    @Test
    void aTeamsRulesJudgeItsAnswersAlone() {
        TeamId own = bench.team("Own");
        var node = new Node();
        putForTeam("team", own, rule("team"));
        node.keeper.look();
        assertThat(node.found("team", own)).contains("house.jargon.team");
        assertThat(node.found("team", shop)).doesNotContain("house.jargon.team");
        assertThat(node.found("team", null)).doesNotContain("house.jargon.team");
        assertThatThrownBy(() -> node.rules.keep(admin, text("team", null, rule("team")), 1))
                .as("it is another's file").isInstanceOf(DeskException.class);
    }

    private static void putForTeam(String name, TeamId team, String text) {
        store.add(new Version(new RuleFile(Language.EN, name), team, text, 0, admin.agent(), bench.clock.instant()));
    }

    @Test
    void whatBreaksLaterStopsNothingAndTheRestStaysInUse() {
        var node = new Node();
        node.rules.keep(admin, text("sound", null, rule("sound")), 0);
        putBehindItsBack("broken", rule("broken").replace("kind: jargon", "kind: nonsense"));
        node.keeper.look();
        assertThat(node.found("sound", null)).contains("house.jargon.sound");
        assertThat(node.found("broken", null)).isEmpty();
        assertThat(node.inUse.now().engine().review("That is not our problem.", ReviewContext.NONE).findings()).isNotEmpty();
        assertThat(new RuleAlarms(node.inUse).standing()).anySatisfy(alarm -> {
            assertThat(alarm.arguments()).containsExactly("en/broken.yaml", "2");
            assertThat(alarm.path()).isEqualTo("/coach/rules/en/broken");
        });
        assertThat(node.rules.keep(admin, text("beside", null, rule("beside")), 0)).as("others can still be kept")
                .isInstanceOf(OwnRules.Outcome.Kept.class);
        node.rules.remove(admin, new RuleFile(Language.EN, "broken"));
        assertThat(new RuleAlarms(node.inUse).standing()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayLeavesInUseWhatIs() {
        var node = new Node();
        node.rules.keep(admin, text("stays", null, rule("stays")), 0);
        var cut = new RuleKeeper(new OwnRuleStore(JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none"))), node.inUse,
                bench.clock);
        cut.start();
        cut.stop();
        assertThat(node.found("stays", null)).contains("house.jargon.stays");
    }
}

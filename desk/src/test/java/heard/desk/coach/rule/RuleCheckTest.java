package heard.desk.coach.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import heard.desk.coach.rule.RuleCheck.Checked;
import heard.desk.identity.TeamId;
import heard.desk.platform.Ids;
import heard.engine.Language;
import heard.engine.ReviewContext;
import heard.engine.rule.RuleBooks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused of a desk's own rules, and what is taken. */
class RuleCheckTest {
    private static final RuleBooks shipped = RuleBooks.shipped();
    private static final TeamId TEAM = new TeamId(Ids.next());
    static final String SPLITTER = """
        - id: house.jargon.splitter
          kind: jargon
          severity: should
          find: {phrases: ["splitter"]}
          why: "Customers don't know what a splitter is."
          instead: ["the small box"]
          examples:
            bad: ["Please unplug the <splitter>.", "The <splitter> is broken."]
            good: ["Please unplug the small white box.", "The small box is broken."]
        """;
    private static final String CUE = """
        - id: house.cue.sorry
          kind: element.apology
          find: {phrases: ["mea culpa"]}
          examples:
            bad: ["<Mea culpa>.", "Well, <mea culpa>."]
            good: ["Hello.", "Goodbye."]
        """;

    private static Checked check(String name, @Nullable TeamId team, String text) {
        return RuleCheck.of(shipped, List.of(), new OwnText(new RuleFile(Language.EN, name), team, text));
    }

    private static Flaw flaw(String name, @Nullable TeamId team, String text) {
        assertThat(check(name, team, text)).isInstanceOf(Checked.Flawed.class);
        return ((Checked.Flawed) check(name, team, text)).flaws().getFirst();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"RU", "LT", "EN"})
    void theExampleToBeginWithIsSoundAndFindsSomethingInItsSample(Language language) {
        ExampleRules example = ExampleRules.of(language);
        Checked checked = RuleCheck.of(shipped, List.of(), new OwnText(new RuleFile(language, "house"), TEAM, example.text()));
        assertThat(checked).isInstanceOf(Checked.Sound.class);
        Checked.Sound sound = (Checked.Sound) checked;
        assertThat(sound.rules()).hasSize(2);
        assertThat(sound.engine().review(example.draft(), ReviewContext.NONE.withLanguage(language)).findings())
                .filteredOn(finding -> finding.rule().startsWith("house.")).hasSize(2);
    }

    @Test
    void whatTheEngineCannotUseIsNamedByFileAndLine() {
        assertThat(flaw("house", null, SPLITTER.replace("should", "dreadful")))
                .satisfies(flaw -> assertThat(flaw.file()).isEqualTo("en/house.yaml"))
                .satisfies(flaw -> assertThat(flaw.line()).isEqualTo(3))
                .satisfies(flaw -> assertThat(flaw.kind()).isEqualTo(Flaw.Kind.UNUSABLE));
    }

    @Test
    void anExampleThatComesOutOtherwiseIsNamed() {
        assertThat(flaw("house", null, SPLITTER.replace("The <splitter> is", "The <box> is")))
                .isEqualTo(new Flaw("en/house.yaml", 1, Flaw.Kind.MISSED,
                        List.of("house.jargon.splitter", "box", "", "The box is broken.")));
        assertThat(flaw("house", null, SPLITTER.replace("The small box is", "The splitter is")).kind()).isEqualTo(Flaw.Kind.TRIPPED);
    }

    @Test
    void aTeamChangesNothingForOthers() {
        assertThat(check("house", null, CUE)).isInstanceOf(Checked.Sound.class);
        assertThat(flaw("house", TEAM, CUE).kind()).isEqualTo(Flaw.Kind.CUE);
        String taken = shipped.of(Language.EN).rules().stream().filter(rule -> rule.kind().equals("jargon")).findFirst().orElseThrow().id();
        assertThat(flaw("house", TEAM, SPLITTER.replace("house.jargon.splitter", taken)).kind()).isEqualTo(Flaw.Kind.REPLACES);
        assertThat(flaw("sets", TEAM, "house-box: [\"splitter\"]\n").kind()).isEqualTo(Flaw.Kind.SETS);
        assertThat(check("sets", null, "house-box: [\"splitter\"]\n")).isInstanceOf(Checked.Sound.class);
    }

    @Test
    void anEmptyFileAndOneTooLongAreRefused() {
        assertThat(flaw("house", null, "# nothing yet\n").kind()).isEqualTo(Flaw.Kind.EMPTY);
        assertThat(flaw("house", null, "#".repeat(OwnText.MOST_CHARACTERS + 1)).kind()).isEqualTo(Flaw.Kind.LONG);
        String full = SPLITTER + "#".repeat(OwnText.MOST_CHARACTERS - SPLITTER.length());
        assertThat(check("house", null, full)).isInstanceOf(Checked.Sound.class);
    }

    @Test
    void anIdOfAnotherFileIsTaken() {
        var other = new OwnText(new RuleFile(Language.EN, "earlier"), null, SPLITTER);
        Checked checked = RuleCheck.of(shipped, List.of(other), new OwnText(new RuleFile(Language.EN, "house"), null, SPLITTER));
        assertThat(checked).isInstanceOfSatisfying(Checked.Flawed.class,
                flawed -> assertThat(flawed.flaws().getFirst().words()).containsExactly("id-taken", "", "house.jargon.splitter"));
    }

    @Test
    void whatOthersNeedIsNeitherTakenAwayNorChangedUnderThem() {
        var sets = new OwnText(new RuleFile(Language.EN, "sets"), null, "house-box: [\"splitter\"]\n");
        var user = new OwnText(new RuleFile(Language.EN, "house"), null, SPLITTER.replace("\"splitter\"", "\"@house-box\""));
        List<OwnText> both = List.of(sets, user);
        assertThat(RuleCheck.of(shipped, List.of(sets), user)).isInstanceOf(Checked.Sound.class);
        var emptied = new OwnText(sets.file(), null, "house-other: [\"splitter\"]\n");
        assertThat(RuleCheck.of(shipped, both, emptied)).isInstanceOfSatisfying(Checked.Flawed.class,
                flawed -> assertThat(flawed.flaws().getFirst().file()).isEqualTo("en/house.yaml"));
        assertThat(RuleCheck.ofRemoval(shipped, both, sets.file())).isPresent();
        assertThat(RuleCheck.ofRemoval(shipped, both, user.file())).isEmpty();
    }

    @Test
    void whatIsBrokenAlreadyKeepsNobodyFromKeepingOthers() {
        var broken = new OwnText(new RuleFile(Language.EN, "broken"), null, SPLITTER.replace("jargon\n", "nonsense\n"));
        Checked checked = RuleCheck.of(shipped, List.of(broken), new OwnText(new RuleFile(Language.EN, "house"), null, SPLITTER));
        assertThat(checked).isInstanceOf(Checked.Sound.class);
        assertThat(RuleCheck.ofRemoval(shipped, List.of(broken), new RuleFile(Language.EN, "other"))).isEmpty();
    }
}

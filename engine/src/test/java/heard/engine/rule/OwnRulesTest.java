package heard.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import heard.engine.Engine;
import heard.engine.Language;
import heard.engine.ReviewContext;
import org.junit.jupiter.api.Test;

/** A desk's own files over the shipped rules. */
class OwnRulesTest {
    private static final RuleBooks shipped = RuleBooks.shipped();
    private static final String SPLITTER = """
        # what customers call it
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

    private static RuleBooks with(String file, String text) {
        return RuleBooks.over(shipped, List.of(new RuleText(Language.EN, file, text)));
    }

    private static RuleError refused(String text) {
        try {
            with("en/house.yaml", text).of(Language.EN);
        } catch (RuleError wrong) {
            return wrong;
        }
        throw new AssertionError("It was taken: " + text);
    }

    @Test
    void anOwnRuleJudgesAndTheOtherLanguagesAreTheShippedOnes() {
        RuleBooks own = with("en/house.yaml", SPLITTER);
        assertThat(Engine.with(own).review("Please unplug the splitter.", ReviewContext.NONE).findings())
                .anyMatch(finding -> finding.rule().equals("house.jargon.splitter"));
        assertThat(own.of(Language.LT)).isSameAs(shipped.of(Language.LT));
        assertThat(RuleTrial.wrong(own.of(Language.EN), rule -> rule.file().equals("en/house.yaml"))).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithFileAndLine() {
        RuleError wrong = refused(SPLITTER.replace("severity: should", "severity: dreadful"));
        assertThat(wrong.file()).isEqualTo("en/house.yaml");
        assertThat(wrong.line()).isEqualTo(4);
        assertThat(wrong.fault()).isEqualTo(RuleFault.SEVERITY_UNKNOWN);
        assertThat(wrong.words()).containsExactly("dreadful");
        assertThat(wrong).hasMessage("en/house.yaml:4: a severity is must, should or could, not dreadful");
        assertThat(refused("- id: [").line()).isPositive();
        assertThat(refused("x\n".repeat(400)).line()).isZero();
        assertThat(refused(SPLITTER.replace("\"splitter\"", "\"(splitter\"")))
                .hasMessage("en/house.yaml:2: phrase \"(splitter\": \")\" is missing");
        assertThat(refused(SPLITTER.replace("\"splitter\"", "\"s*\"")).fault()).isEqualTo(RuleFault.BEGINNING_LENGTH);
    }

    @Test
    void anExampleThatComesOutOtherwiseIsNamed() {
        RuleBooks own = with("en/house.yaml", SPLITTER.replace("Please unplug the small white box.", "Take out the splitter."));
        List<RuleTrial.Wrong> wrong = RuleTrial.wrong(own.of(Language.EN), rule -> rule.file().equals("en/house.yaml"));
        assertThat(wrong).hasSize(1);
        assertThat(wrong.getFirst().good()).isTrue();
        assertThat(wrong.getFirst().found()).containsExactly("splitter");
    }

    @Test
    void anOwnSetAddsToAShippedOneAndASecondOfItsNameIsRefused() {
        RuleBooks own = with("en/sets.yaml", "negation: [\"=nowise\"]\nhouse-box: [\"splitter\"]\n");
        assertThat(own.of(Language.EN).rules()).isEqualTo(shipped.of(Language.EN).rules());
        assertThatThrownBy(() -> with("en/sets.yaml", "house-box: [\"a\"]\nhouse-box: [\"b\"]\n").of(Language.EN))
                .isInstanceOf(RuleError.class).hasMessageContaining("twice");
    }

    @Test
    void onlyAFileCalledSetsHoldsSets() {
        assertThatThrownBy(() -> with("en/assets.yaml", "house-box: [\"a\"]\n").of(Language.EN)).isInstanceOf(RuleError.class);
    }

    @Test
    void setsWithinSetsCannotFillTheMemory() {
        String many = "\"" + "@%s ".repeat(300).strip() + "\"";
        String sets = "one: [" + many.replace("%s", "two") + "]\ntwo: [" + many.replace("%s", "three") + "]\nthree: ["
                + many.replace("%s", "four") + "]\nfour: [\"box\"]\n";
        var texts = List.of(new RuleText(Language.EN, "en/sets.yaml", sets),
                new RuleText(Language.EN, "en/house.yaml", SPLITTER.replace("\"splitter\"", "\"@one\"")));
        assertThatThrownBy(() -> RuleBooks.over(shipped, texts).of(Language.EN)).isInstanceOf(RuleError.class)
                .hasMessageContaining("words");
    }
}

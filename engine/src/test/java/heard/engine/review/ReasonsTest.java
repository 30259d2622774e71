package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import heard.engine.Engine;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.ReviewContext;
import heard.engine.rule.RuleBooks;
import heard.engine.rule.RuleText;
import heard.engine.rule.Wording;
import heard.engine.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reasons are for who reads them, what to write instead is for who gets the letter. */
class ReasonsTest {
    private static final Engine ENGINE = Engine.shipped();
    private static final String DRAFT = "You should have read the terms. Calm down, we will write soon!!! Such is our policy.";

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void everyKindHasAReasonInEachLanguage(Language reader) {
        for (FindingKind kind : FindingKind.values()) {
            assertThat(Wording.of(reader).find(Reasons.key(kind))).as(kind + " in " + reader).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"RU", "LT"})
    void anAgentReadsReasonsInTheirOwnLanguage(Language reader) {
        var context = ReviewContext.NONE.withMessage("Where is my parcel? I have been waiting for a week!");
        Review plain = ENGINE.review(DRAFT, context);
        Review review = ENGINE.review(DRAFT, context, reader);

        assertThat(review.findings()).isNotEmpty().allSatisfy(finding -> assertThat(Text.of(finding.why()).language())
                .as(finding.why()).isEqualTo(reader));
        assertThat(review.findings().stream().map(Finding::instead)).isEqualTo(plain.findings().stream().map(Finding::instead).toList());
        assertThat(review.score()).isEqualTo(plain.score());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void aDesksOwnReasonIsReadAsTheDeskWroteIt(Language reader) {
        String why = "A splitter is a word of ours: the box has its name on its lid.";
        var desk = Engine.with(RuleBooks.over(RuleBooks.shipped(), List.of(new RuleText(Language.EN, "en/house.yaml", """
            - id: house.jargon.splitter
              kind: jargon
              severity: should
              find: {phrases: ["splitterizer"]}
              why: "%s"
              instead: ["small box"]
              examples:
                bad: ["Please unplug the <splitterizer>.", "The <splitterizer> is broken."]
                good: ["Please unplug the small box.", "The small box is broken."]
            """.formatted(why)))));
        Review review = desk.review("Unplug the splitterizer. " + DRAFT, ReviewContext.NONE, reader);
        assertThat(review.findings()).filteredOn(finding -> finding.rule().equals("house.jargon.splitter")).singleElement()
                .satisfies(finding -> assertThat(finding.why()).isEqualTo(why));
        assertThat(review.findings()).filteredOn(finding -> !finding.rule().startsWith("house.")).isNotEmpty()
                .allSatisfy(finding -> assertThat(Text.of(finding.why()).language()).as(finding.why()).isEqualTo(reader));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"EN", "OTHER"})
    void theRulesOwnReasonStaysWhereItIsUnderstood(Language reader) {
        assertThat(ENGINE.review(DRAFT, ReviewContext.NONE, reader)).isEqualTo(ENGINE.review(DRAFT, ReviewContext.NONE));
    }
}

package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import heard.engine.Element;
import heard.engine.Engine;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.junit.jupiter.api.Test;

/** A review where a desk does not want some of the rules. */
class UnwantedRulesTest {
    private static final Review RUDE = Engine.shipped().review("Hello. That's not our problem. I don't know.",
            ReviewContext.NONE.withMessage("I am furious! My order 48213 is broken."));

    private static Finding one(FindingKind kind) {
        return RUDE.findings().stream().filter(finding -> finding.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void whatIsNotWantedIsNotSaidAndCostsNothing() {
        Review less = Engine.without(RUDE, Set.of(one(FindingKind.BLAME).rule()));
        assertThat(less.findings()).hasSizeLessThan(RUDE.findings().size()).noneMatch(finding -> finding.kind() == FindingKind.BLAME);
        assertThat(less.score()).isGreaterThanOrEqualTo(RUDE.score());
        assertThat(less.reasons().stream().map(reason -> reason.what())).doesNotContain("blame");
        assertThat(less.findings()).anyMatch(finding -> finding.kind() == FindingKind.IGNORANCE);
    }

    @Test
    void anElementThatIsNotToBeMissedIsNotWanted() {
        Review less = Engine.without(RUDE, Set.of(one(FindingKind.MISSING_EMPATHY).rule()));
        assertThat(RUDE.wanted()).contains(Element.EMPATHY);
        assertThat(less.wanted()).doesNotContain(Element.EMPATHY);
        assertThat(less.elements()).isEqualTo(RUDE.elements());
    }

    @Test
    void withoutAnyOfThemItIsTheSame() {
        assertThat(Engine.without(RUDE, Set.of("en.nobody.said-this"))).isSameAs(RUDE);
        Review same = Engine.without(RUDE, Set.of());
        assertThat(same.score()).isEqualTo(RUDE.score());
    }

    @Test
    void theScoreIsThatOfTheRubricAgain() {
        Set<String> all = Set.copyOf(RUDE.findings().stream().filter(finding -> !finding.kind().missing()).map(Finding::rule).toList());
        Review less = Engine.without(RUDE, all);
        assertThat(less.score()).isGreaterThan(RUDE.score());
        assertThat(less.score()).isLessThan(100);
    }
}

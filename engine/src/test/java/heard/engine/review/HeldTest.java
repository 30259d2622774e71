package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import heard.engine.Address;
import heard.engine.Element;
import heard.engine.Emotion;
import heard.engine.Engine;
import heard.engine.Expertise;
import heard.engine.FindingKind;
import heard.engine.Held;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Review;
import heard.engine.ReviewContext;
import heard.engine.Tone;
import heard.engine.Urgency;
import org.junit.jupiter.api.Test;

/** The word of people over what was read: it decides what a reply should have. */
class HeldTest {
    private static final Engine engine = Engine.shipped();
    private static final String FURIOUS = "I am furious! My kettle broke after two days, what rubbish!!!";
    private static final String DRAFT = "Hello Anna,\n\nYour kettle will be exchanged by Friday at noon.\n\nKind regards,\nRuta";

    private static Held word(Emotion emotion, Request request) {
        return new Held(new Held.Word(emotion, request, Urgency.NONE), Address.UNKNOWN, Expertise.UNKNOWN);
    }

    private static Review review(Held held) {
        return engine.review(DRAFT, ReviewContext.NONE.withMessage(FURIOUS).withHeld(held));
    }

    @Test
    void withoutAWordTheReadingDecides() {
        assertThat(engine.read(FURIOUS).feels(Emotion.ANGER)).isTrue();
        assertThat(review(Held.NOTHING).wanted()).contains(Element.EMPATHY, Element.UNDERSTANDING);
        assertThat(review(Held.NOTHING)).isEqualTo(engine.review(DRAFT, ReviewContext.NONE.withMessage(FURIOUS)));
    }

    @Test
    void whoIsSaidToAskCalmlyNeedsNoConsolation() {
        var calm = new Held(new Held.Word(null, Request.INFORMATION, Urgency.NONE), Address.UNKNOWN, Expertise.UNKNOWN);
        assertThat(review(calm).wanted()).doesNotContain(Element.EMPATHY, Element.APOLOGY);
        assertThat(review(calm).score()).isGreaterThan(review(Held.NOTHING).score());
    }

    @Test
    void whatIsSaidToBeWantedIsWanted() {
        assertThat(review(word(Emotion.ANGER, Request.STATUS)).wanted()).contains(Element.LIMITS, Element.DEADLINE);
        assertThat(review(word(Emotion.ANXIETY, Request.TECHNICAL)).wanted()).contains(Element.STEPS, Element.RESOURCES);
    }

    @Test
    void aWordThatAgreesLeavesWhatWasReadBesideIt() {
        Reading read = engine.read(FURIOUS);
        Reading held = word(read.feelings().getFirst().emotion(), read.requests().getFirst()).over(read);
        assertThat(held.feelings()).isEqualTo(read.feelings());
        assertThat(held.requests()).isEqualTo(read.requests());
        assertThat(held.intensity()).isEqualTo(read.intensity());
    }

    @Test
    void whoIsNotAngryIsNotHostile() {
        Reading read = engine.read("You idiots! I am furious with you, you lying thieves!");
        assertThat(read.tone()).isEqualTo(Tone.HOSTILE);
        assertThat(word(Emotion.SADNESS, Request.OTHER).over(read).tone()).isEqualTo(Tone.TENSE);
    }

    @Test
    void whoLikesToBeCalledThouIsNotMetWithAReproachForIt() {
        String message = "Здравствуйте! Подскажите, пожалуйста, когда вы привезёте чайник?";
        String draft = "Привет, Анна!\n\nТвой чайник привезём завтра до 12:00, тебе позвонит курьер.\n\nС уважением, Рута";
        var known = ReviewContext.NONE.withMessage(message);
        var friend = new Held(null, Address.INFORMAL, Expertise.UNKNOWN);
        assertThat(engine.review(draft, known).findings()).anyMatch(finding -> finding.kind() == FindingKind.FORMALITY);
        assertThat(engine.review(draft, known.withHeld(friend)).findings()).noneMatch(finding -> finding.kind() == FindingKind.FORMALITY);
    }

    @Test
    void anExpertIsNotSparedAbbreviations() {
        var known = ReviewContext.NONE.withMessage("My box at home has no light, what can I do?");
        String draft = "Hello Anna,\n\nPlease check the ONT of your line and call me by noon tomorrow.\n\nKind regards,\nRuta";
        assertThat(engine.review(draft, known).findings()).anyMatch(finding -> finding.kind() == FindingKind.JARGON);
        var expert = known.withHeld(new Held(null, Address.UNKNOWN, Expertise.EXPERT));
        assertThat(engine.review(draft, expert).findings()).noneMatch(finding -> finding.kind() == FindingKind.JARGON);
    }

    @Test
    void aRuleThatIsNotToJudgeHidesNoOther() {
        String rude = "Hello Anna, that is not our problem.";
        Review all = engine.review(rude, ReviewContext.NONE);
        String rule = all.findings().stream().filter(finding -> finding.kind() == FindingKind.BLAME).findFirst().orElseThrow().rule();
        Review without = engine.review(rude, ReviewContext.NONE.withoutRules(Set.of(rule)));
        assertThat(without.findings()).noneMatch(finding -> finding.rule().equals(rule));
        assertThat(List.of(without.language())).isEqualTo(List.of(all.language()));
    }
}

package heard.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import heard.desk.conversation.State;
import heard.engine.Emotion;
import heard.engine.Intensity;
import heard.engine.Request;
import heard.engine.Tone;
import org.junit.jupiter.api.Test;

/** The points of risk.properties as they add up, and what they rest on. */
class RiskTest {
    private static final Instant NOW = Past.START.plus(Duration.ofDays(10));
    private static final RiskPoints POINTS = RiskPoints.shipped();

    private static Risk risk(Past here, int broken, Past... earlier) {
        return Risk.of(new Risk.Past(here.id(), here.told(), Arrays.stream(earlier).map(Past::earlier).toList(), broken), POINTS, NOW);
    }

    private static List<String> names(Risk risk) {
        return risk.reasons().stream().map(Risk.Reason::name).toList();
    }

    private static Past calm() {
        return new Past().letter(Request.INFORMATION, null);
    }

    private static Past unhappyEnd() {
        return new Past().in(State.CLOSED).letter(Request.COMPLAINT, Emotion.ANGER);
    }

    private static Past threat() {
        return new Past().letter(Request.COMPLAINT, Emotion.ANGER, Intensity.STRONG, Past.signals(true, false, Tone.TENSE));
    }

    @Test
    void whoAsksCalmlyIsNoRisk() {
        assertThat(risk(calm(), 0)).isEqualTo(new Risk(0, Risk.Level.QUIET, List.of()));
    }

    @Test
    void aThreatAloneIsWatchedAndPointsAtItsLetter() {
        Past here = threat();
        Risk risk = risk(here, 0);
        assertThat(risk.level()).isEqualTo(Risk.Level.WATCH);
        assertThat(risk.reasons()).containsExactly(new Risk.Reason("threat.here", POINTS.of("threat.here"), 1,
                new Risk.Place(here.id(), here.turns().getLast().message())));
    }

    @Test
    void aThreatInAnotherMatterCountsLessAndNotBesideOneHere() {
        assertThat(names(risk(calm(), 0, threat()))).contains("threat.before");
        assertThat(names(risk(threat(), 0, threat()))).doesNotContain("threat.before");
    }

    @Test
    void twoBrokenPromisesWeighMoreThanOne() {
        assertThat(risk(calm(), 1).points()).isEqualTo(POINTS.of("promise.broken"));
        Risk two = risk(calm(), 2);
        assertThat(two.points()).isEqualTo(POINTS.of("promise.broken.again")).isGreaterThan(POINTS.of("promise.broken"));
        assertThat(two.level()).isEqualTo(Risk.Level.WATCH);
        assertThat(two.reasons().getFirst().many()).isEqualTo(2);
    }

    @Test
    void theSecondUnhappyEndWeighsMoreThanTheFirst() {
        assertThat(names(risk(calm(), 0, unhappyEnd()))).containsExactly("unhappy.end");
        assertThat(names(risk(calm(), 0, unhappyEnd(), unhappyEnd()))).contains("unhappy.ends");
    }

    @Test
    void aMatterThatIsStillOpenHasNotEndedUnhappily() {
        assertThat(names(risk(calm(), 0, new Past().in(State.OPEN).letter(Request.COMPLAINT, Emotion.ANGER)))).isEmpty();
    }

    @Test
    void whatIsLongPastNoLongerCounts() {
        Past old = unhappyEnd();
        Instant later = NOW.plus(Duration.ofDays(POINTS.of("days.recent")));
        Past here = calm();
        assertThat(Risk.of(new Risk.Past(here.id(), here.told(), List.of(old.earlier()), 0), POINTS, later).reasons()).isEmpty();
    }

    @Test
    void manyMattersWithinAMonthCount() {
        Past solved = new Past().letter(Request.STATUS, null);
        assertThat(names(risk(calm(), 0, solved))).isEmpty();
        assertThat(names(risk(calm(), 0, solved, solved))).containsExactly("contacts");
    }

    @Test
    void aFallingMoodCountsAndARisingOneDoesNot() {
        assertThat(names(risk(calm().letter(Request.COMPLAINT, Emotion.ANGER), 0))).containsExactly("mood.falling");
        assertThat(names(risk(new Past().letter(Request.COMPLAINT, Emotion.ANGER).letter(Request.INFORMATION, null), 0))).isEmpty();
    }

    @Test
    void thanksTakeSomeOfItAwayAndNeverBelowNothing() {
        Risk thanked = risk(threat().letter(Request.PRAISE, Emotion.GRATITUDE), 0);
        assertThat(thanked.points()).isEqualTo(POINTS.of("threat.here") + POINTS.of("relief"));
        assertThat(risk(calm().letter(Request.PRAISE, Emotion.JOY), 0).points()).isZero();
    }

    @Test
    void severalSignsTogetherAreHigh() {
        Past here = new Past().letter(Request.COMPLAINT, Emotion.ANGER, Intensity.EXTREME, Past.signals(true, true, Tone.HOSTILE));
        Risk risk = risk(here, 0, unhappyEnd(), unhappyEnd());
        assertThat(risk.level()).isEqualTo(Risk.Level.HIGH);
        assertThat(names(risk)).contains("threat.here", "unhappy.ends", "asks.again", "hostile");
    }
}

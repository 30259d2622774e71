package heard.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import heard.engine.Emotion;
import heard.engine.Request;
import org.junit.jupiter.api.Test;

/** The small drawing of a conversation's mood. */
class MoodLineTest {
    private static final Words WORDS = Catalogue.load(Clock.systemUTC(), Catalogue.Unknown.FAIL).in(UiLanguage.EN, ZoneOffset.UTC);

    private static List<MoodLine> drawn(Past past) {
        return MoodLine.of(WORDS, past.turns(), past.tellings());
    }

    private static Past angry() {
        return new Past().letter(Request.COMPLAINT, Emotion.ANGER);
    }

    @Test
    void oneLetterIsNoLine() {
        assertThat(drawn(angry().answer("Hello."))).isEmpty();
        assertThat(drawn(angry().unread())).as("one that was not read has no place in it").isEmpty();
    }

    @Test
    void theLineRisesAsTheMoodDoesAndMarksOurAnswers() {
        MoodLine line = drawn(angry().answer("Hello.").letter(Request.PRAISE, Emotion.GRATITUDE)).getFirst();
        assertThat(line.trend()).isEqualTo(MoodLine.Trend.BETTER);
        assertThat(line.letters()).hasSize(2);
        assertThat(line.letters().getLast().y()).isLessThan(MoodLine.NEUTRAL);
        assertThat(line.letters().getFirst().y()).isGreaterThan(MoodLine.NEUTRAL);
        assertThat(line.answers()).containsExactly(MoodLine.WIDTH / 2);
        assertThat(line.words()).isEqualTo("Mood over time: angry → grateful. 1 answer from us. It has got better.");
    }

    @Test
    void aLongTalkStaysInsideTheDrawing() {
        Past past = angry();
        for (int i = 0; i < 60; i++)
            past.answer("Hello.").letter(Request.OTHER, i % 2 == 0 ? null : Emotion.SADNESS);
        MoodLine line = drawn(past).getFirst();
        assertThat(line.letters()).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(0, MoodLine.WIDTH);
            assertThat(dot.y()).isBetween(0, MoodLine.HEIGHT);
        });
        assertThat(line.words()).contains("calm → sad");
    }
}

package heard.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final List<String> NAMES = List.of("emotions.anger", "emotions.joy", "tone.calm", "tone.tense");
    private static final List<Head> HEADS = List.of(
            new Head("emotions", Head.Kind.ANY, List.of(new Head.Label("anger", 1, 0, 0), new Head.Label("joy", 1, 0, 0))),
            new Head("tone", Head.Kind.ONE, List.of(new Head.Label("calm", 1, 0, 0), new Head.Label("tense", 1, 0, 0))));

    /** Forty angry and tense messages, sixty calm ones of which some are glad. */
    private static Agreement agreement() {
        var held = new ArrayList<float[]>();
        for (int message = 0; message < 100; message++) {
            held.add(message < 40 ? new float[]{1, 0, 0, 1} : new float[]{0, message % 3 == 0 ? 1 : 0, 1, 0});
        }
        return Agreement.of(Agreement.count(NAMES, held));
    }

    private static List<String> holding(float... scores) {
        return agreement().answer(HEADS, scores).stream().flatMap(answer -> answer.holding().stream()).toList();
    }

    @Test
    void whatIsSurePullsWhatIsDoubtful() {
        assertThat(holding(2, -2, 0.1f, 0)).containsExactly("anger", "tense");
        assertThat(holding(0.1f, -2, 2, 0)).containsExactly("calm");
    }

    @Test
    void whatIsSureOfItselfStays() {
        assertThat(holding(-3, 2, 3, -3)).containsExactly("joy", "calm");
        assertThat(holding(3, -3, 5, -5)).containsExactly("anger", "calm");
    }

    @Test
    void everyHeadWithOneAnswerHasJustOne() {
        assertThat(agreement().answer(HEADS, new float[]{0, 0, 0, 0})).last()
                .satisfies(tone -> assertThat(tone.holding()).hasSize(1));
    }
}

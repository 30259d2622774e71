package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.engine.learn.SignValues;
import heard.engine.learn.Trees;
import org.junit.jupiter.api.Test;

class BoostingTest {

    private static final int MANY = 400;

    /** Something holds where exactly one of two signs does, which no sum of weights can tell; others say nothing. */
    private static List<Map<String, Float>> examples() {
        var examples = new ArrayList<Map<String, Float>>();
        for (int at = 0; at < MANY; at++) {
            examples.add(signs(at % 2, at / 2 % 2, at));
        }
        return examples;
    }

    private static Map<String, Float> signs(int one, int other, int noise) {
        var signs = new HashMap<String, Float>();
        signs.put("one", (float) one);
        signs.put("other", (float) other);
        for (int sign = 0; sign < 12; sign++) {
            signs.put("noise" + sign, (noise + sign) % 7 / 7f);
        }
        return signs;
    }

    private static boolean[] holds() {
        boolean[] holds = new boolean[MANY];
        for (int at = 0; at < MANY; at++) {
            holds[at] = at % 2 != at / 2 % 2;
        }
        return holds;
    }

    /** Without any difference to begin with, no first cut would help: a few more examples of one kind give it. */
    private static Trees grown(long seed) {
        var examples = examples();
        boolean[] holds = java.util.Arrays.copyOf(holds(), MANY + 40);
        for (int at = 0; at < 40; at++) {
            examples.add(signs(1, 0, at));
            holds[MANY + at] = true;
        }
        return Boosting.grow(new Boosting.Size(3, 180, 4, 0.06), examples, holds, seed);
    }

    @Test
    void whatOneSignIsWorthMayDependOnAnother() {
        Trees trees = grown(7);

        assertThat(trees.holds(SignValues.of(signs(1, 0, 3)))).isTrue();
        assertThat(trees.holds(SignValues.of(signs(0, 1, 3)))).isTrue();
        assertThat(trees.holds(SignValues.of(signs(1, 1, 3)))).isFalse();
        assertThat(trees.holds(SignValues.of(signs(0, 0, 3)))).isFalse();
    }

    @Test
    void theSameExamplesAndSeedGiveTheSameTrees() {
        assertThat(grown(7).lines()).isEqualTo(grown(7).lines()).isNotEqualTo(grown(8).lines());
    }
}

package heard.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ForestTest {

    private static Forest forest() {
        var trees = new LinkedHashMap<String, Trees>();
        trees.put("rains", Trees.of(-1, 0.5, List.of("clouds\t0.5\t-1.0\t2.0", "wind\t0.25\t0.0\t0.5")));
        trees.put("shines", Trees.of(0, 0, List.of("clouds\t0.5\t1.0\t-1.0")));
        return Forest.of(trees);
    }

    @Test
    void eachQuestionIsAnsweredByItsOwnTreesOverItsOwnBound() {
        Map<String, Double> cloudy = forest().over(SignValues.of(Map.of("clouds", 1f, "wind", 1f, "unknown", 1f)));

        assertThat(cloudy.get("rains")).isCloseTo(-1 + 2 + 0.5 - 0.5, within(1e-9));
        assertThat(cloudy.get("shines")).isCloseTo(-1, within(1e-9));
        assertThat(forest().over("rains", SignValues.of(Map.of("clouds", 1f)))).isCloseTo(-1 + 2 - 0.5, within(1e-9));
        assertThat(forest().find("snows")).isNull();
    }

    @Test
    void aSignThatIsNotGivenIsNought() {
        assertThat(forest().over(SignValues.of(Map.of())).get("rains")).isCloseTo(-1 - 1 - 0.5, within(1e-9));
    }

    @Test
    void linesMakeTheSameForest() {
        var again = Forest.of(forest().lines());

        assertThat(again.lines()).isEqualTo(forest().lines());
        assertThat(again.questions()).containsExactlyInAnyOrder("rains", "shines");
        assertThat(again.over(SignValues.of(Map.of("clouds", 1f)))).isEqualTo(forest().over(SignValues.of(Map.of("clouds", 1f))));
        assertThat(again.trees("shines").count()).isOne();
    }

    @Test
    void whatIsNoForestIsRefused() {
        assertThatThrownBy(() -> Forest.of(List.of("start\t0\tbound\t0"))).hasMessageContaining("no forest");
        assertThatThrownBy(() -> Forest.of(List.of("question\train", "question\tshine", "start\t0\tbound\t0")))
                .hasMessageContaining("rain");
        assertThatThrownBy(() -> forest().trees("snows")).hasMessageContaining("snows");
    }
}

package heard.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TreesTest {

    private static final List<String> LINES = List.of("start\t-1.0\tbound\t0.25", "warm\t0.5\t-0.5\tlong\t2.0\t0.75\t1.5", "0.25");

    @Test
    void eachTreeAddsTheLeafThatSignsLeadTo() {
        Trees trees = Trees.of(LINES);

        assertThat(trees.count()).isEqualTo(2);
        assertThat(trees.score(SignValues.of(Map.of()))).isEqualTo(-1.25, within(1e-9));
        assertThat(trees.score(SignValues.of(Map.of("warm", 0.5f, "long", 9f)))).isEqualTo(-1.25, within(1e-9));
        assertThat(trees.score(SignValues.of(Map.of("warm", 1f, "long", 2f)))).isEqualTo(0, within(1e-9));
        assertThat(trees.holds(SignValues.of(Map.of("warm", 1f, "long", 2f)))).isFalse();
        assertThat(trees.holds(SignValues.of(Map.of("warm", 1f, "long", 3f, "strange", 1f)))).isTrue();
    }

    @Test
    void treesAreKeptAsTheirLines() {
        assertThat(Trees.of(-1, 0.25, LINES.subList(1, 3)).lines()).isEqualTo(LINES);
        assertThat(Trees.of(Trees.of(LINES).lines()).score(SignValues.of(Map.of("warm", 1f)))).isEqualTo(0, within(1e-9));
    }

    @Test
    void whatIsNoTreeIsRefused() {
        assertThatThrownBy(() -> Trees.of(List.of("something else"))).hasMessageContaining("no trees of Heard");
        assertThatThrownBy(() -> Trees.of(List.of(LINES.getFirst(), "0.25\t0.5"))).hasMessageContaining("More stands");
    }
}

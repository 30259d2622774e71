package heard.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SignValuesTest {

    private static final Sign WARM = Sign.of("test.warm");
    private static final Sign LONG = Sign.of("test.long");

    @Test
    void aSignIsTheSameByItsName() {
        assertThat(Sign.of("test.warm")).isSameAs(WARM);
        assertThat(WARM.name()).isEqualTo("test.warm");
    }

    @Test
    void whatIsNotGivenIsNought() {
        var values = new SignValues();
        values.put(WARM, 0);
        values.flag(LONG, false);

        assertThat(values.given(WARM)).isTrue();
        assertThat(values.given(LONG)).isFalse();
        assertThat(values.byName()).isEqualTo(Map.of("test.warm", 0f));
    }

    @Test
    void whatIsSeenTwiceIsSure() {
        var values = new SignValues();
        values.often(WARM);
        assertThat(values.byName()).containsValue(0.5f);
        values.often(WARM);
        values.often(WARM);
        assertThat(values.byName()).containsValue(1f);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        SignValues values = SignValues.of(Map.of("test.warm", 0.25f));
        SignValues copy = values.copy();
        copy.put(LONG, 1);

        assertThat(copy.byName()).isEqualTo(Map.of("test.warm", 0.25f, "test.long", 1f));
        assertThat(values.given(LONG)).isFalse();
    }

    @Test
    void signsThatAreMadeLaterFindTheirPlace() {
        var values = new SignValues();
        Sign later = Sign.of("test.made-later");

        assertThat(values.given(later)).isFalse();
        values.put(later, 0.5);
        assertThat(values.byName()).isEqualTo(Map.of("test.made-later", 0.5f));
        Trees trees = Trees.of(0, 0, List.of("test.made-after-that\t0.5\t1.0\t2.0"));
        assertThat(trees.score(values)).isEqualTo(1);
    }

    @Test
    void signsMayBeMadeByOthersMeanwhile() {
        long right = IntStream.range(0, 4_000).parallel().filter(at -> {
            var values = new SignValues();
            values.put(Sign.of("test.meanwhile-" + at % 500), 1);
            return values.copy().given(Sign.of("test.meanwhile-" + at % 500));
        }).count();

        assertThat(right).isEqualTo(4_000);
    }
}

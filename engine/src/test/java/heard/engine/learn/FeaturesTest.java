package heard.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static int[] pairs(String text, int farthest) {
        var features = Features.of(text, List.of(), new FeatureSet(1, 1, 0, 0, farthest));
        return Arrays.stream(features.hashes(Features.PAIRS), 0, features.count(Features.PAIRS)).sorted().toArray();
    }

    @Test
    void wordsMakeAPairWhicheverComesFirst() {
        assertThat(pairs("card lost", 8)).hasSize(1).isEqualTo(pairs("Lost card", 8)).isNotEqualTo(pairs("card kept", 8));
    }

    @Test
    void formsOfAWordMakeTheSamePair() {
        assertThat(pairs("cancelled payment", 8)).isEqualTo(pairs("cancel payments", 8));
    }

    @Test
    void wordsTooFarApartMakeNoPair() {
        assertThat(pairs("one two three", 2)).hasSize(3);
        assertThat(pairs("one two three", 1)).hasSize(2);
        assertThat(pairs("one two three", 0)).isEmpty();
    }

    @Test
    void aWordMakesNoPairWithItself() {
        assertThat(pairs("very very", 8)).isEmpty();
    }
}

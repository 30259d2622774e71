package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import heard.engine.learn.Head;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final float[][] TRUTH = {{1, 0}, {1, 0}, {0, 1}, {0, 0}};
    private static final float[][] GIVEN = {{1, 0}, {0, 0}, {1, 1}, {0, 0}};

    @Test
    void f1IsOfLabelsAndTheirMean() {
        var figures = new Figures(Head.Kind.ANY, List.of("a", "b"), TRUTH, GIVEN);
        assertThat(figures.f1(0)).isEqualTo(0.5);
        assertThat(figures.f1(1)).isEqualTo(1);
        assertThat(figures.macroF1()).isEqualTo(0.75);
        assertThat(figures.microF1()).isCloseTo(2 * 2 / (4 + 2.0), within(1e-9));
        assertThat(figures.accuracy()).isEqualTo(0.5);
        assertThat(figures.binaryMicroF1()).isEqualTo(0.75);
        assertThat(figures.binaryMacroF1()).isEqualTo(0.75);
    }

    @Test
    void whatIsGradedHoldsAboveNothing() {
        var figures = new Figures(Head.Kind.ANY, List.of("a"), new float[][]{{0.3f}, {-1.2f}, {0.9f}}, new float[][]{{1}, {0}, {0}});
        assertThat(figures.accuracy()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(figures.f1(0)).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void whatASourceDoesNotSayIsNotCounted() {
        var figures = new Figures(Head.Kind.ANY, List.of("a"), new float[][]{{1}, {Float.NaN}, {0}}, new float[][]{{1}, {1}, {0}});
        assertThat(figures.macroF1()).isEqualTo(1);
    }

    @Test
    void pearsonIsOneForALineAndNothingForAFlatAnswer() {
        float[][] truth = {{0}, {1}, {3}};
        assertThat(new Figures(Head.Kind.AMOUNT, List.of("a"), truth, new float[][]{{1}, {3}, {7}}).meanPearson()).isCloseTo(1,
                within(1e-9));
        assertThat(new Figures(Head.Kind.AMOUNT, List.of("a"), truth, new float[][]{{2}, {2}, {2}}).meanPearson()).isZero();
    }

    @Test
    void theMajorityAnswersAlwaysTheSame() {
        var figures = new Figures(Head.Kind.ONE, List.of("a", "b"), TRUTH, GIVEN);
        assertThat(figures.ofMajority(TRUTH).f1(0)).isCloseTo(2 * 2 / 6.0, within(1e-9));
        assertThat(figures.ofMajority(TRUTH).f1(1)).isZero();
    }
}

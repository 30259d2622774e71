package heard.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The distance between words. */
class CorrectionsTest {
    @Test
    void slipsAreCounted() {
        assertThat(Corrections.distance("гарантия", "гарантия", 2)).isZero();
        assertThat(Corrections.distance("гарнтия", "гарантия", 2)).isEqualTo(1);
        assertThat(Corrections.distance("graantija", "garantija", 2)).isEqualTo(1);
        assertThat(Corrections.distance("refnud", "refund", 2)).isEqualTo(1);
        assertThat(Corrections.distance("delivery", "deliveryman", 2)).isEqualTo(3);
        assertThat(Corrections.distance("", "ab", 2)).isEqualTo(2);
    }
}

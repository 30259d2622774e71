package heard.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import heard.engine.Span;
import org.junit.jupiter.api.Test;

/** What is covered is what one of the spans overlaps, in whatever order they came. */
class CoveredPropertyTest {
    @Test
    void tellsWhatLookingAtEachSpanTells() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            var covered = new Covered();
            List<Span> spans = new ArrayList<>();
            for (int at = 0; at < 20; at++) {
                Span asked = span(random);
                assertThat(covered.overlaps(asked)).as("seed %d: %s in %s", seed, asked, spans)
                        .isEqualTo(spans.stream().anyMatch(asked::overlaps));
                Span added = span(random);
                covered.add(added);
                spans.add(added);
            }
        }
    }

    private static Span span(Random random) {
        int start = random.nextInt(60);
        return new Span(start, start + random.nextInt(8));
    }

    @Test
    void sentencesOfASpanAreThoseThatItOverlaps() {
        Text text = Text.of("Laba diena! Grąžinsime pinigus rytoj. Ar tinka?\n\nGeros dienos, Rūta. ".repeat(5));
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            int start = random.nextInt(text.raw().length() - 60);
            var span = new Span(start, start + random.nextInt(60));
            assertThat(text.sentences(span)).as("seed %d: %s", seed, span)
                    .isEqualTo(text.sentences().stream().filter(sentence -> sentence.span().overlaps(span)).toList());
        }
    }
}

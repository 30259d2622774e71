package heard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnginePropertyTest {
    private static final String[] PIECES = {"не ", "знаю", " ", "\n", "\n\n", "> ", "«", "»", "„", "“", "!!!", "?", "...", "👍", "👨‍👩‍👧",
            "{{name}}", "12.03.2026", "+370 612 77104", "50 €",
            "a@b.lt", "http://x.y/z?", "Jūs ", "turite ", "I'll ", "call ", "you ", "tomorrow ", "№ ", "55-А", "ё", "ąžš", "\uD83D",
            "\u0301", "1. ", "- ", "ЗАКАЗ ", "заказ ", ":)", "))", "(",
            "Здравствуйте, ", "Laba diena ", "Dear ", "вернём ", "деньги ", "\t", "\u200D", "On 1 May X wrote:"};
    private final Engine engine = Engine.shipped();

    @Test
    void anyTextIsReadAndReviewedWithSpansInsideIt() {
        for (long seed = 1; seed <= 300; seed++) {
            String text = text(new Random(seed), 60);
            check(seed, text);
        }
    }

    private void check(long seed, String text) {
        Reading reading = engine.read(text);
        Review review = engine.review(text, ReviewContext.NONE.withMessage(text).withName("Rūta Kazlauskienė"));
        assertThat(engine.read(text)).as("seed %d", seed).isEqualTo(reading);
        reading.evidence().forEach(evidence -> inside(seed, evidence.span(), text));
        reading.identifiers().forEach(identifier -> inside(seed, identifier.span(), text));
        review.elements().forEach(element -> element.spans().forEach(span -> inside(seed, span, text)));
        review.findings().stream().map(Finding::span).filter(java.util.Objects::nonNull).forEach(span -> inside(seed, span, text));
        assertThat(review.score()).as("seed %d", seed).isBetween(0, 100);
        assertThat(review.mustChange() && review.score() > 60).as("seed %d", seed).isFalse();
    }

    private static void inside(long seed, Span span, String text) {
        assertThat(span.end()).as("seed %d", seed).isLessThanOrEqualTo(text.length());
        assertThat(cutsPair(text, span.start()) || cutsPair(text, span.end())).as("seed %d", seed).isFalse();
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (int piece = random.nextInt(pieces); piece > 0; piece--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @Test
    @Tag("benchmark")
    void aMegabyteIsReadInTime() {
        String sentence = "Здравствуйте, я уже третий раз пишу вам о заказе 5521, верните деньги, сколько можно ждать? ";
        String large = sentence.repeat(1_000_000 / sentence.length());
        engine.read(sentence);
        long start = System.nanoTime();

        engine.read(large);

        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(10_000);
    }
}

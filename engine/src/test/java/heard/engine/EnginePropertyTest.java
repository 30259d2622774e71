package heard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people and programs send: no failure, the same answer twice, spans inside the text and never through a character. */
class EnginePropertyTest {
    private static final Engine ENGINE = Engine.shipped();
    private static final String[] PIECES = {"не ", "знаю", " ", "\n", "\n\n", "\r\n", "> ", ">> ", "«", "»", "„", "“", "\"", "!!!", "?",
            "...", "👍", "👨‍👩‍👧",
            "{{name}}", "{{", "}}", "[Name]", "${x}", "%NAME%", "12.03.2026", "31.02.2026", "99:99", "2026-13-45", "+370 612 77104",
            "8 (800) 555-35-35",
            "50 €", "1 000 000,00 руб.", "a@b.lt", "@", "http://x.y/z?", "www.", "Jūs ", "turite ", "I'll ", "call ", "you ", "tomorrow ",
            "завтра до 18:00 ", "в течение 99999999999999999999 дней ", "per 24 valandas ", "by Friday ", "№ ", "55-А", "ё", "ąžš",
            "\uD83D", "\uDC4D",
            "\u0301", "и\u0306", "e\u0328", "1. ", "- ", "• ", "ЗАКАЗ ", "заказ ", ":)", "))", "(", "'", "’s ", "-", "_", "/", "\\", "\t",
            "\u200D", "\u200B",
            "\uFEFF", "\u00AD", "\u202E", "\u2066", "שלום ", "مرحبا ", "你好", "ﷺ", "İ", "ß", "ﬁ", "Ǆ", "𝕳𝖊𝖑𝖑𝖔 ", "🇱🇹", "\u0000",
            "\u001B[31m", "\u2028",
            "Здравствуйте, ", "Laba diena ", "Dear ", "вернём ", "деньги ", "здраствуйте ", "recieve ", "dekuoju ", "On 1 May X wrote:",
            "От: ",
            "----- Original Message -----\n", "aaaaaaaaaaaaaaaaaaaa", "гос пошлина ", "может отправится "};
    private static final String[] NAMES = {"", " ", "Rūta Kazlauskienė", "Анна", "O'Neil", "\uD83D", "!!!", "李小龍",
            "Иванов Иван Иванович оглы", "{{name}}", "a b c d e f g"};

    @Test
    void anyTextIsReadAndReviewed() {
        for (long seed = 1; seed <= 400; seed++) {
            var random = new Random(seed);
            String text = text(random, 60);
            check("seed " + seed, text, context(random, text));
        }
    }

    private static String text(Random random, int pieces) {
        var text = new StringBuilder();
        for (int piece = random.nextInt(pieces); piece > 0; piece--) {
            text.append(any(random, PIECES));
        }
        return text.toString();
    }

    private static <T> T any(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static ReviewContext context(Random random, String text) {
        @Nullable
        Message message = switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> Message.of(text);
            default -> new Message(text(random, 30), at(random), channel(random), List.of(text(random, 10), ""));
        };
        @Nullable
        String name = random.nextBoolean() ? null : any(random, NAMES);
        @Nullable
        Language language = random.nextBoolean() ? null : any(random, Language.values());
        ZoneId zone = random.nextBoolean() ? null : ZoneId.of("Europe/Vilnius");
        return new ReviewContext(channel(random), message, name, language, at(random), zone, List.of(text(random, 10), text),
                random.nextBoolean() ? null : random.nextDouble() * 100, BusinessCalendar.WEEKDAYS);
    }

    private static @Nullable Channel channel(Random random) {
        return random.nextBoolean() ? null : any(random, Channel.values());
    }

    private static @Nullable OffsetDateTime at(Random random) {
        return random.nextBoolean() ? null : OffsetDateTime.parse("2026-03-29T01:30:00+02:00").plusHours(random.nextInt(10_000));
    }

    private static Stream<String> uglyTexts() {
        return Stream.of("", " ", "\n", "\u0000", "\uD83D", "\uDC4D\uD83D", "\uFEFF", "\u202E\u202E", "?", "!".repeat(10_000),
                "« ".repeat(5_000),
                "„“".repeat(5_000), "\"".repeat(9_999), "> ".repeat(5_000), ">\n".repeat(5_000), "(".repeat(10_000), "[".repeat(10_000),
                "{{".repeat(5_000),
                "a".repeat(100_000), "я".repeat(100_000), "аб".repeat(50_000), "ą-".repeat(50_000), "не".repeat(50_000),
                "1".repeat(100_000),
                "1-".repeat(50_000), "1.".repeat(50_000), "111.".repeat(25_000), "11,".repeat(30_000), "A1/".repeat(30_000),
                "AB 12 ".repeat(5_000), "+".repeat(20_000), "@".repeat(20_000), "a@".repeat(20_000),
                "www.".repeat(20_000),
                "👍".repeat(20_000), "👨‍👩‍👧".repeat(10_000), "\u0301".repeat(50_000), "e\u0301".repeat(20_000), "\u200D".repeat(50_000),
                ":)".repeat(20_000),
                "ИЗВИНИТЕ ".repeat(3_000), "recieve ".repeat(3_000), "здраствуйте ".repeat(3_000), "neprisijungiau ".repeat(3_000),
                "\n".repeat(50_000),
                "1 2 3 4 5 6 7 8 9 0 ".repeat(3_000), "завтра в 18:00 ".repeat(2_000), "we will call you tomorrow, ".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("uglyTexts")
    void uglyTextsAreReadAndReviewed(String text) {
        String about = text.isEmpty() ? "nothing" : text.length() + " of " + text.substring(0, Math.min(8, text.length()));

        check(about, text, ReviewContext.NONE.withMessage(text).withName("Rūta Kazlauskienė"));
    }

    private static void check(String about, String text, ReviewContext context) {
        Reading reading = ENGINE.read(text);
        Review review = ENGINE.review(text, context);
        assertThat(ENGINE.read(text)).as(about).isEqualTo(reading);
        assertThat(ENGINE.review(text, context)).as(about).isEqualTo(review);
        reading.evidence().forEach(evidence -> inside(about, evidence.span(), text));
        reading.identifiers().forEach(identifier -> inside(about, identifier.span(), text));
        review.elements().forEach(element -> element.spans().forEach(span -> inside(about, span, text)));
        review.promises().forEach(promise -> inside(about, promise.span(), text));
        review.findings().forEach(finding -> inside(about, finding, text, context));
        assertThat(review.score()).as(about).isBetween(0, 100);
        assertThat(review.mustChange() && review.score() > 60).as(about).isFalse();
    }

    private static void inside(String about, Finding finding, String draft, ReviewContext context) {
        Span span = finding.span();
        Message message = context.message();
        if (span != null) {
            inside(about, span, finding.in() == Finding.Place.DRAFT ? draft : Objects.requireNonNull(message).text());
        }
    }

    private static void inside(String about, Span span, String text) {
        assertThat(span.end()).as(about).isLessThanOrEqualTo(text.length());
        assertThat(cutsPair(text, span.start()) || cutsPair(text, span.end())).as(about).isFalse();
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLowSurrogate(text.charAt(at));
    }

    @Test
    @Tag("benchmark")
    void aMegabyteIsReadAndReviewedInTime() {
        String sentence = "Здравствуйте, я уже третий раз пишу вам о заказе 5521, верните деньги, сколько можно ждать? ";
        String large = sentence.repeat(1_000_000 / sentence.length());
        check("warm", sentence, ReviewContext.NONE);
        long start = System.nanoTime();

        ENGINE.read(large);
        ENGINE.review(large, ReviewContext.NONE);

        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(10_000);
    }
}

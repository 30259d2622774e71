package heard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import heard.engine.json.JsonLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The work grows with the length of a text: a reply or a message of hundreds of pages is answered within seconds. What looks through all
 * sentences for each sentence, or through all findings for each finding, needs minutes for texts as long as these, so that the limit
 * tells the two apart on the slowest machine.
 */
class LongTextsTest {
    private static final Engine ENGINE = Engine.shipped();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int LETTERS = 400_000;
    private static final int ROW = 500_000;

    /** Real letters one behind the other: every kind of sentence, promise, greeting and finding. */
    private record Letters(List<JsonLine> drafts) {
        static Letters of(String language) throws IOException {
            try (Stream<String> lines = Files.lines(Path.of("data/support-messages", language, "drafts.jsonl"))) {
                return new Letters(lines.map(JsonLine::of).toList());
            }
        }

        String replies() {
            return joined(draft -> draft.text("text"));
        }

        String messages() {
            return joined(draft -> draft.text("message"));
        }

        private String joined(Function<JsonLine, @Nullable String> part) {
            List<String> parts = drafts.stream().flatMap(draft -> Stream.ofNullable(part.apply(draft))).toList();
            return row(LETTERS, at -> parts.get(at % parts.size()) + "\n\n");
        }

        String reply() {
            return drafts.getFirst().need("text");
        }

        ReviewContext context() {
            return drafts.getFirst().context();
        }
    }

    private static String row(int length, IntFunction<String> part) {
        var row = new StringBuilder(length + 2000);
        for (int at = 0; row.length() < length; at++) {
            row.append(part.apply(at));
        }
        return row.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void longReplyToAnOrdinaryMessageIsReviewed(String language) throws IOException {
        Letters letters = Letters.of(language);
        review(letters.replies(), letters.context());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void ordinaryReplyToALongMessageIsReviewed(String language) throws IOException {
        Letters letters = Letters.of(language);
        review(letters.reply(), letters.context().withMessage(letters.messages()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void longReplyToALongMessageIsReviewed(String language) throws IOException {
        Letters letters = Letters.of(language);
        review(letters.replies(), letters.context().withMessage(letters.messages()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void longReplyThatWasSentBeforeIsReviewed(String language) throws IOException {
        Letters letters = Letters.of(language);
        String replies = letters.replies();

        review(replies, letters.context().withEarlierReplies(List.of(letters.reply(), replies.substring(LETTERS / 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "lt", "en"})
    void replyWithoutAnyFullStopIsReviewed(String language) throws IOException {
        Letters letters = Letters.of(language);
        String breathless = letters.replies().replaceAll("[.!?…\\n]+", " ");

        review(breathless, letters.context().withMessage(letters.messages().replaceAll("[.!?…\\n]+", " ")));
    }

    private static void review(String text, ReviewContext context) {
        Review review = assertTimeoutPreemptively(LIMIT, () -> ENGINE.review(text, context));

        assertThat(review.elements()).isNotEmpty();
        assertThat(review.score()).isBetween(0, 100);
    }

    /** What comes thousands of times over, a bit different each time. */
    private static Stream<String> rows() {
        return Stream.of(row(ROW, at -> "Это не наша проблема, вы неправы. Такова наша политика. Я не знаю. "),
                row(ROW, at -> "Laba diena, Rūta! Gerb. Jonai, "), row(ROW, at -> "Anna, we have checked it, Anna. Anna, "),
                row(ROW, at -> "We will call you back soon about order " + (9000 + at) + ". "),
                row(ROW, at -> "paskambinsime rytoj iki " + (9 + at % 9) + ":00 ir grąžinsime pinigus per " + (1 + at % 9) + " dienas "),
                row(ROW, at -> "Dear {{name" + at % 7 + "}}, [Name] ${x} ____ "), row(ROW, at -> "{{"), row(ROW, at -> "„"),
                row(ROW, at -> "№ " + (10_000 + at) + "-AB" + at % 99 + ", +370 612 " + (10_000 + at % 9000) + " a" + at + "@b.lt "),
                row(ROW, at -> 100 + at * 37 % 900 + " "), row(ROW, at -> "Ты можешь проверить, а вы скажите нам. "),
                row(ROW, at -> "Patikrinkite " + (char) ('A' + at % 26) + (char) ('A' + at / 26 % 26) + "Z ir prievadą. "),
                row(ROW, at -> "wrogn" + Integer.toString(at, 36).replaceAll("\\d", "e") + "tion "), row(ROW, at -> "a"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowOfEqualThingsIsReadAndReviewed(String row) {
        Review review = assertTimeoutPreemptively(LIMIT, () -> {
            ENGINE.read(row);
            return ENGINE.review(row,
                    ReviewContext.NONE.withMessage("Kada grąžinsite pinigus? Когда? When?").withName("Rūta Kazlauskienė"));
        });

        assertThat(review.score()).isBetween(0, 100);
    }
}

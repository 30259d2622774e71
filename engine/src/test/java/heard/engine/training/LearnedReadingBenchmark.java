package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import heard.engine.Language;
import heard.engine.learn.LearnedReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long all heads take for one message on one thread, over the project's own messages; run with {@code -Dheard.test.groups=benchmark}. */
@Tag("benchmark")
class LearnedReadingBenchmark {

    private static final int ROUNDS = 40;

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void readingAMessageTakesAFractionOfAMillisecond(Language language) throws IOException {
        long before = System.nanoTime();
        var reading = LearnedReading.of(language);
        double loadMillis = (System.nanoTime() - before) / 1e6;
        List<String> texts = texts(language);
        double[] micros = new double[texts.size()];
        long answers = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < micros.length; i++) {
                long start = System.nanoTime();
                answers += reading.read(texts.get(i), List.of()).size();
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        Arrays.sort(micros);
        double median = micros[micros.length / 2];
        double high = micros[micros.length * 99 / 100];
        int length = (int) texts.stream().mapToInt(String::length).average().orElse(0);
        String report = String.format(Locale.ROOT, "%s: %d messages of %d characters, load %.0f ms, median %.0f µs, p99 %.0f µs", language,
                micros.length, length,
                loadMillis, median, high);
        Files.writeString(Path.of("target", "learned-reading-" + language + ".txt"), report + "\n");
        assertThat(answers).isPositive();
        assertThat(median).as(report).isLessThan(1_000);
    }

    private static List<String> texts(Language language) {
        var file = new TextFile(Path.of("data/support-messages", language.name().toLowerCase(Locale.ROOT), "messages.jsonl"));
        return file.lines().stream().map(line -> Json.text(Json.object(line), "text")).toList();
    }
}

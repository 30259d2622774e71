package heard.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import heard.engine.BusinessCalendar;
import heard.engine.Language;
import heard.engine.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sentences with what they promise, written before the finder knew them. Half of them were only scored when it was done; the figures
 * below are the least that it must reach on that half, and a change that lowers one says why.
 */
class PromiseSentencesTest {
    private static final double LEAST_ON_HELD_OUT = 0.94;

    /** A line of the table. */
    private record Line(boolean held, LocalDateTime at, String expected, String sentence) {
        static Line of(String line) {
            String[] parts = line.split("\\s*\\|\\s*", 4);
            return new Line(parts[0].equals("held"), LocalDateTime.parse(parts[1]), parts[2], parts[3].strip());
        }

        String found(Language language) {
            ZoneId zone = ZoneId.of("Europe/Vilnius");
            var sending = new Sending(at.atZone(zone).toOffsetDateTime(), zone, BusinessCalendar.WEEKDAYS);
            List<Commitment> found = Promises.find(Text.of(sentence, language), sending);
            return found.isEmpty()
                    ? "-"
                    : found.stream().map(commitment -> commitment.promise().due() == null
                            ? "null"
                            : Objects.requireNonNull(commitment.promise().due()).toLocalDateTime().toString())
                            .collect(Collectors.joining(" & "));
        }
    }

    private static List<Line> lines(Language language) throws IOException {
        String file = "/promise/" + language.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream stream = Objects.requireNonNull(PromiseSentencesTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Line::of).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"RU", "LT", "EN"})
    void theSentencesItWasBuiltWithAreRight(Language language) throws IOException {
        for (Line line : lines(language)) {
            if (!line.held()) {
                assertThat(line.found(language)).as(line.sentence()).isEqualTo(line.expected());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"RU", "LT", "EN"})
    void theSentencesHeldBackAreMostlyRight(Language language) throws IOException {
        List<Line> held = lines(language).stream().filter(Line::held).toList();
        List<Line> wrong = held.stream().filter(line -> !line.found(language).equals(line.expected())).toList();

        assertThat(1 - wrong.size() / (double) held.size()).as("wrong: %s", wrong).isGreaterThanOrEqualTo(LEAST_ON_HELD_OUT);
    }

    @Test
    void everyLanguageHasEnoughOfBothKinds() throws IOException {
        for (Language language : List.of(Language.RU, Language.LT, Language.EN)) {
            List<Line> lines = lines(language);
            assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
            assertThat(lines.stream().filter(line -> line.expected().equals("-")).count()).isGreaterThanOrEqualTo(25);
        }
    }
}

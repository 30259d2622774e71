package heard.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import heard.engine.Language;

/** The most frequent words of a language in folded form, with their rank. Loaded on first use. */
public final class FrequentWords {
    private final Map<String, Integer> ranks;

    private FrequentWords(Map<String, Integer> ranks) {
        this.ranks = ranks;
    }

    public static FrequentWords of(Language language) {
        return switch (language) {
            case RU -> Russian.WORDS;
            case LT -> Lithuanian.WORDS;
            case EN -> English.WORDS;
            case OTHER -> None.WORDS;
        };
    }

    /** The place of a word, 0 for the most frequent; -1 where it is not in the list. */
    public int rank(String form) {
        Integer rank = ranks.get(form);
        return rank == null ? -1 : rank;
    }

    /** The smallest rank of the words that have a key in common. */
    public Map<String, Integer> by(UnaryOperator<String> key) {
        var smallest = new HashMap<String, Integer>();
        ranks.forEach((word, rank) -> smallest.merge(key.apply(word), rank, Math::min));
        return smallest;
    }

    private static FrequentWords load(Language language) {
        String file = "/language/" + language.name().toLowerCase(Locale.ROOT) + "/frequent.txt";
        try (var stream = FrequentWords.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The engine's JAR has no " + file);
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var ranks = new HashMap<String, Integer>(16384);
            for (String word = reader.readLine(); word != null; word = reader.readLine()) {
                ranks.putIfAbsent(word, ranks.size());
            }
            return new FrequentWords(ranks);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading " + file, unreadable);
        }
    }

    /** Loads on first use. */
    private static final class Russian {
        private static final FrequentWords WORDS = load(Language.RU);
    }

    /** Loads on first use. */
    private static final class Lithuanian {
        private static final FrequentWords WORDS = load(Language.LT);
    }

    /** Loads on first use. */
    private static final class English {
        private static final FrequentWords WORDS = load(Language.EN);
    }

    /** Knows no word. */
    private static final class None {
        private static final FrequentWords WORDS = new FrequentWords(Map.of());
    }
}

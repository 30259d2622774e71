package heard.engine.rule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/** The engine's own sentences in a language; English stands in for {@link Language#OTHER}. Safe for many threads. */
public final class Wording {
    private static final Map<Language, Wording> LOADED = new EnumMap<>(Language.class);
    private final Properties sentences;

    private Wording(Properties sentences) {
        this.sentences = sentences;
    }

    public static Wording of(Language language) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(language == Language.OTHER ? Language.EN : language, Wording::load);
        }
    }

    private static Wording load(Language language) {
        String file = "/language/" + language.name().toLowerCase(Locale.ROOT) + "/wording.properties";
        try (var stream = Wording.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The engine's JAR has no " + file);
            }
            var sentences = new Properties();
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Wording(sentences);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading " + file, unreadable);
        }
    }

    /** A sentence with {0}, {1} … filled; a missing key is a mistake of ours. */
    public String text(String key, Object... values) {
        String sentence = find(key);
        if (sentence == null) {
            throw new IllegalStateException("No wording for " + key);
        }
        for (int value = 0; value < values.length; value++) {
            sentence = sentence.replace("{" + value + "}", String.valueOf(values[value]));
        }
        return sentence;
    }

    /** A sentence as it is written, or null. */
    public @Nullable String find(String key) {
        return sentences.getProperty(key);
    }
}

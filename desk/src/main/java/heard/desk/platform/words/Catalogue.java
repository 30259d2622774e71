package heard.desk.platform.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every message of the desk in its three languages, read once from {@code messages/<feature>/<language>.properties}. Immutable. */
public final class Catalogue {
    /** What an unknown key does: tests must notice, people must still see their page. */
    public enum Unknown {
        FAIL, SHOW
    }

    private final Map<UiLanguage, Map<String, String>> messages;
    private final Unknown unknown;
    private final Clock clock;

    private Catalogue(Map<UiLanguage, Map<String, String>> messages, Unknown unknown, Clock clock) {
        this.messages = messages;
        this.unknown = unknown;
        this.clock = clock;
    }

    public static Catalogue load(Clock clock, Unknown unknown) {
        var messages = new EnumMap<UiLanguage, Map<String, String>>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values())
            messages.put(language, read(language));
        return new Catalogue(messages, unknown, clock);
    }

    private static Map<String, String> read(UiLanguage language) {
        var found = new HashMap<String, String>();
        for (Resource file : files(language)) {
            read(file).forEach((key, text) -> {
                if (found.put((String) key, (String) text) != null) {
                    throw new IllegalStateException("The message " + key + " stands twice in " + language.code());
                }
            });
        }
        return Map.copyOf(found);
    }

    private static Resource[] files(UiLanguage language) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*/" + language.code() + ".properties");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Messages in " + language.code() + " cannot be listed", unreadable);
        }
    }

    private static Properties read(Resource file) {
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.getDescription() + " cannot be read", unreadable);
        }
    }

    public Words in(UiLanguage language, ZoneId zone) {
        return new Words(this, language, zone, clock);
    }

    Optional<String> find(UiLanguage language, String key) {
        return Optional.ofNullable(messages.getOrDefault(language, Map.of()).get(key));
    }

    String text(UiLanguage language, String key) {
        return find(language, key).orElseGet(() -> {
            if (unknown == Unknown.FAIL)
                throw new IllegalStateException("There is no message " + key + " in " + language.code());
            return "[" + key + "]";
        });
    }

    Map<String, String> all(UiLanguage language) {
        return messages.getOrDefault(language, Map.of());
    }
}

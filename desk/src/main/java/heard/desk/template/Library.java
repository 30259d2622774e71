package heard.desk.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import heard.desk.platform.words.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The templates that ship with Heard, one file a kind, read strictly and once: a key that nobody knows stops the start. */
final class Library {
    private static final Set<String> KEYS = Set.of("ru", "lt", "en");
    private static final Set<String> PARTS = Set.of("name", "message", "text");
    private static final Map<Kind, LibraryText> ALL = readAll();

    private Library() {
    }

    static List<LibraryText> all() {
        return List.copyOf(ALL.values());
    }

    /** Templates of the desk's own kind are tried on a question. */
    static Sample sample(Kind kind, UiLanguage language) {
        LibraryText text = Objects.requireNonNull(ALL.get(kind == Kind.OTHER ? Kind.QUESTION : kind));
        return Objects.requireNonNull(text.samples().get(language));
    }

    private static Map<Kind, LibraryText> readAll() {
        Map<Kind, LibraryText> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values())
            if (kind != Kind.OTHER)
                all.put(kind, read(kind));
        return all;
    }

    private static LibraryText read(Kind kind) {
        String file = "/templates/" + kind.code() + ".yaml";
        try (InputStream content = Library.class.getResourceAsStream(file)) {
            if (content == null)
                throw new IllegalStateException("The library has no file " + file);
            String yaml = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return text(kind, mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml), KEYS, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read", failure);
        }
    }

    private static LibraryText text(Kind kind, Map<?, ?> languages) {
        Map<UiLanguage, String> texts = new EnumMap<>(UiLanguage.class);
        Map<UiLanguage, Sample> samples = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values()) {
            Map<?, ?> parts = mapping(languages.get(language.code()), PARTS, kind + " " + language);
            texts.put(language, part(parts, "text"));
            samples.put(language, new Sample(kind, language, part(parts, "name"), part(parts, "message")));
        }
        return new LibraryText(kind, texts, samples);
    }

    private static Map<?, ?> mapping(@Nullable Object value, Set<String> known, String where) {
        if (!(value instanceof Map<?, ?> map) || !map.keySet().equals(known))
            throw new IllegalStateException("In the library, " + where + " has exactly " + known);
        return map;
    }

    private static String part(Map<?, ?> parts, String key) {
        return Objects.requireNonNull(parts.get(key), key).toString().strip();
    }
}

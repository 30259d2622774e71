package heard.desk.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.text.Forms;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code card/deeds.yaml}, strictly: what nobody knows stops the start. */
final class DeedFile {
    private static final String FILE = "/card/deeds.yaml";

    private DeedFile() {
    }

    static Deeds shipped() {
        List<Deeds.Phrase> phrases = new ArrayList<>();
        Map<String, Collection<String>> before = new HashMap<>();
        map(content(), "the file").forEach((language, of) -> {
            Map<?, ?> all = map(of, language);
            known(all, Set.of("guards", "you", "deeds"), language);
            before.put(String.valueOf(language), folded(all.get("guards"), language));
            before.put(language + ".you", folded(all.get("you"), language));
            map(all.get("deeds"), language)
                    .forEach((deed, rule) -> phrases.addAll(phrases(String.valueOf(language), String.valueOf(deed), map(rule, deed))));
        });
        return new Deeds(phrases, before);
    }

    /** The file as it is written, its examples too. */
    static Object content() {
        try (InputStream file = DeedFile.class.getResourceAsStream(FILE)) {
            if (file == null)
                throw new IllegalStateException("The desk has no file " + FILE);
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Deeds.Phrase> phrases(String language, String code, Map<?, ?> rule) {
        known(rule, Set.of("says", "examples"), code);
        Deed deed = Deed.find(code).orElseThrow(() -> new IllegalStateException(FILE + ": there is no deed " + code));
        return texts(rule.get("says"), code).stream().flatMap(line -> variants(line).stream())
                .map(parts -> new Deeds.Phrase(deed, language, parts)).toList();
    }

    /** All that a line stands for: "(a|b) c" is "a c" and "b c". */
    private static List<List<Deeds.Part>> variants(String line) {
        List<List<Deeds.Part>> all = List.of(List.of());
        for (String place : line.strip().split(" ")) {
            List<List<Deeds.Part>> longer = new ArrayList<>();
            for (String word : place.replaceAll("[()]", "").split("\\|"))
                for (List<Deeds.Part> begun : all) {
                    List<Deeds.Part> parts = new ArrayList<>(begun);
                    parts.add(new Deeds.Part(Forms.fold(word.replace("*", "")), word.endsWith("*")));
                    longer.add(parts);
                }
            all = longer;
        }
        return all;
    }

    private static Set<String> folded(@Nullable Object words, Object where) {
        Set<String> folded = new HashSet<>();
        texts(words, where).forEach(word -> folded.add(Forms.fold(word)));
        return folded;
    }

    static Map<?, ?> map(@Nullable Object value, Object where) {
        if (value instanceof Map<?, ?> map)
            return map;
        throw new IllegalStateException(FILE + ": " + where + " needs names with values");
    }

    static List<String> texts(@Nullable Object value, Object where) {
        if (!(value instanceof List<?> list) || list.isEmpty())
            throw new IllegalStateException(FILE + ": " + where + " needs a list");
        return list.stream().map(String::valueOf).toList();
    }

    private static void known(Map<?, ?> map, Set<String> names, Object where) {
        map.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException(FILE + ": " + where + " knows no " + name);
        });
    }
}

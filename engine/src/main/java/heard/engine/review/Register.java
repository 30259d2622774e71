package heard.engine.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a language says "you" to friends and to strangers: words, endings of verbs and what merely looks like them, as data. Safe for
 * many threads.
 */
final class Register {
    private static final Map<Language, Register> LOADED = new EnumMap<>(Language.class);
    private static final int SHORTEST_STEM = 2;
    private final Map<String, String> polite = new HashMap<>();
    private final Map<String, String> familiar = new HashMap<>();
    private final Map<String, String> endings = new LinkedHashMap<>();
    private final Map<String, Set<String>> sections = new HashMap<>();
    /** Beginnings and endings as lists, which are quicker to walk through. */
    private final Map<String, List<String>> listed = new HashMap<>();

    private Register(Language language) {
        String section = "";
        for (String line : lines(language)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (line.contains(" / ")) {
                String[] pair = line.split(" / ");
                (section.equals("ending") ? endings : polite).put(pair[0], pair[1]);
                familiar.putIfAbsent(pair[1], pair[0]);
            } else {
                sections.computeIfAbsent(section, key -> new HashSet<>()).add(line);
            }
        }
        sections.forEach((name, lines) -> {
            if (name.equals("prefix") || name.endsWith("ending")) {
                listed.put(name, List.copyOf(lines));
            }
        });
    }

    static Register of(Language language) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(language == Language.OTHER ? Language.EN : language, Register::new);
        }
    }

    private static List<String> lines(Language language) {
        String file = "/language/" + language.name().toLowerCase(Locale.ROOT) + "/register.txt";
        try (var stream = Register.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The engine's JAR has no " + file);
            }
            var lines = new ArrayList<String>();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading " + file, unreadable);
        }
    }

    private Set<String> section(String name) {
        return sections.getOrDefault(name, Set.of());
    }

    private boolean in(String section, String word) {
        return section(section).contains(word);
    }

    private boolean ends(String section, String word) {
        for (String ending : listed.getOrDefault(section, List.of())) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word in small letters says "you" to a friend. */
    boolean familiar(String word) {
        return polite.containsKey(word) || imperative(word)
                || (ending(word) != null && !in("not familiar", word) && !ends("not familiar ending", word));
    }

    /** A verb of the list, or one with a prefix before it. */
    private boolean imperative(String word) {
        if (in("base", word)) {
            return true;
        }
        for (String prefix : listed.getOrDefault("prefix", List.of())) {
            if (word.startsWith(prefix) && word.length() - prefix.length() > 3 && in("base", word.substring(prefix.length()))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String ending(String word) {
        for (String ending : endings.keySet()) {
            if (word.endsWith(ending) && word.length() >= ending.length() + SHORTEST_STEM) {
                return ending;
            }
        }
        return null;
    }

    /** What says the same to a stranger; null where that is not known. */
    @Nullable
    String polite(String word) {
        String whole = polite.get(word);
        if (whole != null) {
            return whole;
        }
        if (imperative(word)) {
            return word.endsWith("сь") ? word.substring(0, word.length() - 2) + "тесь" : word + "те";
        }
        return byEnding(word);
    }

    private @Nullable String byEnding(String word) {
        String ending = ending(word);
        return ending == null ? null : word.substring(0, word.length() - ending.length()) + endings.get(ending);
    }

    /** What a polite word is to a friend; null where that is not known. */
    @Nullable
    String familiarForm(String word) {
        return familiar.get(word);
    }

    /** Whether a word says "you" to a stranger or to several; behind a preposition an ending is a noun's. */
    boolean polite(String word, @Nullable String before) {
        if (in("polite", word) || in("word", word)) {
            return true;
        }
        boolean noun = before != null && in("locative", before);
        return !noun && word.length() > 4 && ends("polite ending", word) && !in("not polite", word) && !ends("not polite ending", word);
    }

    /** Whether a word behind "you" counts the people it means. */
    boolean several(String word) {
        return in("several", word);
    }

    /** Whether a word says that several people do something together. */
    boolean together(String word) {
        return in("together", word);
    }

    /** Whether a familiar word is a pronoun and no verb. */
    boolean pronoun(String word) {
        return in("familiar pronoun", word);
    }

    /** Whether a verb after this word is said of anybody. */
    boolean ofAnybody(String word) {
        return in("anybody", word);
    }

    boolean familiarGreeting(String word) {
        return in("familiar greeting", word);
    }

    /** Greetings, in small letters, that no living person uses to another. */
    Set<String> stiffGreetings() {
        return section("stiff greeting");
    }

    boolean endearment(String word) {
        return in("endearment", word);
    }
}

package heard.desk.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The texts are complete: same keys in all languages, plural forms, places for arguments, and no key that is asked for in vain. */
class WordsTest {
    private static final Catalogue CATALOGUE = Catalogue.load(Clock.systemUTC(), Catalogue.Unknown.FAIL);
    private static final Pattern FORM = Pattern.compile("(.+)\\.(one|few|many|other)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** A key in a call stands whole and in quotes; what is put together from data is checked where it is shown. */
    private static final Pattern PLAIN = Pattern.compile("\\b(?:t|words\\.t|labelKey)\\(\\s*\"([a-z][\\w.-]*[\\w])\"\\s*[,)]");
    private static final Pattern COUNTED = Pattern.compile("\\bcount\\(\\s*\"([a-z][\\w.-]*[\\w])\"");

    @Test
    void everyMessageExistsInEveryLanguage() {
        var english = names(UiLanguage.EN);
        assertThat(english).isNotEmpty();
        for (UiLanguage language : UiLanguage.values())
            assertThat(names(language)).as(language.code()).isEqualTo(english);
    }

    private static Set<String> names(UiLanguage language) {
        var found = new TreeSet<String>();
        CATALOGUE.all(language).keySet().forEach(key -> found.add(base(language, key)));
        return found;
    }

    /** A key whose ending is a form, and whose siblings are there too, is one counted message. */
    private static String base(UiLanguage language, String key) {
        Matcher form = FORM.matcher(key);
        return form.matches() && CATALOGUE.all(language).containsKey(form.group(1) + ".one") ? form.group(1) + ".*" : key;
    }

    @Test
    void countedMessagesHaveExactlyTheFormsOfTheirLanguage() {
        for (UiLanguage language : UiLanguage.values()) {
            for (String name : names(language)) {
                if (!name.endsWith(".*"))
                    continue;
                String base = name.substring(0, name.length() - 2);
                List<Plural> there = Stream.of(Plural.values()).filter(form -> CATALOGUE.all(language).containsKey(base + form.suffix()))
                        .toList();
                assertThat(there).as(language.code() + " " + base).isEqualTo(Plural.needed(language));
            }
        }
    }

    @Test
    void theLanguagesAgreeOnTheArgumentsOfAMessage() {
        Map<String, Set<String>> expected = places(UiLanguage.EN);
        assertThat(expected.values()).as("messages with arguments").anyMatch(places -> places.size() > 1);
        for (UiLanguage language : UiLanguage.values())
            assertThat(places(language)).as(language.code()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** By message, the forms of a counted one together. */
    private static Map<String, Set<String>> places(UiLanguage language) {
        var found = new TreeMap<String, Set<String>>();
        CATALOGUE.all(language).forEach((key, text) -> {
            Set<String> places = found.computeIfAbsent(base(language, key), name -> new TreeSet<>());
            PLACE.matcher(text).results().forEach(place -> places.add(place.group()));
        });
        return found;
    }

    @Test
    void noMessageIsEmptyOrSpeaksAnotherAlphabet() {
        for (UiLanguage language : UiLanguage.values()) {
            for (Map.Entry<String, String> message : CATALOGUE.all(language).entrySet()) {
                assertThat(message.getValue()).as(language.code() + " " + message.getKey()).isNotBlank();
                if (language != UiLanguage.RU)
                    assertThat(message.getValue()).as(language.code() + " " + message.getKey()).doesNotContainPattern("\\p{IsCyrillic}");
            }
        }
    }

    @Test
    void everyMessageThatPagesAndCodeAskForExists() {
        var missing = new ArrayList<String>();
        int asked = 0;
        for (Path file : sources()) {
            String text = read(file);
            for (var call : PLAIN.matcher(text).results().toList()) {
                asked++;
                if (!CATALOGUE.all(UiLanguage.EN).containsKey(call.group(1)))
                    missing.add(file.getFileName() + ": " + call.group(1));
            }
            for (var call : COUNTED.matcher(text).results().toList()) {
                asked++;
                if (!CATALOGUE.all(UiLanguage.EN).containsKey(call.group(1) + ".one"))
                    missing.add(file.getFileName() + ": " + call.group(1) + ".*");
            }
        }
        assertThat(missing).isEmpty();
        assertThat(asked).as("calls found").isGreaterThan(100);
    }

    private static List<Path> sources() {
        try (var templates = Files.walk(Path.of("src/main/jte")); var code = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(templates, code).filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The sources cannot be listed", failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
    }
}

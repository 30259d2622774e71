package heard.engine.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import heard.engine.Language;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/**
 * What words are about, beyond the words themselves: "refund" and "we will pay it back" are about money. Read from
 * {@code topics.properties} of a language, names with the beginnings of words, {@code =} before a whole one.
 */
final class Topics {
    private static final ConcurrentHashMap<Language, Topics> OF_LANGUAGES = new ConcurrentHashMap<>();
    /** Beginnings are looked up by so many letters. */
    private static final int KEY = 3;
    private final Map<String, List<Beginning>> byKey = new HashMap<>();

    /** A beginning of a word, or a whole one, and the topic of what begins so. */
    private record Beginning(String letters, boolean whole, String topic) {
        boolean begins(String form) {
            return whole ? form.equals(letters) : form.startsWith(letters);
        }
    }

    private Topics(Language language) {
        var read = new Properties();
        String file = "/language/" + language.code() + "/topics.properties";
        try (var stream = Topics.class.getResourceAsStream(file)) {
            if (stream != null) {
                read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading " + file, unreadable);
        }
        read.stringPropertyNames().forEach(topic -> {
            for (String word : read.getProperty(topic).split(" ")) {
                boolean whole = word.startsWith("=");
                String letters = whole ? word.substring(1) : word;
                byKey.computeIfAbsent(key(letters), key -> new ArrayList<>()).add(new Beginning(letters, whole, topic));
            }
        });
    }

    private static String key(String word) {
        return word.length() < KEY ? word : word.substring(0, KEY);
    }

    /** What tokens of a text, from one up to another, are about. */
    static Set<String> of(Text text, int first, int end) {
        Topics topics = OF_LANGUAGES.computeIfAbsent(text.language(), Topics::new);
        var found = new HashSet<String>();
        for (Token token : text.tokens().subList(first, end)) {
            if (token.kind() == TokenKind.WORD && token.form().length() >= KEY) {
                for (Beginning beginning : topics.byKey.getOrDefault(key(token.form()), List.of())) {
                    if (beginning.begins(token.form())) {
                        found.add(beginning.topic());
                    }
                }
            }
        }
        return found;
    }
}

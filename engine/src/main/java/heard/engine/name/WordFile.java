package heard.engine.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import heard.engine.Language;

/** The lines of a file of words of a language, without comments and empty lines. */
final class WordFile {
    private WordFile() {
    }

    static List<String> lines(Language language, String name) {
        String file = "/language/" + language.name().toLowerCase(Locale.ROOT) + "/" + name;
        try (var stream = WordFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The engine's JAR has no " + file);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading " + file, unreadable);
        }
    }
}

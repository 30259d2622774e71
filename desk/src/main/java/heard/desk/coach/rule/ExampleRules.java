package heard.desk.coach.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import heard.engine.Language;

/** A file of rules to begin with, and an answer to try it on, in each language. */
record ExampleRules(String text, String draft) {
    static ExampleRules of(Language language) {
        return new ExampleRules(read(language.code() + ".yaml"), read(language.code() + ".txt").strip());
    }

    private static String read(String file) {
        try (var stream = ExampleRules.class.getResourceAsStream("/coach/own-rules/" + file)) {
            if (stream == null)
                throw new IllegalStateException("The desk has no example of rules called " + file);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading the example of rules " + file, unreadable);
        }
    }
}

package heard.engine.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** How likely what was learned must be to speak beside the rules: read from {@code language/learned.properties}. */
final class Bounds {
    static final Bounds SHIPPED = new Bounds();
    private static final double NEVER = 2;
    private final Map<String, Double> lines = new HashMap<>();

    private Bounds() {
        var read = new Properties();
        try (var stream = Bounds.class.getResourceAsStream("/language/learned.properties")) {
            if (stream == null) {
                throw new IllegalStateException("The engine's JAR has no bounds of what was learned");
            }
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Reading the bounds of what was learned", unreadable);
        }
        read.forEach((key, value) -> lines.put(String.valueOf(key), Double.parseDouble(String.valueOf(value).strip())));
    }

    /** From here on a sentence holds this although no rule saw it. */
    double sure(String code) {
        return lines.getOrDefault("sure." + code, NEVER);
    }

    /** By how much more a likelihood must stand over its bound in such a case. */
    double more(String circumstance) {
        return lines.getOrDefault("more." + circumstance, 0.0);
    }

    /** Below this a sentence does not hold what a rule saw. */
    double doubt(String code) {
        return lines.getOrDefault("doubt." + code, -1.0);
    }
}

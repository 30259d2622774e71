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
    private final Map<String, Double> sure;
    private final Map<String, Double> more;
    private final Map<String, Double> doubt;

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
        this.sure = lines(read, "sure.");
        this.more = lines(read, "more.");
        this.doubt = lines(read, "doubt.");
    }

    private static Map<String, Double> lines(Properties read, String beginning) {
        var lines = new HashMap<String, Double>();
        read.stringPropertyNames().stream().filter(key -> key.startsWith(beginning)).forEach(
                key -> lines.put(key.substring(beginning.length()), Double.parseDouble(read.getProperty(key).strip())));
        return lines;
    }

    /** From here on a sentence holds this although no rule saw it. */
    double sure(String code) {
        return sure.getOrDefault(code, NEVER);
    }

    /** By how much more a likelihood must stand over its bound in such a case. */
    double more(String circumstance) {
        return more.getOrDefault(circumstance, 0.0);
    }

    /** Below this a sentence does not hold what a rule saw. */
    double doubt(String code) {
        return doubt.getOrDefault(code, -1.0);
    }
}

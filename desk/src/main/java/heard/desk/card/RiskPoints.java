package heard.desk.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What each sign of leaving weighs: {@code card/risk.properties}, which says why. */
final class RiskPoints {
    private static final String FILE = "/card/risk.properties";
    private static final RiskPoints SHIPPED = new RiskPoints();

    private final Properties lines = new Properties();

    private RiskPoints() {
        try (InputStream file = RiskPoints.class.getResourceAsStream(FILE)) {
            if (file == null)
                throw new IllegalStateException("The desk has no file " + FILE);
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static RiskPoints shipped() {
        return SHIPPED;
    }

    int of(String name) {
        String value = lines.getProperty(name);
        if (value == null)
            throw new IllegalStateException(FILE + " has no line " + name);
        return Integer.parseInt(value.strip());
    }
}

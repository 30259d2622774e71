package heard.desk.exchange.coaching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import heard.desk.platform.words.UiLanguage;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The invented customers of the demo page, one for each language. */
public final class DemoCases {
    private final Map<UiLanguage, Case> cases = new EnumMap<>(UiLanguage.class);

    /** Somebody's message, and the poor answer with which a visitor begins. */
    public record Case(String name, String subject, String message, String draft) {}

    private DemoCases(Map<?, ?> file) {
        for (UiLanguage language : UiLanguage.values())
            cases.put(language, read((Map<?, ?>) Objects.requireNonNull(file.get(language.code()))));
    }

    static DemoCases shipped() {
        try (InputStream yaml = DemoCases.class.getResourceAsStream("demo-cases.yaml")) {
            return new DemoCases((Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Case read(Map<?, ?> one) {
        return new Case(text(one, "name"), text(one, "subject"), text(one, "message"), text(one, "draft"));
    }

    private static String text(Map<?, ?> one, String name) {
        return String.valueOf(Objects.requireNonNull(one.get(name), name)).strip();
    }

    Case in(UiLanguage language) {
        return Objects.requireNonNull(cases.get(language));
    }
}

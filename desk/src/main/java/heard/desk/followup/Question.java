package heard.desk.followup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import heard.desk.platform.words.UiLanguage;
import heard.engine.Coded;
import heard.engine.Language;
import heard.engine.name.Names;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of the question, from {@code questions.yaml}: each language has its own. Immutable. */
final class Question {
    private static final int LONGEST_NAME = 80;
    private final Map<UiLanguage, Wording> wordings = new EnumMap<>(UiLanguage.class);

    /** How one language asks. */
    private record Wording(String named, String nameless, String about, String unnamed, String body, String yes, String no) {}

    /** Addresses of the answers. */
    record Links(String yes, String no, String never) {}

    private Question(Map<?, ?> file) {
        for (UiLanguage language : UiLanguage.values()) {
            var one = (Map<?, ?>) Objects.requireNonNull(file.get(language.code()), language.code());
            wordings.put(language, new Wording(text(one, "named"), text(one, "nameless"), text(one, "about"), text(one, "unnamed"),
                    text(one, "body"), text(one, "yes"), text(one, "no")));
        }
    }

    static Question shipped() {
        try (InputStream yaml = Question.class.getResourceAsStream("questions.yaml")) {
            return new Question((Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Map<?, ?> one, String name) {
        return String.valueOf(Objects.requireNonNull(one.get(name), name)).strip();
    }

    /** @param matter in a few words; empty where nothing names it */
    String write(UiLanguage language, String customer, String matter, Links links) {
        Wording wording = wording(language);
        String greeting = greeting(language, customer).map(name -> wording.named().replace("{name}", name)).orElse(wording.nameless());
        String about = matter.isEmpty() ? wording.unnamed() : wording.about().replace("{matter}", matter);
        return greeting + "\n\n" + about + "\n\n" + wording.body().replace("{yes}", links.yes()).replace("{no}", links.no())
                .replace("{never}", links.never());
    }

    /** The name in the form that follows a greeting; none where that form is not known for sure. */
    private static Optional<String> greeting(UiLanguage language, String customer) {
        Language spoken = Coded.find(Language.class, language.code());
        return customer.isBlank() || customer.length() > LONGEST_NAME || spoken == null
                ? Optional.empty()
                : Names.greeting(customer, spoken).filter(name -> name.chars().noneMatch(Character::isISOControl));
    }

    /** What the button says, in the customer's own mouth. */
    String said(UiLanguage language, FollowUp.Answer answer) {
        return switch (answer) {
            case HELPED -> wording(language).yes();
            case NOT_HELPED -> wording(language).no();
            case WROTE -> "";
        };
    }

    private Wording wording(UiLanguage language) {
        return Objects.requireNonNull(wordings.get(language));
    }
}

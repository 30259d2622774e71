package heard.desk.coach.rule;

import java.util.Optional;

import heard.desk.platform.words.UiLanguage;
import heard.engine.Coded;
import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/** The name of a file of rules within its language. */
record RuleFile(Language language, String name) {
    /** Names of lists of words, which rules of all files may use. */
    static final String SETS = "sets";
    /** While it is only tried. */
    static final String UNNAMED = "new";
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";

    RuleFile {
        if (language == Language.OTHER || !name.matches(NAME))
            throw new IllegalArgumentException("No file of rules is called " + language + " " + name);
    }

    /** Empty where that cannot be a file. */
    static Optional<RuleFile> find(@Nullable String language, @Nullable String name) {
        Language known = language == null ? null : Coded.find(Language.class, language);
        return known == null || known == Language.OTHER || name == null || !name.matches(NAME)
                ? Optional.empty()
                : Optional.of(new RuleFile(known, name));
    }

    /** As the engine tells of it: the language's folder, then the file. */
    String path() {
        return language.code() + "/" + name + ".yaml";
    }

    /** Where its page is. */
    String address() {
        return OwnRules.PATH + "/" + language.code() + "/" + name;
    }

    UiLanguage shownLanguage() {
        return UiLanguage.valueOf(language.name());
    }
}

package heard.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import heard.engine.Language;
import heard.engine.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the examples inside all shipped rule files. */
class RulesTest {
    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"RU", "LT", "EN"})
    void everyExampleComesRight(Language language) {
        List<String> wrong = RuleTrial.of(RuleBooks.shipped().of(language));

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"RU", "LT", "EN"})
    void idsBeginWithTheirLanguageOrHoldInAny(Language language) {
        assertThat(RuleBooks.shipped().of(language).rules())
                .allMatch(rule -> rule.id().startsWith(language.code() + ".") || rule.id().startsWith("any."));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = {"RU", "LT", "EN"})
    void everyLanguageHasRulesOfEachTheme(Language language) {
        List<String> kinds = new ArrayList<>();
        RuleBooks.shipped().of(language).rules().forEach(rule -> kinds.add(rule.kind()));

        assertThat(kinds).containsAll(Stream
                .of("blame", "refusal", "policy", "ignorance", "dismissal", "hostile", "canned", "vague-time", "over-promise", "impersonal",
                        "punctuation", "shouting", "long-sentence", "too-long", "jargon")
                .toList());
    }

    @org.junit.jupiter.api.Test
    void marksAreTakenOutOfExamples() {
        assertThat(RuleTrial.marked("Это <не так> и <вот так>.").spans()).containsExactly(new Span(4, 10), new Span(13, 20));
    }
}

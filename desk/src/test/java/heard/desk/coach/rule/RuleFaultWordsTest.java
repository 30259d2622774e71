package heard.desk.coach.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import heard.desk.platform.words.UiLanguage;
import heard.engine.rule.RuleFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the engine refuses in a file of rules is said in the reader's own language. */
class RuleFaultWordsTest {
    @ParameterizedTest
    @EnumSource(UiLanguage.class)
    void everyFaultAndFlawHasWords(UiLanguage language) throws IOException {
        var words = new Properties();
        try (var file = new InputStreamReader(Objects.requireNonNull(RuleFaultWordsTest.class
                .getResourceAsStream("/messages/coach/" + language.code() + ".properties")), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        Stream<String> faults = Stream.of(RuleFault.values()).map(fault -> "rules.fault." + fault.code());
        Stream<String> flaws = Stream.of(Flaw.Kind.values()).filter(kind -> kind != Flaw.Kind.UNUSABLE)
                .map(kind -> "rules.flaw." + kind.code());
        assertThat(words.stringPropertyNames()).containsAll(Stream.concat(faults, flaws).toList());
    }
}

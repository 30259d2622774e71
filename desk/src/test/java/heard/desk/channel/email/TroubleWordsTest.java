package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import heard.desk.platform.words.UiLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator is told of a mailbox that cannot be used. */
class TroubleWordsTest {
    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void eachTroubleHasWordsInEachLanguageThatSayWhatToDo(Trouble.Kind kind) throws IOException {
        Set<String> told = new HashSet<>();
        for (UiLanguage language : UiLanguage.values()) {
            String words = words(language).getProperty("mailbox.trouble." + kind.code());
            assertThat(words).as(language.code()).isNotNull().hasSizeGreaterThan(20).endsWith(".");
            told.add(words);
        }
        assertThat(told).hasSize(UiLanguage.values().length);
    }

    private static Properties words(UiLanguage language) throws IOException {
        var words = new Properties();
        String file = "/messages/mailboxes/" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(TroubleWordsTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}

package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.engine.Element;
import org.junit.jupiter.api.Test;

/** The desk and {@code heard-coach.js}, which brings its own words, call the elements of an answer alike. */
class ElementNamesTest {
    private static final Path WORDS = Path.of("src", "main", "web", "coach", "words.js");

    @Test
    void aPageElsewhereNamesElementsAsTheDeskDoes() throws IOException {
        String script = Files.readString(WORDS);
        List<String> codes = List.of(first(script, "const NAMES = \"([^\"]+)\"").split(" "));
        assertThat(codes).containsExactlyInAnyOrderElementsOf(Arrays.stream(Element.values()).map(Element::code).toList());
        Catalogue catalogue = Catalogue.load(Clock.systemUTC(), Catalogue.Unknown.FAIL);
        for (UiLanguage language : UiLanguage.values()) {
            List<String> names = List.of(first(script, language.code() + ": \\{\\s+names: \"([^\"]+)\"").split("\\|"));
            assertThat(names).as(language.code())
                    .isEqualTo(codes.stream().map(code -> catalogue.in(language, ZoneOffset.UTC).t("coach.element." + code)).toList());
        }
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}

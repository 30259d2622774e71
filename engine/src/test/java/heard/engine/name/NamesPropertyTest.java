package heard.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Text;
import org.junit.jupiter.api.Test;

class NamesPropertyTest {
    private static final String[] PIECES = {"Laba diena", "Здравствуйте", "Dear", "Hi", "Gerb", ".", ",", ", ", " ", " ", "\n", "!",
            "Jonai",
            "Jonas", "Иван", "Петрович", "Ваня", "Mr", "pone ", "господин ", "Smith", "ponas", "{{name}}", "[", "]", "___", "…", "(", ")",
            "и",
            "ir ", "and ", "Ačiū", "Thanks", "Спасибо", "Pagarbiai", "ė", "\u0301", "\uD83D", "👍", "-", "О'", "«", "»", "Name", "de ",
            "А.",
            "Rūta-Ona", "ЁЖ", "x", "1", "%NAME%", "*|F|*", "$x$"};
    private static final String[] RECORDED = {"Jonas Petraitis", "Иванов Иван Петрович", "Mr J. Smith", "А. С.", "-", "'", "é", "Ї", "Mrs",
            ", ",
            "Rūta-Ona", "a@b.c", "@", "ООО", "de", "Ė", "as", "us", "ис", "и", "Petraitis,", "  x  y  ", "ь", "ИВАНОВА", "J.",
            "Dr and Mrs Hume"};

    @Test
    void anyTextIsCheckedWithSpansInsideItAndAlwaysAlike() {
        for (long seed = 1; seed <= 3000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int piece = random.nextInt(14); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String recorded = RECORDED[random.nextInt(RECORDED.length)];
            for (Language language : Language.values()) {
                check(seed, Text.of(text.toString(), language), random.nextInt(9) == 0 ? null : recorded);
            }
        }
    }

    private static void check(long seed, Text text, @org.jspecify.annotations.Nullable String recorded) {
        NameCheck check = Names.check(text, recorded);
        assertThat(Names.check(text, recorded)).as("seed %d", seed).isEqualTo(check);
        for (Span span : check.right()) {
            assertThat(span.end()).as("seed %d", seed).isLessThanOrEqualTo(text.raw().length());
        }
        for (NameCheck.Wrong wrong : check.wrong()) {
            assertThat(wrong.span().end()).as("seed %d", seed).isLessThanOrEqualTo(text.raw().length());
            assertThat(check.right()).as("seed %d: both right and wrong", seed).doesNotContain(wrong.span());
            assertThat(wrong.instead()).as("seed %d", seed).doesNotContain("").doesNotHaveDuplicates();
        }
    }

    @Test
    void everyNameOfTheBooksHasAFormToGreetWith() {
        for (Language language : List.of(Language.LT, Language.RU, Language.EN)) {
            for (String name : NameBook.of(language).names()) {
                String form = Names.greeting(name, language).orElse("");
                assertThat(form).as(name).isNotEmpty();
                String draft = switch (language) {
                    case LT -> "Laba diena, " + form + ",";
                    case RU -> "Здравствуйте, " + form + "!";
                    case EN, OTHER -> "Dear " + form + ",";
                };
                NameCheck check = Names.check(Text.of(draft, language), name);
                assertThat(check.wrong()).as(draft).isEmpty();
                assertThat(check.right()).as(draft).hasSize(1);
            }
        }
    }
}

package heard.engine.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Text;
import org.junit.jupiter.api.Test;

class JudgesTest {

    private final Judges judges = new Judges();

    @Test
    void aCustomerIsJudgedByOneJudgeInEachLanguage() {
        assertThat(judges.of(Language.LT, "Ona Petraitienė")).isSameAs(judges.of(Language.LT, "Ona Petraitienė"));
        assertThat(judges.of(Language.RU, "Ona Petraitienė")).isNotSameAs(judges.of(Language.LT, "Ona Petraitienė"));
    }

    @Test
    void whatIsNoNameHasNone() {
        assertThat(judges.of(Language.EN, "  ")).isNull();
        assertThat(judges.of(Language.EN, "")).isNull();
    }

    @Test
    void thoseWhoAreLongForgottenAreJudgedAnew() {
        Judge first = judges.of(Language.EN, "Mary Poppins");
        IntStream.range(0, 100)
                .forEach(at -> judges.of(Language.EN, "Mary Smith" + "abcdefghij".charAt(at % 10) + "klmnopqrst".charAt(at / 10)));

        assertThat(judges.of(Language.EN, "Mary Poppins")).isNotSameAs(first);
        Judge again = judges.of(Language.EN, "Mary Poppins");
        IntStream.range(0, 31)
                .forEach(at -> judges.of(Language.EN, "Mary Jones" + "abcdefghij".charAt(at % 10) + "klmnopqrst".charAt(at / 10)));
        assertThat(judges.of(Language.EN, "Mary Poppins")).isSameAs(again);
    }

    @Test
    void manyThreadsJudgeTheSame() {
        var draft = Text.of("Здравствуйте, Анна Сергеевна! Аня, мы всё проверили.", Language.RU);
        long different = IntStream.range(0, 400).parallel()
                .mapToObj(at -> Names.check(draft, at % 2 == 0 ? "Анна Сергеевна Котова" : "Котова Анна Сергеевна")).distinct().count();

        assertThat(different).isOne();
    }

    @Test
    void aLongDraftIsJudgedAsAShortOne() {
        String many = IntStream.range(0, 3_000)
                .mapToObj(at -> "Anna" + Character.toString('a' + at % 26) + Character.toString('a' + at / 26 % 26)
                        + Character.toString('a' + at / 676))
                .collect(Collectors.joining(", "));
        NameCheck check = Names.check(Text.of("Hello Anna, " + many + ". " + "x".repeat(60) + " Dear Mr Brown, good evening.", Language.EN),
                "Anna Berg");

        assertThat(check.right()).first().extracting(Span::start).isEqualTo(6);
    }
}

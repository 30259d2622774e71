package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import heard.engine.Engine;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.ReviewContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same words are a fault in one place and none in another. */
class WordsInPlaceTest {

    private static final Engine ENGINE = Engine.shipped();

    private static List<FindingKind> found(String message, String draft) {
        return ENGINE.review(draft, ReviewContext.NONE.withMessage(message)).findings().stream().map(Finding::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        как сбросить роутер я в этом не понимаю | Ничего страшного, это быстро. Нажмите скрепкой и подержите десять секунд.
        kaip perkrauti modemą, aš nieko nesuprantu | Nieko tokio, tai greita. Palaikykite mygtuką dešimt sekundžių.
        """)
    void comfortIsNoDismissalWhereNothingHurts(String message, String draft) {
        assertThat(found(message, draft)).doesNotContain(FindingKind.DISMISSAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Я в ярости, вы потеряли мою посылку! | Ничего страшного, подождёте.
        """)
    void comfortIsDismissalWhereSomethingHurts(String message, String draft) {
        assertThat(found(message, draft)).contains(FindingKind.DISMISSAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        how do i restart my router | Find the small hole marked RESET on the back and press a paper clip into it.
        как перезагрузить роутер | Найдите сзади маленькое отверстие RESET и нажмите в него скрепкой.
        kaip perkrauti modemą | Gale raskite mažą skylutę RESET ir įspauskite sąvaržėlę.
        """)
    void aLabelIsNeitherJargonNorShouting(String message, String draft) {
        assertThat(found(message, draft)).doesNotContain(FindingKind.JARGON, FindingKind.SHOUTING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        how do i restart my router | We called you TWICE about the router.
        как перезагрузить роутер | Вам нужно подписать СРОЧНО все бумаги.
        """)
    void capitalsShoutElsewhere(String message, String draft) {
        assertThat(found(message, draft)).contains(FindingKind.SHOUTING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        found two! 60 cm between. bracket is 45 wide. not enough? i have the drill in my hand | Laba diena, matau, kad jau trečią kartą rašote dėl to paties, ir suprantu, kaip tai vargina. Meistras atvyks penktadienį nuo 9 iki 11 val. Pagarbiai, Rūta
        """)
    void aMessageInAnotherLanguageAccusesNobody(String message, String draft) {
        assertThat(found(message, draft)).doesNotContain(FindingKind.HOSTILE, FindingKind.BLAME, FindingKind.DISMISSAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Where is my refund of £20? Tom | Hi Tom, the refund of £20 went out this morning and will be on your card by Friday. Have a good day! Ann
        """)
    void aFarewellAtTheEndIsOne(String message, String draft) {
        assertThat(found(message, draft)).doesNotContain(FindingKind.MISSING_CLOSING);
    }
}

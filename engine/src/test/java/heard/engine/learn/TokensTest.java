package heard.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TokensTest {

    private static List<String> folded(String text) {
        var tokens = new Tokens(text);
        return IntStream.range(0, tokens.count()).mapToObj(tokens::foldedWord).toList();
    }

    @Test
    void wordsAreFoldedInThreeLanguages() {
        assertThat(folded("Ещё раз: ГДЕ Ačiū, LABAI's don’t")).containsExactly("еще", "раз", "где", "aciu", "labai's", "don't");
    }

    @Test
    void marksAndPicturesAreTokens() {
        assertThat(folded("Why?! No!!!! :( 😡 ok… спасибо))) [NAME] <url>")).containsExactly("why", "‽‽", "no", "!!!", ":(", "😡", "ok",
                "…", "спасибо",
                "))", "[name", "[url");
    }

    @Test
    void digitsLookAlikeAndLongRowsAreCut() {
        assertThat(folded("Nr. 58213 soooooo 2026-11-22")).containsExactly("nr", "00", "soo", "00-00-00");
    }

    @Test
    void placesPointIntoTheText() {
        String text = "Ну 😡 ГДЕ?";
        var tokens = new Tokens(text);
        assertThat(text.substring(tokens.start(1), tokens.end(1))).isEqualTo("😡");
        assertThat(text.substring(tokens.start(2), tokens.end(2))).isEqualTo("ГДЕ");
    }

    @Test
    void aTextWithoutWordsHasNoTokens() {
        assertThat(folded("")).isEmpty();
        assertThat(folded(" .,;\n— ")).isEmpty();
    }
}

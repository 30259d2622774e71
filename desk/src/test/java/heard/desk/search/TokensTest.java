package heard.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** How texts fall apart. */
class TokensTest {
    private static List<String> written(String text) {
        return Tokens.of(text).stream().map(token -> token.kind().name().toLowerCase(Locale.ROOT) + " " + token.written()).toList();
    }

    @Test
    void wordsNumbersAndAddressesAreToldApart() {
        assertThat(written("Ещё РАЗ: Žąsis RX580, jonas.p@saule.example")).containsExactly("cyrillic еще", "cyrillic раз", "latin žąsis",
                "number rx580", "latin jonas", "latin p", "latin saule", "latin example", "address jonas.p@saule.example");
    }

    @Test
    void phoneNumbersAreFoundHoweverTheyAreGrouped() {
        for (String phone : List.of("+370 612 34567", "8 (612) 345-67", "861234567", "0037061234567", "+370-612-34567"))
            assertThat(written("tel. " + phone)).contains("phone 61234567");
        assertThat(written("1042, 7 prekės")).noneMatch(token -> token.startsWith("phone"));
    }

    @Test
    void tokensKnowTheirPlace() {
        String text = "Ačiū – 🙂 спасибо";

        for (Token token : Tokens.of(text))
            assertThat(text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT)).isEqualTo(token.written());
    }

    @Test
    void signsOnLettersAreTakenOffLatinOnly() {
        assertThat(Tokens.folded("žąsis")).isEqualTo("zasis");
        assertThat(Tokens.folded("straße")).isEqualTo("strasse");
        assertThat(Tokens.folded("мой")).isEqualTo("мой");
    }

    @Test
    void endlessLettersAreNoWord() {
        assertThat(Tokens.of("x".repeat(100_000))).isEmpty();
        assertThat(Tokens.of(("a".repeat(63) + ".").repeat(2_000) + "@")).isEmpty();
    }
}

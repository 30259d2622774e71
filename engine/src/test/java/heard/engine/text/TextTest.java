package heard.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import heard.engine.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RU | Где мой заказ?
        RU | Здравствуйте, посылка так и не пришла
        LT | Kur mano užsakymas?
        LT | Prasau atsaukti uzsakyma ir grazinti pinigus
        EN | Where is my order?
        EN | i want my money back
        OTHER | Доброго дня, де моє замовлення?
        OTHER | Dzień dobry, gdzie jest moja paczka?
        OTHER | Labdien, kur ir mans pasūtījums?
        OTHER | Guten Tag, wo ist meine Bestellung?
        RU | zdravstvujte, gde moj zakaz
        RU | Bezdari, kagda nakonec privezut posylku
        RU | skolko mozhno zhdat
        """)
    void languagesAreToldApart(Language language, String message) {
        assertThat(Text.of(message).language()).isEqualTo(language);
    }

    @Test
    void wordsAreFolded() {
        assertThat(Forms.fold("Ещё")).isEqualTo("еще");
        assertThat(Forms.fold("ОЧЕЕЕЕНЬ")).isEqualTo("очень");
        assertThat(Forms.fold("Grąžinkite")).isEqualTo("grazinkite");
        assertThat(Forms.fold("зaкaз")).as("Latin letters among Cyrillic ones").isEqualTo("заказ");
    }

    @Test
    void sentencesEndAtMarksAndNotAtAbbreviations() {
        assertThat(Text.of("Заказ от 3 мая 2026 г. не пришёл. Где он?").sentences()).hasSize(2);
        assertThat(Text.of("Sąskaita Nr. 5521 pasibaigė. Ką daryti?").sentences()).hasSize(2);
        assertThat(Text.of("Dear Ms. Finch, it is here. Thanks").sentences()).hasSize(2);
    }

    @Test
    void quotedMailIsLeftOut() {
        var text = Text.of("Спасибо!\n\n> Это ужасно\n> Верните деньги");

        assertThat(text.tokens()).extracting(Token::form).contains("спасибо").doesNotContain("ужасно");
        assertThat(text.mailQuotes()).hasSize(2);
    }

    @Test
    void picturesAreOneTokenAndNeverCut() {
        var text = Text.of("ok 👨‍👩‍👧 👍🏽");

        assertThat(text.tokens()).hasSize(3).allSatisfy(token -> {
            assertThat(Character.isLowSurrogate(text.raw().charAt(token.start()))).isFalse();
            assertThat(token.end() == text.raw().length() || !Character.isLowSurrogate(text.raw().charAt(token.end()))).isTrue();
        });
    }
}

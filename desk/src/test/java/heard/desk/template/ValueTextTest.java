package heard.desk.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;

import heard.desk.platform.words.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"129.90 EUR; EN; €129.90", "129.90 EUR; LT; 129,90 €", "6490 RUB; RU; 6 490 ₽",
            "129.00 EUR; LT; 129 €", "about 5; LT; about 5", "5 XYZW; EN; 5 XYZW"})
    void amountsAreWrittenAsTheLanguageDoes(String value, UiLanguage language, String written) {
        assertThat(ValueText.amount(value, language).replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"2026-11-18; LT; lapkričio 18 d.", "--11-18; RU; 18 ноября", "2026-11-18; EN; 18 November",
            "soon; EN; soon"})
    void datesAreWrittenAsTheLanguageDoes(String value, UiLanguage language, String written) {
        assertThat(ValueText.date(value, language)).isEqualTo(written);
    }

    @Test
    void momentsAreThoseOfTheReadersClock() {
        Instant at = Instant.parse("2026-11-27T15:00:00Z");
        assertThat(ValueText.moment(at, ZoneId.of("Europe/Vilnius"), UiLanguage.LT)).isEqualTo("lapkričio 27 d. 17:00");
        assertThat(ValueText.moment(at, ZoneId.of("Europe/Vilnius"), UiLanguage.RU)).isEqualTo("27 ноября в 17:00");
    }
}

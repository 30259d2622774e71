package heard.desk.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plural forms, times and sizes as people write them in the three languages. */
class NumbersAndTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
    private static final Catalogue CATALOGUE = Catalogue.load(Clock.fixed(NOW, ZoneOffset.UTC), Catalogue.Unknown.FAIL);
    private static final Words RU = CATALOGUE.in(UiLanguage.RU, VILNIUS);
    private static final Words LT = CATALOGUE.in(UiLanguage.LT, VILNIUS);
    private static final Words EN = CATALOGUE.in(UiLanguage.EN, VILNIUS);

    @ParameterizedTest
    @CsvSource({"0,MANY,OTHER,OTHER", "1,ONE,ONE,ONE", "2,FEW,FEW,OTHER", "4,FEW,FEW,OTHER", "5,MANY,FEW,OTHER", "9,MANY,FEW,OTHER",
            "10,MANY,OTHER,OTHER",
            "11,MANY,OTHER,OTHER", "12,MANY,OTHER,OTHER", "14,MANY,OTHER,OTHER", "15,MANY,OTHER,OTHER", "19,MANY,OTHER,OTHER",
            "20,MANY,OTHER,OTHER",
            "21,ONE,ONE,OTHER", "22,FEW,FEW,OTHER", "25,MANY,FEW,OTHER", "100,MANY,OTHER,OTHER", "101,ONE,ONE,OTHER",
            "111,MANY,OTHER,OTHER",
            "112,MANY,OTHER,OTHER", "1001,ONE,ONE,OTHER"})
    void pluralFormsFollowTheLanguage(long number, Plural russian, Plural lithuanian, Plural english) {
        assertThat(Plural.of(UiLanguage.RU, number)).isEqualTo(russian);
        assertThat(Plural.of(UiLanguage.LT, number)).isEqualTo(lithuanian);
        assertThat(Plural.of(UiLanguage.EN, number)).isEqualTo(english);
    }

    @Test
    void aNearDayIsNamedInWords() {
        Instant today = Instant.parse("2026-11-25T15:40:00Z");
        assertThat(EN.at(today)).isEqualTo("today 17:40");
        assertThat(LT.at(today)).isEqualTo("šiandien 17:40");
        assertThat(RU.at(today)).isEqualTo("сегодня, 17:40");
        assertThat(LT.at(today.minus(Duration.ofDays(1)))).isEqualTo("vakar 17:40");
        assertThat(RU.at(today.plus(Duration.ofDays(1)))).isEqualTo("завтра, 17:40");
    }

    @Test
    void theDayChangesAtTheReadersMidnight() {
        assertThat(EN.at(Instant.parse("2026-11-25T22:30:00Z"))).isEqualTo("tomorrow 00:30");
        assertThat(CATALOGUE.in(UiLanguage.EN, ZoneOffset.UTC).at(Instant.parse("2026-11-25T22:30:00Z"))).isEqualTo("today 22:30");
    }

    @Test
    void aFarDayIsWrittenInTheCustomOfTheLanguage() {
        Instant may = Instant.parse("2026-05-12T07:05:00Z");
        assertThat(EN.at(may)).isEqualTo("12 May, 10:05");
        assertThat(LT.at(may)).isEqualTo("gegužės 12 d., 10:05");
        assertThat(RU.at(may)).isEqualTo("12 мая, 10:05");
        Instant lastYear = Instant.parse("2025-05-12T07:05:00Z");
        assertThat(LT.day(lastYear)).isEqualTo("2025 m. gegužės 12 d.");
        assertThat(RU.day(lastYear)).isEqualTo("12 мая 2025 г.");
        assertThat(EN.exact(may)).isEqualTo("Tuesday, 12 May 2026, 10:05 (UTC+03:00)");
    }

    @Test
    void listsShowOnlyWhatTellsApart() {
        assertThat(EN.brief(Instant.parse("2026-11-25T07:05:00Z"))).isEqualTo("09:05");
        assertThat(RU.brief(Instant.parse("2026-05-12T07:05:00Z"))).isEqualTo("12 мая");
        assertThat(LT.brief(Instant.parse("2025-05-12T07:05:00Z"))).isEqualTo("2025-05-12");
    }

    @Test
    void howLongAgoIsCountedInTheRightForm() {
        assertThat(EN.relative(NOW.minusSeconds(60))).isEqualTo("1 minute ago");
        assertThat(RU.relative(NOW.minus(Duration.ofMinutes(21)))).isEqualTo("21 минуту назад");
        assertThat(RU.relative(NOW.minus(Duration.ofHours(5)))).isEqualTo("5 часов назад");
        assertThat(LT.relative(NOW.plus(Duration.ofDays(2)))).isEqualTo("po 2 dienų");
        assertThat(LT.relative(NOW)).isEqualTo("ką tik");
        assertThat(EN.span(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    }

    @Test
    void numbersAndSizesArePartedAsTheLanguageDoesIt() {
        assertThat(EN.number(1_208)).isEqualTo("1,208");
        assertThat(RU.number(1_208)).isEqualTo("1208");
        assertThat(LT.number(1_208_000)).isEqualTo("1\u00A0208\u00A0000");
        assertThat(EN.size(1_400_000)).isEqualTo("1.4 MB");
        assertThat(LT.size(1_400_000)).isEqualTo("1,4 MB");
        assertThat(RU.size(999)).isEqualTo("999 Б");
        assertThat(RU.size(25_000)).isEqualTo("25 кБ");
    }

    @Test
    void bracesThatAreNoPlaceStayWhatTheyAre() {
        assertThat(Template.fill("{x} {0} {1}", "a{1}", "b")).isEqualTo("{x} a{1} b");
    }
}

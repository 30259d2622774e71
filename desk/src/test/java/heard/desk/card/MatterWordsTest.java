package heard.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import heard.desk.conversation.State;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.desk.platform.words.Words;
import heard.engine.Emotion;
import heard.engine.Identifier;
import heard.engine.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Earlier matters in one line, as each language says it. */
class MatterWordsTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private static final Catalogue CATALOGUE = Catalogue.load(NOW, Catalogue.Unknown.FAIL);

    private static String line(UiLanguage language, Past past) {
        Words words = CATALOGUE.in(language, ZoneOffset.UTC);
        return new MatterWords(words).line(past.matter());
    }

    private static Past refund(int days) {
        return new Past().letter(Request.REFUND, Emotion.ANGER).naming(Identifier.Kind.ORDER, "1234").after(Duration.ofDays(days))
                .answer("We have refunded the full amount today.").after(Duration.ofHours(1)).letter(Request.PRAISE, Emotion.GRATITUDE);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                told(refund(2), "3 Mar · refund of order 1234 · money back after 2 days · angry → grateful",
                        "3 мар. · возврат за заказ 1234 · деньги вернули через 2 дня · злость → благодарность",
                        "03-03 · pinigai už užsakymą 1234 · pinigai grąžinti po 2 dienų · pyktis → dėkingumas"),
                told(refund(21), "3 Mar · refund of order 1234 · money back after 21 days · angry → grateful",
                        "3 мар. · возврат за заказ 1234 · деньги вернули через 21 день · злость → благодарность",
                        "03-03 · pinigai už užsakymą 1234 · pinigai grąžinti po 21 dienos · pyktis → dėkingumas"),
                told(new Past().in(State.OPEN).letter(Request.STATUS, Emotion.ANXIETY).naming(Identifier.Kind.ORDER, "77")
                        .after(Duration.ofHours(5)).answer("It is on its way."),
                        "3 Mar · where order 77 is · answered after 5 hours · still open · worried",
                        "3 мар. · где заказ 77 · ответили через 5 часов · ещё открыто · тревога",
                        "03-03 · kur užsakymas 77 · atsakyta po 5 valandų · dar atvira · nerimas"),
                told(new Past().in(State.OPEN).letter(Request.TECHNICAL, null).naming(Identifier.Kind.SERIAL, "VX-2"),
                        "3 Mar · technical problem, serial number VX-2 · not answered yet",
                        "3 мар. · неполадка, серийный номер VX-2 · пока без ответа",
                        "03-03 · gedimas, serijos numeris VX-2 · dar neatsakyta"),
                told(new Past().in(State.CLOSED).about("Boards of birch").letter(Request.OTHER, Emotion.DISAPPOINTMENT),
                        "3 Mar · “Boards of birch” · never answered · disappointed",
                        "3 мар. · «Boards of birch» · осталось без ответа · разочарование",
                        "03-03 · „Boards of birch“ · liko be atsakymo · nusivylimas"),
                told(new Past().letter(Request.CANCELLATION, null).naming(Identifier.Kind.CONTRACT, "D-5").after(Duration.ofMinutes(22))
                        .answer("Sutartis nutraukta nuo šiandien.").letter(Request.OTHER, null),
                        "3 Mar · cancellation, contract D-5 · cancelled after 22 minutes",
                        "3 мар. · отмена, договор D-5 · отменили через 22 минуты",
                        "03-03 · atšaukimas, sutartis D-5 · atšaukta po 22 minučių"))
                .flatMap(List::stream);
    }

    private static List<Arguments> told(Past past, String en, String ru, String lt) {
        return List.of(Arguments.of(UiLanguage.EN, past, en), Arguments.of(UiLanguage.RU, past, ru), Arguments.of(UiLanguage.LT, past, lt));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("lines")
    void aMatterIsToldAsTheReaderSpeaks(UiLanguage language, Past past, String line) {
        assertThat(line(language, past)).isEqualTo(line);
    }

    @Test
    void everyRequestAndDeedAndFeelingHasWordsInEveryLanguage() {
        for (UiLanguage language : UiLanguage.values()) {
            Words words = CATALOGUE.in(language, ZoneOffset.UTC);
            for (Deed deed : Deed.values())
                assertThat(words.knows("matter.deed." + deed.code())).as(language + " " + deed).isTrue();
            for (Emotion emotion : Emotion.values())
                assertThat(words.knows("matter.feels." + emotion.code())).as(language + " " + emotion).isTrue();
            Stream.of(Request.values()).filter(request -> request != Request.OTHER).forEach(request -> assertThat(
                    words.knows("matter.request." + request.code()) && words.knows("matter.request." + request.code() + ".order"))
                    .as(language + " " + request).isTrue());
        }
    }

    @Test
    void theFirstAnswerCountsWhereNoneTellsOfADeed() {
        Past past = new Past().letter(Request.INFORMATION, null).after(Duration.ofHours(1)).answer("Hello.").after(Duration.ofDays(3))
                .answer("Good morning.");
        assertThat(past.matter().done()).isEqualTo(new Matter.Done(null, Duration.ofHours(1)));
    }

    @Test
    void aLetterThatNobodyCouldReadIsToldWithoutFeelings() {
        assertThat(line(UiLanguage.EN, new Past().in(State.OPEN).about("Hello").unread())).isEqualTo("3 Mar · “Hello” · not answered yet");
    }
}

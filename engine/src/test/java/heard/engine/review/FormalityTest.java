package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import heard.engine.Engine;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.ReviewContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormalityTest {
    private static final Engine ENGINE = Engine.shipped();
    private static final String FORMAL_RU = "Здравствуйте. Подскажите, пожалуйста, когда вы привезёте заказ?";
    private static final String FORMAL_LT = "Laba diena. Pasakykite, kada atvešite siuntą?";

    private static List<Finding> findings(String draft, Language language, String message) {
        return ENGINE.review(draft, ReviewContext.NONE.withLanguage(language).withMessage(message)).findings().stream()
                .filter(finding -> finding.kind() == FindingKind.FORMALITY).toList();
    }

    @ParameterizedTest
    @CsvSource({"'Здравствуйте! Посмотри, пожалуйста, в личном кабинете.',Посмотри,Посмотрите",
            "'Здравствуйте! Мы напишем тебе вечером.',тебе,вам", "'Здравствуйте! Если хочешь, отменим.',хочешь,хотите",
            "'Здравствуйте! Не волнуйся, всё починим.',волнуйся,волнуйтесь",
            "'Здравствуйте! Перезагрузи роутер.',Перезагрузи,Перезагрузите",
            "'Здравствуйте! Отпросись с работы.',Отпросись,Отпроситесь"})
    void aFriendsWordIsTurnedPolite(String draft, String word, String instead) {
        assertThat(findings(draft, Language.RU, FORMAL_RU)).singleElement().satisfies(finding -> {
            assertThat(finding.span()).isNotNull();
            assertThat(finding.span().of(draft)).isEqualTo(word);
            assertThat(finding.instead()).containsExactly(instead);
        });
    }

    @ParameterizedTest
    @CsvSource({"'Laba diena. Patikrink nustatymus.',Patikrink,Patikrinkite", "'Laba diena. Parašysiu tau rytoj.',tau,jums",
            "'Laba diena. Ar galėtum palaukti?',galėtum,galėtumėte", "'Laba diena. Rytoj gausi siuntą.',gausi,gausite"})
    void tuIsTurnedIntoJus(String draft, String word, String instead) {
        assertThat(findings(draft, Language.LT, FORMAL_LT)).singleElement().satisfies(finding -> {
            assertThat(finding.span()).isNotNull();
            assertThat(finding.span().of(draft)).isEqualTo(word);
            assertThat(finding.instead()).containsExactly(instead);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Здравствуйте! Вы писали: «Ты мне не пиши». Мы разберёмся.",
            "Здравствуйте! Деньги пришли, лишь бы вам хватило.",
            "Здравствуйте! Запись сохранена в Вашем кабинете, посмотрите на сайте.",
            "Здравствуйте! Документы пришли вчера, вы можете забрать их."})
    void politeRussianIsLeftAlone(String draft) {
        assertThat(findings(draft, Language.RU, FORMAL_RU)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Laba diena. Jums tik reikia palaukti, juk tai trunka šiek tiek.",
            "Laba diena. Jūs rašėte: „palauk čia“. Atsiprašome.",
            "Laba diena. Kurjeris gali atvežti rytoj, jis turi visus dokumentus. Ar jums tinka?",
            "Laba diena. Atnaujinkite „Facebook“ programėlę."})
    void politeLithuanianIsLeftAlone(String draft) {
        assertThat(findings(draft, Language.LT, FORMAL_LT)).isEmpty();
    }

    @Test
    void aFriendIsAnsweredAsAFriend() {
        assertThat(
                findings("Привет! Перезагрузи роутер и напиши мне.", Language.RU, "привет, подскажи, чё с интернетом? ты можешь глянуть?"))
                .isEmpty();
        assertThat(findings("Labas! Perkrauk ir parašyk man.", Language.LT, "labas, gal gali padėt? tu matai mano sąskaitą?")).isEmpty();
    }

    @Test
    void severalFriendsAreNotPoliteness() {
        String friend = "Привет, подскажи, можно с другом? Ты писал про скидку.";
        assertThat(findings("Тимур, привет! Советую тебе Асю. Записать тебя одного или вас двоих?", Language.RU, friend)).isEmpty();
        assertThat(findings("Тимур, привет! Советую тебе Асю. Вдвоём дешевле, и вы занимаетесь в одно время.", Language.RU, friend))
                .isEmpty();
        assertThat(findings("Тимур, привет! Проверь кабель на обоих концах. Вы увидите лампочку.", Language.RU, friend)).isNotEmpty();
    }

    @Test
    void whatIsSaidOfAnybodyIsNoFamiliarity() {
        assertThat(findings("Здравствуйте! Сколько ни нажимай, телевизор не сломать, тут вскипишь и сам. Ваша совесть чиста.", Language.RU,
                FORMAL_RU)).isEmpty();
        assertThat(findings("Здравствуйте! Ни тебе, ни мне это не нужно. Вы можете отказаться.", Language.RU, FORMAL_RU)).isNotEmpty();
    }

    @Test
    void whereOtherWordsWouldHaveToChangeNothingIsProposed() {
        assertThat(findings("Здравствуйте! Ты сказал, что всё работает.", Language.RU, FORMAL_RU)).singleElement()
                .satisfies(finding -> assertThat(finding.instead()).isEmpty());
    }

    @Test
    void aMissingNameIsPutIntoTheGreetingOfTheDraft() {
        var context = ReviewContext.NONE.withLanguage(Language.RU).withName("Анна Смирнова");
        assertThat(ENGINE.review("Добрый день! Заказ собран.", context).findings())
                .filteredOn(finding -> finding.kind().code().equals("missing-name"))
                .singleElement().satisfies(finding -> assertThat(finding.instead()).containsExactly("Добрый день, Анна!"));
        assertThat(ENGINE.review("Уважаемый клиент! Заказ собран.", context).findings())
                .filteredOn(finding -> finding.kind().code().equals("missing-name")).singleElement()
                .satisfies(finding -> assertThat(finding.instead()).containsExactly("Уважаемая Анна!"));
    }
}

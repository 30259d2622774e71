package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import heard.engine.Element;
import heard.engine.Engine;
import heard.engine.FindingKind;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that the source articles give, in the forms into which sentences bend them. */
class SourcePhrasesTest {
    private static final Engine ENGINE = Engine.shipped();
    private static final String ANGRY = "Безобразие! Роутер опять не работает, сколько можно ждать?! Почините немедленно!";

    private static Review review(String draft) {
        return ENGINE.review(draft, ReviewContext.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Это не наша проблема.", "К сожалению, проблема тут не наша.", "Это вовсе не наша вина.",
            "Это не является нашей проблемой.", "К нам это не относится.",
            "Вы неправы.", "Вы здесь не правы.", "Вы, видимо, ошиблись.", "Вы сами виноваты.", "Тут вина целиком ваша.",
            "Tai ne mūsų problema.", "Čia ne mūsų kaltė.",
            "Jūs klystate.", "Patys kalti.", "That's not our problem.", "This really isn't our problem.", "It is not our fault.",
            "You are wrong.", "You're simply mistaken."})
    void blameIsFound(String draft) {
        assertThat(review(draft).findings()).as(draft).anyMatch(finding -> finding.kind() == FindingKind.BLAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Такова наша политика.", "Таковы правила.", "Таков у нас порядок.", "По правилам магазина так.",
            "Согласно внутреннему регламенту.", "Tokia mūsų tvarka.",
            "Pagal mūsų taisykles taip.", "That's our policy.", "This is simply company policy.", "As per our policy it stays."})
    void policyWithoutReasonIsFound(String draft) {
        assertThat(review(draft).findings()).as(draft).anyMatch(finding -> finding.kind() == FindingKind.POLICY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Я не знаю.", "Мы сами не знаем, где он.", "Понятия не имею.", "Затрудняюсь ответить.", "Не могу вам сказать.",
            "Nežinau.", "Neįsivaizduoju, kada.",
            "I don't know.", "I have no idea why.", "We do not know when."})
    void ignoranceIsFound(String draft) {
        assertThat(review(draft).findings()).as(draft).anyMatch(finding -> finding.kind() == FindingKind.IGNORANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Negaliu jums padėti su tuo.", "Deja, padėti jums negalime.", "Niekuo negaliu padėti.", "Tai neįmanoma.",
            "Это невозможно сделать.", "Сделать это нельзя.",
            "Ничем не можем помочь.", "Помочь вам не сможем.", "I can't help you with that.", "There is nothing we can do.",
            "We are unable to help."})
    void bareRefusalIsFound(String draft) {
        assertThat(review(draft).findings()).as(draft).anyMatch(finding -> finding.kind() == FindingKind.REFUSAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Я понимаю вашу ситуацию.", "Вашу ситуацию мы прекрасно понимаем.", "Я вижу, что это вас расстраивает.",
            "Это действительно расстраивает.",
            "Tai turėjo būti nemalonu.", "Suprantame, kad tai nepatogu, ir mes dirbame prie to.",
            "Suprantu, kaip svarbus jums šis pristatymas.", "Gaila, kad tai patyrėte.",
            "I understand your situation.", "That must have been frustrating.", "I can see that this upsets you."})
    void empathyIsFoundAndNothingMustChangeIt(String draft) {
        assertThat(review(draft).has(Element.EMPATHY)).as(draft).isTrue();
        assertThat(review(draft).findings()).as(draft)
                .noneMatch(finding -> finding.kind() == FindingKind.BLAME || finding.kind() == FindingKind.DISMISSAL
                        || finding.kind() == FindingKind.HOSTILE || finding.kind() == FindingKind.CANNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Давайте вместе найдём решение.", "Давайте найдем решение вместе.", "Давайте вместе разберёмся, что произошло.",
            "Мы обязательно это исправим.", "Я уточню.",
            "Я помогу вам шаг за шагом.", "Raskime sprendimą kartu.", "Leiskite man padėti, tai išspręsiu.", "Aš tai jums sutvarkysiu.",
            "Let's find a solution together."})
    void actionIsFound(String draft) {
        assertThat(review(draft).has(Element.SOLUTION)).as(draft).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gaila, kad jūs tai patiriate.", "Labai gaila, kad tai patiriate.", "Нам очень жаль.", "Сочувствую вам.",
            "We are sad to hear that."})
    void sympathyAloneIsNotEnough(String draft) {
        assertThat(review(draft).findings()).as(draft).anyMatch(finding -> finding.kind() == FindingKind.SYMPATHY_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Вы пишете: «Это не наша проблема», так вам ответил курьер.",
            "Не знаю точной даты, но уточню и напишу до 17:00.", "Вы правы.", "Вы не ошиблись.",
            "Tai mūsų klaida.", "You are not wrong.", "You were told \"that's not our problem\" by the courier.", "Это наша проблема."})
    void quotedNegatedAndExcusedWordsAreLeftAlone(String draft) {
        assertThat(review(draft).findings()).as(draft)
                .noneMatch(finding -> finding.kind() == FindingKind.BLAME || finding.kind() == FindingKind.IGNORANCE);
    }

    @Test
    void theWrongAndTheRightAnswerToTheAngryCustomerAreFarApart() {
        var context = ReviewContext.NONE.withMessage(ANGRY);
        int wrong = ENGINE.review("Это не наша проблема. Вы должны проверить настройки вашего устройства.", context).score();
        int right = ENGINE.review(
                "Я вижу, что это вас расстраивает, и я вполне это понимаю. Давайте вместе разберемся, что произошло. Сначала давайте проверим вашу "
                        + "конфигурацию. Я помогу вам шаг за шагом.",
                ReviewContext.NONE).score();

        assertThat(wrong).isLessThan(45);
        assertThat(ENGINE.review("Это не наша проблема. Вы должны проверить настройки вашего устройства.", ReviewContext.NONE).score())
                .isLessThan(45);
        assertThat(right).isGreaterThan(75);
    }
}

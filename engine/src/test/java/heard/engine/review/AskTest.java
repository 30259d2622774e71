package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import heard.engine.Language;
import heard.engine.rule.RuleBooks;
import heard.engine.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message asks: in question form and as a statement, several things in one sentence, and a choice that is one thing. */
class AskTest {
    private static final RuleBooks RULES = RuleBooks.shipped();

    private static List<Ask> asks(Language language, String message) {
        Text text = Text.of(message, language);
        return Ask.of(text, RULES.of(language).match(text));
    }

    private static List<String> words(Language language, String message) {
        return asks(language, message).stream().map(ask -> message.substring(ask.span().start(), ask.span().end())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | I need to know when the van comes and whether my deposit is safe. | I need to know when the van comes;whether my deposit is safe.
        EN | Where is my parcel, and who pays for the broken lamp?             | Where is my parcel;who pays for the broken lamp?
        EN | Will you repair it or shall I send it back?                       | Will you repair it or shall I send it back?
        EN | The lift is broken. Please send a fitter.                         | Please send a fitter.
        EN | And how do I delete the duplicates.                               | how do I delete the duplicates.
        RU | Подскажите, когда приедет мастер и сколько стоит выезд?           | когда приедет мастер;сколько стоит выезд?
        RU | Мне не понятно, почему пришла пеня.                               | почему пришла пеня.
        RU | Требую, чтобы начальник участка приехал лично.                    | Требую, чтобы начальник участка приехал лично.
        RU | Замените насос и пришлите акт.                                    | Замените насос;пришлите акт.
        LT | Noriu suprasti, kada ateis meistras ir kas atlygins žalą.         | kada ateis meistras;kas atlygins žalą.
        LT | Kur siunta ir ar galima palikti pas kaimyną?                      | Kur siunta;ar galima palikti pas kaimyną?
        LT | Ar grąžinsite pinigus, ar atsiųsite naują siurblį?                | Ar grąžinsite pinigus;ar atsiųsite naują siurblį?
        """)
    void eachThingAskedIsOneAsk(Language language, String message, String asked) {
        assertThat(words(language, message)).containsExactly(asked.split(";"));
    }

    @Test
    void whatOnlyTellsAsksNothing() {
        assertThat(asks(Language.EN, "I paid on Monday. The driver left it at the gate.")).isEmpty();
        assertThat(asks(Language.RU, "Оплатил в понедельник. Курьер оставил коробку у ворот.")).isEmpty();
        assertThat(asks(Language.LT, "Sumokėjau pirmadienį. Kurjeris dėžę paliko prie vartų.")).isEmpty();
    }

    @Test
    void aQuestionThatExpectsNoAnswerIsNone() {
        assertThat(words(Language.RU, "Сколько можно ждать?! Почините немедленно!")).containsExactly("Почините немедленно!");
        assertThat(words(Language.LT, "Kiek galima laukti?! Sutvarkykite tuoj pat!")).containsExactly("Sutvarkykite tuoj pat!");
        assertThat(words(Language.EN, "Is this a joke? When is the fitter coming?")).containsExactly("When is the fitter coming?");
    }

    @Test
    void anAskTellsItsTopicAndItsRareWords() {
        Ask ask = asks(Language.EN, "Will you refund the saxophone?").getFirst();

        assertThat(ask.topics()).contains("money");
        assertThat(ask.weights()).containsKey("saxoph");
        assertThat(ask.words()).doesNotContain("will", "you", "the");
    }
}

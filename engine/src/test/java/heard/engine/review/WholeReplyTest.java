package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import heard.engine.Channel;
import heard.engine.Element;
import heard.engine.Engine;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shows only in the whole of a reply: what it should have had, what it lacks, and the one sentence that spoils it. */
class WholeReplyTest {

    private static final Engine ENGINE = Engine.shipped();
    private static final Set<FindingKind> HURTING = Set.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.DISMISSAL);

    private static Review review(Language language, String message, String draft) {
        return ENGINE.review(draft, ReviewContext.NONE.withLanguage(language).withChannel(Channel.EMAIL).withMessage(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RU | Третий день нет горячей воды, а у меня грудной ребёнок. Когда это кончится?! | Здравствуйте! Горячую воду дадут завтра до 18:00. С уважением, Анна
        LT | Jau trečia diena nėra karšto vandens, o namuose kūdikis. Kada tai baigsis?! | Laba diena. Karštas vanduo bus rytoj iki 18:00. Pagarbiai, Ona
        EN | Third day without hot water, and we have a baby at home. When will this end?! | Hello. Hot water will be back tomorrow by 6 pm. Kind regards, Ann
        """)
    void aFactAloneLacksTheHeartThatAnUpsetPersonNeeds(Language language, String message, String draft) {
        Review review = review(language, message, draft);

        assertThat(review.wanted()).contains(Element.EMPATHY, Element.APOLOGY, Element.SOLUTION);
        assertThat(review.findings()).extracting(Finding::kind).contains(FindingKind.MISSING_EMPATHY, FindingKind.MISSING_APOLOGY);
        assertThat(review.score()).isLessThan(75);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RU | Подскажите, до скольки работает отделение на Лесной? | Здравствуйте! Отделение на Лесной работает до 20:00, по субботам до 16:00. Хорошего дня! Анна
        LT | Sakykite, iki kelintos dirba skyrius Liepų gatvėje? | Laba diena. Skyrius Liepų gatvėje dirba iki 20:00, šeštadieniais iki 16:00. Gražios dienos! Ona
        EN | Could you tell me how late the Forest Road branch is open? | Hello, the Forest Road branch is open until 8 pm, on Saturdays until 4 pm. Have a good day, Ann
        """)
    void aPlainAnswerToAPlainQuestionLacksNothing(Language language, String message, String draft) {
        Review review = review(language, message, draft);

        assertThat(review.wanted()).doesNotContain(Element.EMPATHY, Element.APOLOGY, Element.ESCALATION);
        assertThat(review.findings()).isEmpty();
        assertThat(review.score()).isGreaterThan(75);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RU | Посылка опять не пришла, я ждала весь день. | Здравствуйте! Вижу, что посылка № 4471 вчера до вас не доехала, и вы напрасно прождали весь день. Извините нас. Впрочем, нормальные люди проверяют статус прежде, чем сидеть дома. Курьер привезёт её завтра до 14:00. С уважением, Анна | проверяют статус
        LT | Siunta vėl neatvyko, laukiau visą dieną. | Laba diena. Matau, kad siunta Nr. 4471 vakar Jūsų nepasiekė ir Jūs veltui laukėte visą dieną. Atsiprašome. Šiaip ar taip, protingi žmonės pirma pasitikrina būseną, o ne sėdi namie. Kurjeris ją atveš rytoj iki 14:00. Pagarbiai, Ona | protingi žmonės
        EN | The parcel did not come again, I waited all day. | Hello, I can see that parcel 4471 did not reach you yesterday and that you waited all day for nothing. I am sorry. Then again, sensible people check the status before they sit at home. The courier will bring it tomorrow by 2 pm. Kind regards, Ann | sensible people
        """)
    void oneRemarkInADecentLetterIsHeard(Language language, String message, String draft, String remark) {
        Review review = review(language, message, draft);

        assertThat(review.findings()).as(review.findings().toString()).anySatisfy(finding -> {
            assertThat(HURTING).contains(finding.kind());
            assertThat(finding.span()).isNotNull();
            assertThat(draft.substring(finding.span().start(), finding.span().end())).contains(remark);
        });
        assertThat(review.score()).isLessThanOrEqualTo(60);
    }

    @Test
    void withoutAMessageExamplesOfWholeRepliesSayNothing() {
        Review review = ENGINE.review("Hello, the branch is open until 8 pm. Kind regards, Ann", ReviewContext.NONE.withLanguage(Language.EN));

        assertThat(review.reasons()).noneMatch(reason -> reason.what().equals("impression"));
    }
}

package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;

import heard.engine.Channel;
import heard.engine.Element;
import heard.engine.Engine;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.ReviewContext;
import heard.engine.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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
        EN | Third day without hot water and a baby in the house, I am furious! When will it be back?! | Hello. Hot water will be back tomorrow by 6 pm. Kind regards, Ann
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
        EN | Could you tell me how late the Forest Road branch is open? | Hello! The Forest Road branch is open until 8 pm, on Saturdays until 4 pm. Kind regards, Ann
        """)
    void aPlainAnswerToAPlainQuestionLacksNothing(Language language, String message, String draft) {
        Review review = review(language, message, draft);

        assertThat(review.wanted()).doesNotContain(Element.EMPATHY, Element.APOLOGY, Element.ESCALATION);
        assertThat(review.findings()).isEmpty();
        assertThat(review.score()).isGreaterThan(75);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RU | Посылка опять не пришла, я ждала весь день. | Здравствуйте! Вижу, что посылка № 4471 вчера до вас не доехала, и вы напрасно прождали весь день. Извините нас. Хотя могли бы и сами заглянуть в приложение, там всё написано. Курьер привезёт её завтра до 14:00. С уважением, Анна | могли бы и сами
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

    /** An angry customer and every reply of the table of cases: whatever examples say, a review never contradicts itself or the contract. */
    @ParameterizedTest
    @MethodSource("heard.engine.review.ReviewCasesTest#cases")
    void aReviewDoesNotContradictItself(ReviewCasesTest.Case row) {
        Review review = row.review();
        Set<FindingKind> kinds = review.findings().stream().map(Finding::kind).collect(Collectors.toSet());

        for (Element element : Element.values()) {
            if (kinds.contains(FindingKind.missing(element))) {
                assertThat(review.has(element)).as(element + " of " + row.draft()).isFalse();
                assertThat(review.wanted()).as(row.draft()).contains(element);
            }
        }
        assertThat(kinds.containsAll(Set.of(FindingKind.VAGUE_TIME, FindingKind.MISSING_DEADLINE))).as(row.draft()).isFalse();
        if (review.has(Element.QUESTION)) {
            assertThat(kinds).as(row.draft()).doesNotContain(FindingKind.MISSING_SOLUTION, FindingKind.SYMPATHY_ONLY);
        }
        if (review.findings().stream().anyMatch(finding -> finding.severity() == Severity.MUST)) {
            assertThat(review.score()).as(row.draft()).isLessThanOrEqualTo(60);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RU | Что за безобразие, третий день без света! | Понимаю, как это неприятно. Давайте вместе разберёмся, что произошло.
        LT | Kas čia per netvarka, trečia diena be šviesos! | Suprantu, kaip tai nemalonu. Išsiaiškinkime kartu, kas nutiko.
        EN | What a disgrace, third day without power! | I understand how upsetting this is. Let's find out together what happened.
        """)
    void theSourcesHaveTheLastWordOverExamples(Language language, String message, String draft) {
        Review review = review(language, message, draft);

        assertThat(review.findings()).extracting(Finding::kind).doesNotContain(FindingKind.SYMPATHY_ONLY);
        assertThat(review.reasons())
                .noneMatch(reason -> reason.what().equals("impression") || (reason.what().equals("undertone") && reason.points() != 0));
    }

    @Test
    void mutingARuleScoresAsIfItHadNeverSpoken() {
        Review rude = review(Language.EN, "My order 48213 is broken, I am furious!",
                "Hello, I am sorry that order 48213 came broken. That's not our problem. A new one leaves today. Kind regards, Ann");
        Review less = Engine.without(rude,
                rude.findings().stream().filter(finding -> finding.severity() == Severity.MUST).map(Finding::rule)
                        .collect(Collectors.toSet()));

        assertThat(rude.score()).isLessThanOrEqualTo(60);
        assertThat(less.score()).isBetween(rude.score(), 100);
        double sum = 100 + less.reasons().stream().mapToDouble(reason -> reason.points()).sum();
        assertThat(Math.clamp(sum, 0, 100)).isCloseTo(less.score(), within(1.0));
    }

    @Test
    void aMessageInAnotherLanguageLeavesTheRubricAlone() {
        Review review = review(Language.EN, "Третий день нет света, сколько можно?!",
                "Hello, the power will be back today by 6 pm. Kind regards, Ann");

        assertThat(review.reasons()).noneMatch(reason -> reason.what().equals("impression"));
    }

    @Test
    void withoutAMessageExamplesOfWholeRepliesSayNothing() {
        Review review = ENGINE.review("Hello, the branch is open until 8 pm. Kind regards, Ann",
                ReviewContext.NONE.withLanguage(Language.EN));

        assertThat(review.reasons()).noneMatch(reason -> reason.what().equals("impression"));
    }
}

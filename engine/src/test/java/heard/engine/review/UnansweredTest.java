package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import heard.engine.Engine;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.ReviewContext;
import heard.engine.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the things asked a reply leaves open. */
class UnansweredTest {
    private static final Engine ENGINE = Engine.shipped();

    private static List<Finding> open(Language language, String message, String reply) {
        return ENGINE.review(reply, ReviewContext.NONE.withLanguage(language).withMessage(message)).findings().stream()
                .filter(finding -> finding.kind() == FindingKind.UNANSWERED).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | When does the fitter come? And who pays for the ruined carpet? | Hello Ann, the fitter comes on Thursday between nine and twelve. Kind regards, Tom | who pays for the ruined carpet
        RU | Когда приедет мастер? И кто оплатит испорченный ковёр?         | Анна, здравствуйте! Мастер приедет в четверг с девяти до двенадцати. С уважением, Олег | кто оплатит испорченный ковёр
        LT | Kada atvyks meistras? Ir kas atlygins už sugadintą kilimą?     | Laba diena, Ona, meistras atvyks ketvirtadienį nuo 9 iki 12 val. Pagarbiai Tomas | kas atlygins už sugadintą kilimą
        """)
    void theQuestionPassedOverIsFoundAndQuoted(Language language, String message, String reply, String left) {
        assertThat(open(language, message, reply)).singleElement().satisfies(finding -> {
            assertThat(finding.in()).isEqualTo(Finding.Place.MESSAGE);
            assertThat(finding.span()).isNotNull();
            assertThat(finding.why()).contains(left);
            assertThat(finding.severity()).isEqualTo(Severity.SHOULD);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | When does the fitter come? And who pays for the ruined carpet? | Hello Ann, the fitter comes on Thursday between nine and twelve. Our insurer pays for the ruined carpet, just send us the bill. Kind regards, Tom
        RU | Когда приедет мастер? И кто оплатит испорченный ковёр?         | Анна, здравствуйте! Мастер приедет в четверг с девяти до двенадцати. Испорченный ковёр оплатим мы, пришлите чек. С уважением, Олег
        LT | Kada atvyks meistras? Ir kas atlygins už sugadintą kilimą?     | Laba diena, Ona, meistras atvyks ketvirtadienį nuo 9 iki 12 val. Žalą už kilimą atlyginsime mes, atsiųskite sąskaitą. Pagarbiai Tomas
        """)
    void whatIsAnsweredInOtherWordsIsNotHeldAgainstAReply(Language language, String message, String reply) {
        assertThat(open(language, message, reply)).isEmpty();
    }

    @Test
    void whereNothingAskedIsTakenUpItMustBeMended() {
        assertThat(open(Language.EN, "Where is my parcel? Why did nobody ring me? Who do I complain to?",
                "Thank you for your message. We are sorry to hear about your experience and wish you a pleasant day."))
                .isNotEmpty().allMatch(finding -> finding.severity() == Severity.MUST);
    }

    @Test
    void oneSentenceAsksOnlySoMuch() {
        String message = "I want to know, " + "who comes, and where it is, and why it broke, ".repeat(40) + "please.";
        assertThat(open(Language.EN, message, "Thank you for your message, have a pleasant day.")).hasSizeBetween(1, 12);
    }

    @Test
    void whatIsAskedAtLengthIsQuotedInShort() {
        String end = "after two weeks of waiting for somebody who never rang and never wrote to any of us";
        assertThat(open(Language.EN, "When does the fitter come? And who pays for the carpet that he ruined in our hall " + end + "?",
                "Hello Ann, the fitter comes on Thursday between nine and twelve. Kind regards, Tom"))
                .singleElement().satisfies(finding -> assertThat(finding.why()).contains("who pays for the carpet", " …")
                        .doesNotContain("any of us"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RU | Сколько стоит ремонт?    | 2500 рублей. С уважением, Олег
        LT | Kiek kainuoja remontas?  | 25 eurai. Pagarbiai Jonas
        EN | How much is the repair?  | £25. Kind regards, Tom
        """)
    void aSumAnswersAQuestionForOneWithAndWithoutAFarewell(Language language, String message, String reply) {
        assertThat(open(language, message, reply)).isEmpty();
        assertThat(open(language, message, reply.substring(0, reply.indexOf('.') + 1))).isEmpty();
    }
}

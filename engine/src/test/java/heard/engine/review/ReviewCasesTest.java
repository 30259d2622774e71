package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import heard.engine.Channel;
import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.Engine;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies that look alike and are not: warm and empty, curt and right, quoting blame and blaming. */
class ReviewCasesTest {
    private static final Engine ENGINE = Engine.shipped();
    private static final Map<Language, String> ANGRY = Map.of(
            Language.RU, "Безобразие! Роутер опять не работает, третий день сижу без интернета, сколько можно ждать?! Почините немедленно!",
            Language.LT, "Siaubas! Maršrutizatorius vėl neveikia, trečia diena be interneto, kiek galima laukti?! Sutvarkykite tuoj pat!",
            Language.EN,
            "This is outrageous! My router is down again, third day without internet, how long am I supposed to wait?! Fix it now!");
    private static final Map<Language, String> NAMES = Map.of(Language.RU, "Анна", Language.LT, "Ona", Language.EN, "Anna");

    record Case(Language language, String channel, String says, String draft) {
        Review review() {
            var context = ReviewContext.NONE.withMessage(Objects.requireNonNull(ANGRY.get(language))).withLanguage(language)
                    .withTime(OffsetDateTime.parse("2026-11-25T10:00:00+02:00"), ZoneId.of("Europe/Vilnius"));
            return ENGINE.review(draft, channel.equals("-")
                    ? context
                    : context.withName(Objects.requireNonNull(NAMES.get(language)))
                            .withChannel(Objects.requireNonNull(Coded.find(Channel.class, channel))));
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream table = Objects.requireNonNull(ReviewCasesTest.class.getResourceAsStream("/review/drafts.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t")).map(cells -> new Case(
                            Objects.requireNonNull(Coded.find(Language.class, cells[0])), cells[1], cells[2], cells[3]));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysOfADraftWhatAColleagueWouldSay(Case row) {
        Review review = row.review();
        for (String said : row.says().split(", ")) {
            String word = said.substring(said.indexOf(' ') + 1);
            if (said.startsWith("above ")) {
                assertThat(review.score()).as(review.findings().toString()).isGreaterThan(Integer.parseInt(word));
            } else if (said.startsWith("below ")) {
                assertThat(review.score()).as(review.findings().toString()).isLessThan(Integer.parseInt(word));
            } else {
                assertThat(holds(review, word)).as(said + " of " + row.draft()).isEqualTo(!said.startsWith("not "));
            }
        }
    }

    private static boolean holds(Review review, String word) {
        Element element = Coded.find(Element.class, word);
        if (element != null) {
            return review.has(element);
        }
        FindingKind kind = Objects.requireNonNull(Coded.find(FindingKind.class, word), word);
        return review.findings().stream().anyMatch(finding -> finding.kind() == kind);
    }

    @Test
    void aFindingThatMustBeMendedLeavesNoGoodScore() throws IOException {
        assertThat(cases().map(Case::review).filter(Review::mustChange)).isNotEmpty().allMatch(review -> review.score() <= 60);
    }

    /** Taking the offered sentence over must help. */
    @ParameterizedTest
    @EnumSource(value = Language.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void theSentenceOfferedForAFeelingIsHeardAsFeeling(Language language) {
        var context = ReviewContext.NONE.withLanguage(language).withMessage(Objects.requireNonNull(ANGRY.get(language)));
        String bare = Map.of(Language.RU, "Мастер приедет сегодня до 18:00.", Language.LT, "Meistras atvyks šiandien iki 18:00.",
                Language.EN, "Our engineer comes today by 6 pm.").get(language);
        Review before = ENGINE.review(Objects.requireNonNull(bare), context);
        String offered = before.findings().stream().filter(finding -> finding.kind() == FindingKind.MISSING_EMPATHY).findFirst()
                .orElseThrow().instead().getFirst();
        Review after = ENGINE.review(offered + " " + bare, context);

        assertThat(before.has(Element.EMPATHY)).isFalse();
        assertThat(after.has(Element.EMPATHY)).as(offered).isTrue();
        assertThat(after.score()).isGreaterThan(before.score());
    }

    @Test
    void aWordOfTheTradeIsLeftToAnExpert() {
        var expert = ReviewContext.NONE.withLanguage(Language.EN).withMessage(
                "Traceroute dies at your BRAS, MTU is 1492 and PMTUD is black-holed on IPv6 only. Please check the DHCPv6 relay.");

        assertThat(ENGINE.review("Please flush your DNS cache and tell me the result.", expert).findings())
                .noneMatch(finding -> finding.kind() == FindingKind.JARGON);
        assertThat(ENGINE.review("Please flush your DNS cache and tell me the result.",
                ReviewContext.NONE.withLanguage(Language.EN)
                        .withMessage("I am hopeless with computers. My internet is gone, what do I do?"))
                .findings()).anyMatch(finding -> finding.kind() == FindingKind.JARGON);
    }

    @Test
    void aRowOfFacesIsOneFindingAndNumbersInBracketsAreNone() {
        var letter = ReviewContext.NONE.withLanguage(Language.RU).withChannel(Channel.EMAIL);

        assertThat(ENGINE.review("Сделайте так: 1) откройте карту; 2) нажмите «Лимит»; 3) поставьте ноль.", letter).findings())
                .noneMatch(finding -> finding.kind() == FindingKind.PUNCTUATION);
        assertThat(ENGINE.review("Ваш заказ едет 😊😊😊", letter).findings())
                .filteredOn(finding -> finding.kind() == FindingKind.PUNCTUATION).hasSize(1);
    }
}

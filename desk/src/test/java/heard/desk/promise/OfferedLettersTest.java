package heard.desk.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import heard.desk.conversation.UnfilledSlots;
import heard.desk.platform.words.UiLanguage;
import heard.desk.promise.OfferedLetters.Between;
import heard.desk.promise.OfferedLetters.Kind;
import heard.desk.promise.OfferedLetters.Promised;
import heard.engine.Channel;
import heard.engine.Engine;
import heard.engine.Message;
import heard.engine.Review;
import heard.engine.ReviewContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The letters that agents are offered pass the review that agents' own letters have to pass. */
class OfferedLettersTest {
    private static final ZoneId VILNIUS = ZoneId.of("Europe/Vilnius");
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-25T13:00:00Z");
    private static final Instant PAST = Instant.parse("2026-11-24T16:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-11-27T16:00:00Z");
    private static final int GOOD = 75;
    private static final Engine ENGINE = Engine.shipped();
    private static final OfferedLetters LETTERS = new OfferedLetters();

    private static final Map<UiLanguage, String> NAMES = Map.of(UiLanguage.LT, "Jonas Petraitis", UiLanguage.RU, "Ольга Смирнова",
            UiLanguage.EN, "Mary Brown");
    private static final Map<UiLanguage, List<String>> PROMISED = Map.of(
            UiLanguage.LT, List.of("Paskambinsiu jums rytoj iki 15:00.", "Siuntą išsiųsime iki penktadienio vidurdienio"),
            UiLanguage.RU, List.of("Я перезвоню вам завтра до 15:00.", "Мы отправим новую деталь до пятницы"),
            UiLanguage.EN, List.of("I will call you tomorrow by 3 pm.", "Send the new part by Friday noon"));
    private static final Map<UiLanguage, List<String>> ASKED = Map.of(
            UiLanguage.LT, List.of("Kur mano siunta? Užsakymas 48213, laukiu jau dvi savaites!", "Sugedo šaldytuvas, ką man daryti?",
                    "Esu pasipiktinęs, rašau jau trečią kartą, niekas neatsako!"),
            UiLanguage.RU, List.of("Где мой заказ 48213? Жду уже две недели!", "Сломался холодильник, что мне делать?",
                    "Я возмущена, пишу уже третий раз, никто не отвечает!"),
            UiLanguage.EN, List.of("Where is my order 48213? I have been waiting for two weeks!", "My fridge broke, what shall I do?",
                    "I am furious, this is the third time I write and nobody answers!"));

    static Stream<Arguments> letters() {
        List<Arguments> all = new ArrayList<>();
        for (UiLanguage language : UiLanguage.values())
            for (Kind kind : Kind.values())
                for (String promised : PROMISED.getOrDefault(language, List.of()))
                    for (String asked : ASKED.getOrDefault(language, List.of()))
                        all.add(Arguments.of(language, kind, promised, asked));
        return all.stream();
    }

    private static String letter(UiLanguage language, Kind kind, String promised) {
        Instant due = kind == Kind.LATE ? DUE : PAST;
        return LETTERS.letter(kind, new Between(language, NAMES.get(language), "Rūta", VILNIUS), new Promised(promised, due), NEXT);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theLetterIsGoodAndPromisesTheNewTimeAlone(UiLanguage language, Kind kind, String promised, String asked) {
        passes(language, letter(language, kind, promised), asked);
    }

    private static Stream<Arguments> updates() {
        List<Arguments> all = new ArrayList<>();
        for (UiLanguage language : UiLanguage.values())
            for (String asked : ASKED.getOrDefault(language, List.of())) {
                for (String promised : PROMISED.getOrDefault(language, List.of()))
                    all.add(Arguments.of(language, List.of(new News.Kept(promised), new News.Wrote(PAST)), asked));
                all.add(Arguments.of(language, List.of(new News.WaitsForOthers()), asked));
                all.add(Arguments.of(language, List.of(new News.TakenOver("Servisas"), new News.WaitsForOthers()), asked));
            }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("updates")
    void anUpdateWithNewsIsGoodAndPromisesTheNextWordAlone(UiLanguage language, List<News> news, String asked) {
        String letter = update(language, news);
        assertThat(UnfilledSlots.first(letter)).as(letter).isEmpty();
        passes(language, letter, asked);
    }

    private static String update(UiLanguage language, List<News> news) {
        return LETTERS.update(new Between(language, NAMES.get(language), "Rūta", VILNIUS), new LatestNews.Since(PAST, news), NEXT);
    }

    @Test
    void whereNothingIsNewTheAgentHasToSayIt() {
        assertThat(UnfilledSlots.first(update(UiLanguage.LT, List.of()))).contains("{{kas padaryta nuo lapkričio 24 d.}}");
        assertThat(UnfilledSlots.first(update(UiLanguage.EN, List.of(new News.Wrote(PAST))))).as("that they wrote they know")
                .contains("{{what has been done since 24 November}}");
        assertThat(update(UiLanguage.RU, List.of(new News.Wrote(PAST)))).contains("Ваше письмо от 24 ноября мы получили.",
                "{{что сделано с 24 ноября}}");
    }

    private static void passes(UiLanguage language, String letter, String asked) {
        var message = new Message(asked, OffsetDateTime.parse("2026-11-20T10:00:00+02:00"), Channel.EMAIL, List.of());
        var context = new ReviewContext(Channel.EMAIL, message, NAMES.get(language), null, NOW.atZone(VILNIUS).toOffsetDateTime(), VILNIUS,
                List.of(), null, PromiseCalendars.usual(VILNIUS));
        Review review = ENGINE.review(letter, context);
        assertThat(review.language().code()).isEqualTo(language.code());
        assertThat(review.promises().stream().flatMap(one -> Stream.ofNullable(one.due())).map(OffsetDateTime::toInstant).distinct())
                .as(letter).containsExactly(NEXT);
        assertThat(review.findings().stream().filter(finding -> finding.severity() == heard.engine.Severity.MUST)).as(letter).isEmpty();
        assertThat(review.score()).as(letter + "\n" + review.findings()).isGreaterThan(GOOD);
    }

    @Test
    void theNameStandsInItsFormOrNotAtAll() {
        assertThat(letter(UiLanguage.LT, Kind.LATE, "x")).startsWith("Sveiki, Jonai,");
        assertThat(letter(UiLanguage.RU, Kind.LATE, "x")).startsWith("Здравствуйте, Ольга!");
        assertThat(LETTERS.letter(Kind.LATE, new Between(UiLanguage.LT, null, "Rūta", VILNIUS), new Promised("x", DUE), NEXT))
                .startsWith("Sveiki,\n");
    }

    @Test
    void whatIsQuotedCannotEndItsQuotesOrFillItsGaps() {
        String letter = letter(UiLanguage.EN, Kind.LATE, "Say “yes” by {next}.");
        assertThat(letter).contains("“Say yes by {next}”").doesNotContain("{due}", "{agent}", "{name}", "{promised}");
    }

    @Test
    void onlyALetterThatKeepsItsWordsIsTheOneThatWasOffered() {
        String letter = letter(UiLanguage.LT, Kind.MISSED, "Paskambinsiu rytoj");
        assertThat(SentAnswers.sameLetter(letter, letter.replace("lapkričio 27 d. 18:00", "gruodžio 1 d. 12:00"))).isTrue();
        assertThat(SentAnswers.sameLetter(letter, "Sveiki, Jonai, dalis jau atvyko. Paskambinsiu penktadienį. Rūta")).isFalse();
    }
}

package heard.desk.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import heard.engine.Channel;
import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.FoundElement;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.Severity;
import heard.engine.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static FoundElement found(Element element, String text, String words) {
        int at = text.indexOf(words);
        return new FoundElement(element, List.of(new Span(at, at + words.length())));
    }

    private static String changed(String text, Channel channel, Finding finding, FoundElement... elements) {
        var review = new Review(Language.EN, 50, List.of(elements), List.of(), List.of(finding), List.of(), List.of());
        return new Edits(text, review, channel, "Emma").of(finding).getFirst().in(text);
    }

    private static Finding finding(FindingKind kind, @Nullable Span span, String instead) {
        return new Finding(kind, Severity.SHOULD, span, Finding.Place.DRAFT, "why", List.of(instead), "rule");
    }

    private static String replaced(String text, String words, String instead) {
        int at = text.indexOf(words);
        return changed(text, Channel.EMAIL, finding(FindingKind.BLAME, new Span(at, at + words.length()), instead));
    }

    private static String inserted(Element element, String text, String words, FoundElement... elements) {
        return changed(text, Channel.EMAIL, finding(FindingKind.missing(element), null, words), elements);
    }

    @Test
    void aReplacementTakesExactlyThePlaceOfTheWords() {
        assertThat(replaced("So you are wrong here.", "you are wrong", "let us look together")).isEqualTo("So let us look together here.");
    }

    @Test
    void aReplacementAtTheBeginningOfASentenceBeginsWithACapital() {
        assertThat(replaced("Это невозможно. Да.", "Это невозможно", "вот как можно")).isEqualTo("Вот как можно. Да.");
    }

    @Test
    void aSentenceThatEndsAlreadyIsNotEndedTwice() {
        assertThat(replaced("Calm down.", "Calm down", "I see why you are upset.")).isEqualTo("I see why you are upset.");
    }

    @Test
    void aGreetingComesFirst() {
        assertThat(inserted(Element.GREETING, "We will look.", "Hello, Anna!")).isEqualTo("Hello, Anna!\n\nWe will look.");
    }

    @Test
    void aNameTakesThePlaceOfAGreetingWithoutOne() {
        String text = "Labas!\n\nPažiūrėsime.";
        assertThat(inserted(Element.NAME, text, "Sveiki, Ona!", found(Element.GREETING, text, "Labas")))
                .isEqualTo("Sveiki, Ona!\n\nPažiūrėsime.");
    }

    @Test
    void feelingsFollowTheGreeting() {
        String text = "Здравствуйте, Анна!\n\nДеньги вернём завтра.";
        assertThat(inserted(Element.EMPATHY, text, "Понимаю, как это неприятно.", found(Element.GREETING, text, "Здравствуйте")))
                .isEqualTo("Здравствуйте, Анна!\n\nПонимаю, как это неприятно. Деньги вернём завтра.");
    }

    @Test
    void feelingsFollowAGreetingThatRunsIntoTheMatter() {
        String text = "Dear Anna, thank you for your letter about the lamp. We pay.";
        assertThat(inserted(Element.EMPATHY, text, "I see how much this upsets you.", found(Element.GREETING, text, "Dear")))
                .isEqualTo("Dear Anna, thank you for your letter about the lamp. I see how much this upsets you. We pay.");
    }

    @Test
    void firstThePersonIsHeardThenComesTheApology() {
        String text = "Hello!\n\nI see how much this upsets you. We pay tomorrow.";
        assertThat(inserted(Element.APOLOGY, text, "I am sorry.", found(Element.GREETING, text, "Hello"),
                found(Element.EMPATHY, text, "upsets you")))
                .isEqualTo("Hello!\n\nI see how much this upsets you. I am sorry. We pay tomorrow.");
    }

    @Test
    void feelingsAreAParagraphOfTheirOwnWhereNothingFollows() {
        String text = "Hello, Anna!";
        assertThat(inserted(Element.APOLOGY, text, "I am sorry.", found(Element.GREETING, text, "Hello")))
                .isEqualTo("Hello, Anna!\n\nI am sorry.");
    }

    @Test
    void whatIsDoneStandsBeforeTheFarewell() {
        String text = "Hello!\n\nI see.\n\nBest regards,\nEmma";
        assertThat(inserted(Element.DEADLINE, text, "You will hear from me by noon.", found(Element.GREETING, text, "Hello"),
                found(Element.CLOSING, text, "Best regards")))
                .isEqualTo("Hello!\n\nI see. You will hear from me by noon.\n\nBest regards,\nEmma");
    }

    @Test
    void whatIsDoneFollowsAGreetingThatStandsAlone() {
        String text = "Hello!\n\nBest regards,\nEmma";
        assertThat(inserted(Element.SOLUTION, text, "I send a new one.", found(Element.GREETING, text, "Hello"),
                found(Element.CLOSING, text, "Best regards"))).isEqualTo("Hello!\n\nI send a new one.\n\nBest regards,\nEmma");
    }

    @Test
    void aFarewellComesLast() {
        assertThat(inserted(Element.CLOSING, "I send a new one.\n", "Best regards")).isEqualTo("I send a new one.\n\nBest regards");
    }

    @Test
    void aFarewellIsSignedByWhoWrites() {
        assertThat(inserted(Element.CLOSING, "Деньги вернём завтра.", "С уважением, …"))
                .isEqualTo("Деньги вернём завтра.\n\nС уважением, Emma");
    }

    @Test
    void aChatHasNoAirBetweenItsParts() {
        assertThat(changed("Смотрю.", Channel.CHAT, finding(FindingKind.MISSING_GREETING, null, "Здравствуйте!")))
                .isEqualTo("Здравствуйте! Смотрю.");
    }

    @Test
    void anEmptyDraftTakesWhateverComes() {
        for (Element element : Element.values())
            assertThat(inserted(element, "", "Words.").strip()).as(element.name()).isEqualTo("Words.");
    }

    @Test
    void whatIsSaidOfTheCustomersMessageChangesNothing() {
        var finding = new Finding(FindingKind.UNANSWERED, Severity.SHOULD, new Span(0, 2), Finding.Place.MESSAGE, "why", List.of("x"),
                "rule");
        var review = new Review(Language.EN, 50, List.of(), List.of(), List.of(finding), List.of(), List.of());
        assertThat(new Edits("text", review, Channel.EMAIL, "Emma").of(finding)).isEmpty();
    }
}

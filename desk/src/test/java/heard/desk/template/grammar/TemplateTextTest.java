package heard.desk.template.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.desk.conversation.Channel;
import heard.desk.platform.words.Catalogue;
import heard.desk.platform.words.UiLanguage;
import heard.engine.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {
    private static final Catalogue CATALOGUE = Catalogue.load(Clock.systemUTC(), Catalogue.Unknown.FAIL);
    private static final Facts ANNA = new Facts(Map.of(Variable.NAME, "Anna", Variable.ORDER, "SL-1"), Set.of(Trait.ANGRY, Trait.REPEATED),
            Set.of(Request.REFUND), Channel.EMAIL);
    private static final Facts NOBODY = new Facts(Map.of(), Set.of(), Set.of(), Channel.CHAT);

    private static String fill(String text, Facts facts) {
        assertThat(TemplateText.read(text)).as(text).isInstanceOf(TemplateText.Understood.class);
        return ((TemplateText.Understood) TemplateText.read(text)).parsed().fill(facts, UiLanguage.EN);
    }

    private static List<Flaw> flaws(String text) {
        assertThat(TemplateText.read(text)).as(text).isInstanceOf(TemplateText.Refused.class);
        return ((TemplateText.Refused) TemplateText.read(text)).flaws();
    }

    @Test
    void valuesAreFilledInAndWhatIsNotKnownStaysASlot() {
        assertThat(fill("Hello {{name}}, {{ Order }} is {{?where it is|in Kaunas}}. {{amount}}", ANNA))
                .isEqualTo("Hello Anna, SL-1 is {{where it is}}. {{amount}}");
    }

    @Test
    void examplesStandForSlotsWhereATextIsTried() {
        var text = (TemplateText.Understood) TemplateText.read("It is {{?where it is|in Kaunas}}, {{?when|}}{{?by whom}}.");
        assertThat(text.parsed().fillWithExamples(ANNA, UiLanguage.EN)).isEqualTo("It is in Kaunas, whenby whom.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#if angry}}yes{{else}}no{{/if}}", "{{#jei pyksta}}yes{{kitaip}}no{{/jei}}",
            "{{#если сердится}}yes{{иначе}}no{{/если}}", "{{#if request is refund and not first answer}}yes{{else}}no{{/if}}",
            "{{#jei prašymas yra grąžinimas ir ne pirmas atsakymas}}yes{{kitaip}}no{{/jei}}",
            "{{#jei prasymas yra grazinimas}}yes{{kitaip}}no{{/jei}}", "{{#если запрос это возврат и не на ты}}yes{{иначе}}no{{/если}}",
            "{{#if channel is email}}yes{{else}}no{{/if}}", "{{#if known order}}yes{{else}}no{{/if}}",
            "{{#если известно имя}}yes{{иначе}}no{{/если}}", "{{#if anxious or (angry and repeated)}}yes{{else}}no{{/if}}"})
    void conditionsHoldInEachLanguage(String text) {
        assertThat(fill(text, ANNA)).isEqualTo("yes");
        assertThat(fill(text, NOBODY)).isEqualTo("no");
    }

    @Test
    void andBindsMoreThanOr() {
        assertThat(fill("{{#if angry or anxious and hostile}}yes{{/if}}", ANNA)).isEqualTo("yes");
        assertThat(fill("{{#if (angry or anxious) and hostile}}yes{{/if}}", ANNA)).isEmpty();
    }

    @Test
    void theFirstBranchThatHoldsStands() {
        String text = "{{#if anxious}}a{{else if angry}}b{{else if repeated}}c{{else}}d{{/if}}";
        assertThat(fill(text, ANNA)).isEqualTo("b");
        assertThat(fill(text, NOBODY)).isEqualTo("d");
    }

    @Test
    void conditionsLieWithinEachOther() {
        String text = "{{#if angry}}a{{#if known amount}}b{{else}}c{{#if repeated}}d{{/if}}{{/if}}e{{/if}}";
        assertThat(fill(text, ANNA)).isEqualTo("acde");
    }

    @Test
    void aTagThatIsAloneOnItsLineLeavesNoLineBehind() {
        String text = "One\n  {{#if angry}}  \nTwo\n{{else}}\nThree\n{{/if}}\nFour";
        assertThat(fill(text, ANNA)).isEqualTo("One\nTwo\nFour");
        assertThat(fill(text, NOBODY)).isEqualTo("One\nThree\nFour");
    }

    @Test
    void whatIsLeftOutLeavesOneEmptyLine() {
        assertThat(fill("One\n\n{{#if anxious}}\nTwo\n{{/if}}\n\nThree", ANNA)).isEqualTo("One\n\nThree");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Hello {{nam}}; VARIABLE_UNKNOWN; 1; 9; name", "One\\nTwo {{kaina}}; VARIABLE_UNKNOWN; 2; 7; ''",
            "{{#if angri}}x{{/if}}; CONDITION_UNKNOWN; 1; 7; angry", "{{#if request is refunt}}x{{/if}}; VALUE_UNKNOWN; 1; 18; refund",
            "{{#if request refund}}x{{/if}}; CONDITION_UNFINISHED; 1; 15; ''", "{{#if angry and}}x{{/if}}; CONDITION_UNFINISHED; 1; 3; ''",
            "{{#if}}x{{/if}}; CONDITION_MISSING; 1; 3; ''", "{{#if (angry}}x{{/if}}; BRACKET_OPEN; 1; 3; ''",
            "{{#if angry}}x; IF_OPEN; 1; 1; ''", "x{{/if}}; END_ALONE; 1; 2; ''", "x{{else}}; ELSE_ALONE; 1; 2; ''",
            "{{#if angry}}a{{else}}b{{else}}c{{/if}}; ELSE_TWICE; 1; 24; ''", "{{#for x}}; COMMAND_UNKNOWN; 1; 3; ''",
            "{{name; TAG_OPEN; 1; 1; ''", "{{name\\n}}; TAG_OPEN; 1; 1; ''", "{name}}; STRAY_CLOSE; 1; 6; ''", "{{}}; TAG_EMPTY; 1; 1; ''",
            "{{?}}; SLOT_NAMELESS; 1; 3; ''", "😀 {{nam}}; VARIABLE_UNKNOWN; 1; 5; name",
            "{{#if angry angry}}x{{/if}}; CONDITION_UNKNOWN; 1; 13; ''"})
    void aFlawNamesItsPlaceAndWhatMayHaveBeenMeant(String text, Flaw.Kind kind, int line, int column, String near) {
        Flaw flaw = flaws(text.replace("\\n", "\n")).getFirst();
        assertThat(flaw.kind()).isEqualTo(kind);
        assertThat(List.of(flaw.line(), flaw.column())).isEqualTo(List.of(line, column));
        assertThat(flaw.near()).isEqualTo(near);
    }

    @Test
    void allFlawsAreFoundInOneGo() {
        assertThat(flaws("{{foo}}\n{{#if bar}}\n{{baz}}")).extracting(Flaw::kind).containsExactly(Flaw.Kind.VARIABLE_UNKNOWN,
                Flaw.Kind.CONDITION_UNKNOWN, Flaw.Kind.VARIABLE_UNKNOWN, Flaw.Kind.IF_OPEN);
    }

    @Test
    void noMoreThanFiveConditionsLieWithinEachOther() {
        String five = "{{#if angry}}".repeat(5) + "x" + "{{/if}}".repeat(5);
        assertThat(fill(five, ANNA)).isEqualTo("x");
        assertThat(flaws("{{#if angry}}" + five + "{{/if}}")).extracting(Flaw::kind).containsExactly(Flaw.Kind.TOO_DEEP);
    }

    @ParameterizedTest
    @EnumSource
    void everyFlawHasItsSentenceInEachLanguage(Flaw.Kind kind) {
        for (UiLanguage language : UiLanguage.values())
            assertThat(new Flaw(kind, 3, 14, "xyz", "abc").in(CATALOGUE.in(language, ZoneOffset.UTC))).contains("3", "14", "abc");
    }

    @Test
    void aFlawIsToldInTheReadersLanguage() {
        Flaw flaw = flaws("Laba diena, {{vrdas}}").getFirst();
        assertThat(flaw.in(CATALOGUE.in(UiLanguage.LT, ZoneOffset.UTC)))
                .isEqualTo("1 eilutė, 15 ženklas: reikšmės „vrdas“ nėra. Jei ją turi įrašyti rašantysis, prieš ją padėkite klaustuką. "
                        + "Gal norėjote „vardas“?");
    }
}

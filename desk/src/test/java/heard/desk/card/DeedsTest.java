package heard.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the file of deeds, and what they cannot say. */
class DeedsTest {
    static Stream<Arguments> examples() {
        List<Arguments> all = new ArrayList<>();
        DeedFile.map(DeedFile.content(), "file").forEach((language, of) -> DeedFile.map(DeedFile.map(of, language).get("deeds"), language)
                .forEach((code, rule) -> {
                    Deed deed = Deed.find(String.valueOf(code)).orElseThrow();
                    var examples = DeedFile.map(DeedFile.map(rule, code).get("examples"), code);
                    DeedFile.texts(examples.get("good"), code).forEach(good -> all.add(Arguments.of(deed, good, true)));
                    DeedFile.texts(examples.get("bad"), code).forEach(bad -> all.add(Arguments.of(deed, bad, false)));
                }));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleSaysItsDeedOrNone(Deed deed, String sentence, boolean says) {
        if (says)
            assertThat(Deeds.shipped().in(sentence)).as(sentence).contains(deed);
        else
            assertThat(Deeds.shipped().in(sentence)).as(sentence).isEmpty();
    }

    @Test
    void everyLanguageHasTwoExamplesOfEachDeedThatWordsCanSay() {
        List<Arguments> all = examples().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(3 * (Deed.values().length - 1) * 4);
    }

    @Test
    void theMostTellingDeedCounts() {
        assertThat(Deeds.shipped().in("I have corrected the invoice. We have refunded the difference today.")).contains(Deed.REFUNDED);
        assertThat(Deeds.shipped().in("Исправили счёт. Разницу вернём завтра.")).contains(Deed.CORRECTED);
    }

    @Test
    void stepsByNumbersExplain() {
        assertThat(Deeds.shipped().in("Please do this:\n1. Hold the button.\n2. Wait for the light.")).contains(Deed.EXPLAINED);
        assertThat(Deeds.shipped().in("1. One thing only.")).isEmpty();
    }

    @Test
    void wordsTooFarApartSayNothing() {
        assertThat(Deeds.shipped().in("Вернул мастер ключи, потом позвонил и спросил про деньги.")).isEmpty();
    }
}

package heard.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import heard.engine.Message;
import heard.engine.learn.Head;
import heard.engine.learn.Judgement;
import org.junit.jupiter.api.Test;

class SignsTest {
    private static final List<Head> HEADS = List.of(new Head("tone", Head.Kind.ONE, List.of(new Head.Label("calm", 1, 0, 0))));
    private static final SignReader READER = new SignReader();

    private static Map<String, Float> signs(String text) {
        return READER.signs(Message.of(text), HEADS, new float[]{1.5f});
    }

    @Test
    void aSignStandsForAllLanguagesAndHalfForItsOwn() {
        var signs = signs("Where is my order 58213?");

        assertThat(signs).containsEntry("heard:tone.calm", 1.5f).containsEntry("en|heard:tone.calm", 0.75f);
        assertThat(signs).containsEntry("asks-last", 1f).containsEntry("id:order", 1f).containsKeys("kind:hint.whereabouts",
                "en|kind:hint.whereabouts");
        assertThat(signs.keySet()).noneMatch(sign -> sign.startsWith("ru|") || sign.startsWith("lt|"));
    }

    @Test
    void wordsThatAgreeMakeAKindSurer() {
        float once = signs("Верните деньги.").getOrDefault("kind:hint.moneyback", 0f);
        float twice = signs("Верните деньги. Возместите убыток.").getOrDefault("kind:hint.moneyback", 0f);

        assertThat(once).isPositive();
        assertThat(twice).isGreaterThan(once).isLessThan(1);
    }

    @Test
    void everyFieldIsJudgedOfAnySigns() {
        for (String text : List.of("", "?", "Kur mano siunta?", "a".repeat(5_000))) {
            assertThat(Judgement.shipped().of(signs(text))).containsOnlyKeys("emotions", "intensity", "urgency", "request", "repeated",
                    "expertise", "address", "leaving", "wantsHuman", "tone");
        }
    }
}

package heard.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import heard.engine.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LearnedReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"RU|Огромное спасибо мастеру, всё починили быстро и аккуратно!|gratitude",
            "RU|Я в бешенстве, это просто безобразие, верните деньги!!!|anger", "EN|Thank you so much for the quick help!|gratitude",
            "EN|I am furious, this is outrageous and unacceptable!|anger", "LT|Labai ačiū už pagalbą, viską sutvarkėte greitai!|gratitude"})
    void plainFeelingsAreFound(Language language, String text, String emotion) {
        assertThat(LearnedReading.of(language).read(text, List.of())).hasEntrySatisfying("emotions",
                answer -> assertThat(answer.holding()).contains(emotion));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void everyFieldIsAnsweredForAnyText(Language language) {
        for (String text : new String[]{"", "?", "😡", "a".repeat(50_000), "Где мой заказ? Kur mano siunta? Where is my order?"}) {
            var read = LearnedReading.of(language).read(text, List.of());
            assertThat(read).containsOnlyKeys("emotions", "intensity", "urgency", "request", "repeated", "expertise", "address", "leaving",
                    "wantsHuman",
                    "tone");
            assertThat(read.values())
                    .allSatisfy(answer -> assertThat(answer.labels()).allSatisfy(label -> assertThat(label.score()).isBetween(0.0, 1.0)));
        }
    }

    @Test
    void tellingWordsLieInTheText() {
        String text = "Спасибо огромное, вы меня очень выручили";
        var words = LearnedReading.of(Language.RU).tellingWords(text, "emotions", "gratitude");
        assertThat(words).isNotEmpty().anySatisfy(word -> assertThat(text.substring(word.start(), word.end())).isEqualTo("Спасибо"));
    }

    @Test
    void otherLanguagesWereNotLearned() {
        assertThat(LearnedReading.exists(Language.OTHER)).isFalse();
        assertThat(LearnedReading.exists(Language.LT)).isTrue();
    }
}

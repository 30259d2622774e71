package heard.desk.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.desk.platform.words.UiLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionTest {
    private static final Question QUESTION = Question.shipped();
    private static final Question.Links LINKS = new Question.Links("https://desk.example/helped/t?say=yes",
            "https://desk.example/helped/t?say=no", "https://desk.example/helped/t?say=never");

    @ParameterizedTest
    @EnumSource
    void everyLanguageNamesTheMatterAndGivesAllThreeWays(UiLanguage language) {
        String text = QUESTION.write(language, "", "X-77", LINKS);
        assertThat(text).contains("X-77", LINKS.yes(), LINKS.no(), LINKS.never()).doesNotContain("{", "}");
        assertThat(QUESTION.write(language, "", "", LINKS)).doesNotContain("{", "„“", "«»");
        assertThat(QUESTION.said(language, FollowUp.Answer.NOT_HELPED)).isNotBlank();
    }

    @Test
    void namesStandInTheFormThatFollowsAGreeting() {
        assertThat(QUESTION.write(UiLanguage.LT, "Dainius Petrauskas", "", LINKS)).startsWith("Laba diena, Dainiau");
        assertThat(QUESTION.write(UiLanguage.RU, "Марина Соколова", "", LINKS)).startsWith("Здравствуйте, Марина!");
        assertThat(QUESTION.write(UiLanguage.EN, "", "", LINKS)).startsWith("Hello,");
    }
}

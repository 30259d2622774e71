package heard.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import heard.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentence says what is the matter. */
class GistTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Thanks for the quick answer. The new pump leaks behind the washing machine. When will you come? | The new pump leaks behind the washing machine
        Спасибо за быстрый ответ. Новый насос протекает за стиральной машиной. Когда приедете? | Новый насос протекает за стиральной машиной
        Ačiū už greitą atsakymą. Naujas siurblys teka už skalbimo mašinos. Kada atvyksite? | Naujas siurblys teka už skalbimo mašinos
        """)
    void theMatterIsSaidNotTheThanksNorTheQuestion(String message, String gist) {
        assertThat(Engine.gist(message)).isEqualTo(gist);
    }

    @Test
    void littleSaysNothing() {
        assertThat(Engine.gist("Ok, thanks!")).isNull();
        assertThat(Engine.gist("")).isNull();
    }
}

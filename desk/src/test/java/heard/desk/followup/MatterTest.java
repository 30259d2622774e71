package heard.desk.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Re: Fwd: Where is my order? [#1042]      | Where is my order
        ATS: Skalbyklė neskalbia                 | Skalbyklė neskalbia
        Ответ: Возврат за кофеварку!!!           | Возврат за кофеварку
        [EXT] RE[2]: Invoice 17                  | Invoice 17
        Die Sache "Plita"                        | Die Sache Plita
        """)
    void theSubjectNamesItWithoutWhatMailProgramsAdd(String subject, String matter) {
        assertThat(Matter.of(subject, "other words")).isEqualTo(matter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''          | Hello team, my kettle leaks. It is new.              | my kettle leaks
        Без темы    | Здравствуйте! Не приходит код подтверждения. Помогите | Не приходит код подтверждения
        Re: help!   | Laba diena, neveikia internetas nuo vakar             | neveikia internetas nuo vakar
        ???         | Where is it?                                          | Where is it
        """)
    void anEmptySubjectGivesWayToTheCustomersOwnWords(String subject, String words, String matter) {
        assertThat(Matter.of(subject, words)).isEqualTo(matter);
    }

    @Test
    void longWordsAreCutAtTheEndOfAWord() {
        String matter = Matter.of("The washing machine that you repaired in October has begun to bang again while spinning", "");
        assertThat(matter).endsWith("…").hasSizeLessThanOrEqualTo(Matter.MOST).startsWith("The washing machine");
        assertThat(matter.substring(0, matter.length() - 1)).endsWith("begun");
    }

    @Test
    void whereNothingNamesItThereIsNothing() {
        assertThat(Matter.of("Re:", "")).isEmpty();
    }
}

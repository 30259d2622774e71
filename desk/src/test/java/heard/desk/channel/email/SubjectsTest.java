package heard.desk.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What subjects say. */
class SubjectsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Re: Order 7 | order 7", "RE: FW: Re[2]: Order 7 | order 7", "Ats: Užsakymas 7 | užsakymas 7",
            "Отв: Re: Заказ 7 | заказ 7", "AW: WG: Bestellung | bestellung", "Re: Order 7 [#1042] | order 7", "Re : Order 7 | order 7",
            "RE:Order | order", "[#1042] Order | order", "Regarding: my order | regarding my order", "НА: Заказ | заказ"})
    void theMatterIsWhatIsLeftUnderAllPrefixes(String subject, String matter) {
        assertThat(Subjects.matter(subject)).isEqualTo(matter);
    }

    @Test
    void theNumberStandsInBracketsOnly() {
        assertThat(Subjects.number("Re: Order 7 [#1042]")).contains(1042L);
        assertThat(Subjects.number("Order #1042")).isEmpty();
        assertThat(Subjects.number("Order [#0]")).isEmpty();
        assertThat(Subjects.number("Order [#99999999999999999999]")).isEmpty();
    }

    @Test
    void anAnswerBearsOnePrefixAndTheNumberOnce() {
        assertThat(Subjects.answer("Re: Re: Order [#1042]", 1042)).isEqualTo("Re: Order [#1042]");
        assertThat(Subjects.answer("", 7)).isEqualTo("Re: [#7]");
    }
}

package heard.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        9-18                       | 9:00–18:00
        9:00–12:00, 13:00–17:30    | 9:00–12:00, 13:00–17:30
        13.30 - 17; 08.00 — 12     | 8:00–12:00, 13:30–17:00
        0-24                       | 0:00–24:00
        22:00-24:00,0-6            | 0:00–6:00, 22:00–24:00
        9-12,12-18                 | 9:00–12:00, 12:00–18:00
        ' '                        | ''
        """)
    void hoursAreReadAsPeopleWriteThem(String written, String hours) {
        assertThat(HoursText.read(written)).isInstanceOfSatisfying(HoursText.Read.class,
                read -> assertThat(read.hours()).hasToString(hours));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        22-6                | OVER_MIDNIGHT
        9-9                 | OVER_MIDNIGHT
        9-13, 12-18         | OVERLAP
        9-12, 9-12          | OVERLAP
        9:60-12             | NO_SUCH_TIME
        9-25                | NO_SUCH_TIME
        9-24:01             | NO_SUCH_TIME
        24-24               | NO_SUCH_TIME
        from nine           | UNREADABLE
        9-12,               | UNREADABLE
        9                   | UNREADABLE
        0-1,2-3,4-5,6-7,8-9,10-11,12-13,14-15,16-17 | TOO_MANY
        """)
    void whatCannotBeMeantIsRefusedByName(String written, HoursText.Flaw flaw) {
        assertThat(HoursText.read(written)).isInstanceOfSatisfying(HoursText.Refused.class,
                refused -> assertThat(refused.flaw()).isEqualTo(flaw));
    }
}

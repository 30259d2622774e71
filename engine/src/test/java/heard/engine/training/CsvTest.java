package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotedFieldsMayHoldCommasQuotesAndLineEnds() {
        assertThat(Csv.body("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,\r\n3,c")).containsExactly(List.of("1", "x, \"y\"\nz"), List.of("2", ""),
                List.of("3", "c"));
    }

    @Test
    void onlyTheNamesOfTheColumnsGiveNoRows() {
        assertThat(Csv.body("a,b\n")).isEmpty();
        assertThat(Csv.body("")).isEmpty();
    }
}

package heard.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void aFaultInOneTextCostsNobodyTheAnswersToTheOthers() {
        var out = new StringWriter();
        new Lines(line -> {
            if (line.need("text").equals("breaks")) {
                throw new IllegalStateException("broken");
            }
            return "answer to " + line.id();
        }, new PrintWriter(out, true)).run(new BufferedReader(new StringReader("""
            {"id":"a","text":"first"}
            {"id":"b","text":"breaks"}
            {"id":"c","text":"third"}
            """)));

        assertThat(out.toString().lines()).satisfiesExactly(first -> assertThat(first).isEqualTo("answer to \"a\""),
                fault -> assertThat(fault).contains("\"id\":\"b\"", "\"line\":2", "please report it", "broken"),
                third -> assertThat(third).isEqualTo("answer to \"c\""));
    }
}

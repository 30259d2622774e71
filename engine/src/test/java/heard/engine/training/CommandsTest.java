package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

    @ParameterizedTest
    @ValueSource(strings = {"train --task poetry", "evaluate --task poetry --file some.jsonl", "predict --task poetry some.txt",
            "predict --task reviews some.txt"})
    void aTaskThatIsNotThereIsSaidAndNothingIsDone(String line) {
        var told = new StringWriter();
        int status = new CommandLine(new Main()).setErr(new PrintWriter(told, true)).execute(line.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(told.toString()).contains("There is no task ", "reading-lt");
    }
}

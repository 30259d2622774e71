package heard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

/** The example of the engine's README. */
class ReadmeTest {
    @Test
    void theExampleWorks() {
        var lines = new ArrayList<String>();
        Engine engine = Engine.shipped();
        Reading reading = engine.read("Третий раз пишу: где мой заказ 58213?");
        if (reading.repeated()) {
            Review review = engine.review("Я не знаю.", ReviewContext.NONE.withMessage("Где мой заказ 58213?"));
            for (Finding finding : review.findings()) {
                String line = finding.kind().code() + ": " + finding.why();
                lines.add(line);
            }
        }

        assertThat(lines).anyMatch(line -> line.startsWith("ignorance: "));
    }
}

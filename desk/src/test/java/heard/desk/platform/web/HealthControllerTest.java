package heard.desk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

import heard.desk.platform.HealthSource;
import heard.desk.platform.HealthState;
import org.junit.jupiter.api.Test;

/** What a machine is told of the desk's health. */
class HealthControllerTest {
    /** A part of the desk as the test wants it. */
    private record Part(String name, Supplier<HealthState> answer) implements HealthSource {
        @Override
        public HealthState state() {
            return answer.get();
        }
    }

    private static final Part WORKING = new Part("database", () -> HealthState.UP);

    @Test
    void itIsWellWhenEveryPartIs() {
        var answer = new HealthController(List.of(WORKING, new Part("jobs", () -> HealthState.UP))).show();
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(String.valueOf(answer.getBody())).isEqualTo("Answer[state=up, parts={database=up, jobs=up}]");
    }

    @Test
    void onePartThatIsDownIsNamed() {
        var answer = new HealthController(List.of(WORKING, new Part("mailboxes", () -> HealthState.DOWN))).show();
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(String.valueOf(answer.getBody())).isEqualTo("Answer[state=down, parts={database=up, mailboxes=down}]");
    }

    @Test
    void aPartThatFailsToAnswerIsDownWithoutSayingWhy() {
        var answer = new HealthController(List.of(new Part("mailboxes", () -> {
            throw new IllegalStateException("a secret");
        }))).show();
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(String.valueOf(answer.getBody())).doesNotContain("secret").contains("mailboxes=down");
    }
}

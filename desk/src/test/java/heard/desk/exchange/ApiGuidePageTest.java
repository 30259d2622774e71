package heard.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import heard.desk.TestDesk;
import heard.desk.identity.Right;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The commands of docs/guide/api.md and coaching-elsewhere.md are run as they stand. */
class ApiGuidePageTest {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final TestDesk desk = TestDesk.demo();
    private static final JsonMapper json = JsonMapper.builder().build();

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void everyCommandOfTheGuideAnswersWithWhatItAskedFor() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
        List<String> blocks = blocks("api.md");
        assertThat(blocks).hasSize(8);
        var lead = ApiClient.of(desk, "lead", Right.READ, Right.WRITE);
        for (String block : blocks)
            run(block, lead.token());
    }

    @Test
    void everyCommandForOtherDesksAnswersWithWhatItAskedFor() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
        List<String> blocks = blocks("coaching-elsewhere.md");
        assertThat(blocks).hasSize(2);
        var coach = ApiClient.of(desk, "ruta", Right.COACH);
        for (String block : blocks)
            run(block, coach.token());
    }

    private static List<String> blocks(String guide) throws IOException {
        Path here = Path.of("docs/guide", guide);
        return BLOCK.matcher(Files.readString(Files.exists(here) ? here : Path.of("..").resolve(here))).results()
                .map(block -> block.group(1)).toList();
    }

    /** One answer for each curl whose output is not taken into a variable. */
    private static void run(String block, String token) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-e", "-c", block.replace("curl -s ", "curl -s -w '\\n' "));
        shell.environment().put("DESK", ApiClient.address(desk).toString());
        shell.environment().put("TOKEN", token);
        shell.environment().put("COACH", token);
        shell.environment().put("NUMBER", desk.database().jdbc()
                .sql("select number::text from conversation where subject = 'Dreadful banging from the washing machine'")
                .query(String.class)
                .single());
        Process process = shell.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(block).isZero();
        for (String answer : out.strip().split("\n")) {
            var parsed = json.readTree(answer);
            assertThat(parsed.isObject()).as(answer).isTrue();
            assertThat(parsed.has("status")).as("%s answered %s", block, answer).isFalse();
        }
    }
}

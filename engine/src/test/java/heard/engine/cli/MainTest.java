package heard.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder = Path.of("");

    private record Answer(int status, String out, String err) {}

    private static Answer run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
        return new Answer(status, out.toString(), err.toString());
    }

    private String file(String name, String content) throws java.io.IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void aLineGivesALineAndABadOneAnErrorWithItsNumber() throws java.io.IOException {
        Answer answer = run("read", "--jsonl",
                file("in.jsonl", "{\"id\":\"a\",\"text\":\"Где мой заказ?\"}\nnonsense\n{\"id\":\"b\",\"text\":\"ačiū\"}\n"));

        assertThat(answer.out().lines().toList()).hasSize(3).satisfiesExactly(
                first -> assertThat(first).startsWith("{\"id\":\"a\",\"language\":{\"code\":\"ru\""),
                second -> assertThat(second).contains("\"error\":{\"line\":2"), third -> assertThat(third).startsWith("{\"id\":\"b\""));
        assertThat(answer.status()).isZero();
    }

    @Test
    void fieldsThatAreNotOursAreLeftAloneAndAMessengerIsAChat() throws java.io.IOException {
        Answer answer = run("read", "--jsonl", file("foreign.jsonl", """
            {"text":"ačiū","channel":"messenger","labels":[{"kind":"order"}],"more":{"a":[1]}}
            {"text":"ačiū","earlier":[1]}
            """));

        assertThat(answer.out().lines().toList()).satisfiesExactly(
                first -> assertThat(first).contains("\"code\":\"lt\"").doesNotContain("error"),
                second -> assertThat(second).contains("\"error\":{\"line\":2").contains("list of texts"));
    }

    @Test
    void anIdComesBackAsItWasGivenAlsoWithAnError() throws java.io.IOException {
        Answer answer = run("read", "--jsonl", file("ids.jsonl", """
            {"id":12345678901234567890,"text":"ačiū"}
            {"id":1.50,"text":"ačiū"}
            {"id":null,"text":"ačiū"}
            {"id":true,"text":"ačiū"}
            {"id":"ž\\"1","text":7,"earlier":[1]}
            {"id":"z","text":"broken
            {"text":"ačiū"}
            """));

        assertThat(answer.out().lines().toList()).satisfiesExactly(
                first -> assertThat(first).startsWith("{\"id\":12345678901234567890,\"lang"),
                second -> assertThat(second).startsWith("{\"id\":1.50,\"lang"),
                third -> assertThat(third).startsWith("{\"id\":null,\"lang"),
                fourth -> assertThat(fourth).startsWith("{\"id\":true,\"lang"),
                fifth -> assertThat(fifth).startsWith("{\"id\":\"ž\\\"1\",\"error\":{\"line\":5"),
                sixth -> assertThat(sixth).startsWith("{\"id\":\"z\",\"error\":{\"line\":6"),
                seventh -> assertThat(seventh).startsWith("{\"language\""));
    }

    @Test
    void theSignForUnreadableLettersIsTextAndOtherBytesAreNot() throws java.io.IOException {
        Path lines = folder.resolve("bytes.jsonl");
        Files.writeString(lines, "{\"id\":1,\"text\":\"ačiū \uFFFD\"}\n");
        Files.write(lines, new byte[]{'{', '"', (byte) 0xC3, '"', '}', '\n'}, java.nio.file.StandardOpenOption.APPEND);
        Answer answer = run("read", "--jsonl", lines.toString());

        assertThat(answer.out().lines().toList()).satisfiesExactly(
                first -> assertThat(first).startsWith("{\"id\":1,\"language\":{\"code\":\"lt\""),
                second -> assertThat(second).contains("\"line\":2", "not UTF-8"));
    }

    @Test
    void anotherLanguageThanOursSilencesNoReview() throws java.io.IOException {
        Answer answer = run("review", "--jsonl", file("other.jsonl", """
            {"text":"Это не наша проблема.","language":"other"}
            """));

        assertThat(answer.out()).contains("\"language\":\"ru\"", "\"kind\":\"blame\"");
    }

    @Test
    void aFindingThatMustBeMendedGivesStatusOne() throws java.io.IOException {
        assertThat(run("review", file("bad.txt", "Это не наша проблема.")).status()).isEqualTo(1);
        assertThat(run("review", file("good.txt", "Здравствуйте!\nВернём деньги завтра до 18:00.\nС уважением, Анна")).status()).isZero();
    }

    @Test
    void aMissingFileIsSaid() {
        Answer answer = run("read", folder.resolve("none.txt").toString());

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("There is no file");
    }

    @Test
    void aRuleOfADeskIsTriedAndExplained() throws java.io.IOException {
        Files.createDirectories(folder.resolve("ru"));
        Files.writeString(folder.resolve("ru/house.yaml"), """
            - id: house.jargon.kub
              kind: jargon
              severity: should
              find: {phrases: ["=кубик"]}
              why: "Клиент не знает, что такое кубик."
              examples:
                bad: ["Проверьте <кубик>.", "Горит <кубик>?"]
                good: ["Проверьте счётчик.", "Счётчик горит."]
            """);

        assertThat(run("rules", "explain", "--rules", folder.toString(), "house.jargon.kub").out()).contains("Клиент не знает");
    }

    @Test
    void anUnknownKeyInARuleIsSaidWithFileAndLine() throws java.io.IOException {
        Files.createDirectories(folder.resolve("lt"));
        Files.writeString(folder.resolve("lt/house.yaml"), "- id: house.a.b\n  kind: blame\n  sevrity: must\n");
        Answer answer = run("rules", "test", folder.toString());

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("house.yaml:3").contains("sevrity");
    }
}

package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import heard.engine.Element;
import heard.engine.Engine;
import heard.engine.FindingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The figures of reviews, on drafts small enough to count by hand. */
class ReviewFiguresTest {
    private static final String GOOD = """
        {"id":"x1","split":"test","channel":"email","at":"2026-11-18T10:00:00+02:00","zone":"Europe/Vilnius","message":"Where is my order 5521?","name":"Anna Hill",\
        "text":"Dear Anna,\\n\\nYour order 5521 left our warehouse this morning and arrives tomorrow by 3 pm.\\n\\nKind regards, Tom",\
        "elements":[{"name":"greeting","text":"Dear Anna"},{"name":"name","text":"Anna"},{"name":"closing","text":"Kind regards, Tom"}],\
        "wanted":["greeting","name","solution","deadline","limits","closing"],"findings":[],\
        "promises":[{"text":"arrives tomorrow by 3 pm","due":"2026-11-19T15:00:00+02:00"}],"quality":"good"}"""
            .replace("\\\n", "");
    private static final String POOR = """
        {"id":"x2","split":"train","channel":"email","message":"Where is my order 5521?","name":"Anna Hill","text":"Calm down. We will write soon.",\
        "elements":[],"wanted":["greeting"],"findings":[{"kind":"dismissal","severity":"must","text":"Calm down"},\
        {"kind":"vague-time","severity":"should","text":"soon"},{"kind":"jargon","severity":"should","text":"write"},\
        {"kind":"unanswered","severity":"must","text":"Where is my order 5521?","in":"message"}],"promises":[],"quality":"poor"}"""
            .replace("\\\n", "");

    private static ReviewFigures figures(String... lines) {
        var figures = new ReviewFigures();
        for (String line : lines) {
            LabelledDraft draft = LabelledDraft.of(Json.object(line));
            figures.add(draft, Engine.shipped().review(draft.text(), draft.context()));
        }
        return figures;
    }

    @Test
    void whatIsFoundAndWhatIsMissedIsCountedByKind() {
        var figures = figures(POOR);

        assertThat(Objects.requireNonNull(figures.of(FindingKind.DISMISSAL)).f1()).isEqualTo(1);
        assertThat(Objects.requireNonNull(figures.of(FindingKind.JARGON)).recall()).isZero();
        assertThat(figures.mistakes()).anySatisfy(mistake -> {
            assertThat(mistake.kind()).isEqualTo("jargon");
            assertThat(mistake.missed()).isTrue();
            assertThat(mistake.words()).isEqualTo("write");
        });
        assertThat(figures.inBand("poor")).isEqualTo(1);
    }

    @Test
    void elementsPromisesAndTheirTimesAreCompared() {
        var figures = figures(GOOD);

        assertThat(Objects.requireNonNull(figures.of(Element.GREETING)).f1()).isEqualTo(1);
        assertThat(figures.ofPromises().f1()).isEqualTo(1);
        assertThat(figures.dueRight()).isEqualTo(1);
        assertThat(figures(GOOD.replace("T15:00", "T16:00")).dueRight()).isZero();
    }

    @Test
    void aGoodDraftStandsAboveAPoorOne() {
        var figures = figures(GOOD, POOR);

        assertThat(figures.ordered("good", "poor")).isEqualTo(1);
        assertThat(figures.ordered("good", "good")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aFileIsMeasuredFromTheCommandLine(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("en")).resolve("drafts.jsonl");
        Files.write(file, List.of(GOOD, POOR));
        var out = new StringWriter();
        var line = new CommandLine(new EvaluateCommand()).setOut(new PrintWriter(out));

        assertThat(line.execute("--task", "reviews", "--file", file.toString(), "--mistakes")).isZero();
        assertThat(out.toString()).contains("| reviews | en |", "| drafts | 2 |", "`dismissal`", "x2\tjargon\tmissed\twrite");
        out.getBuffer().setLength(0);
        assertThat(line.execute("--task", "reviews", "--file", file.toString(), "--split", "test")).isZero();
        assertThat(out.toString()).contains("| drafts | 1 |");
    }
}

package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class PolitenessTest {

    private static final TextFile FILE = new DataFolder(Path.of("data")).file("politeness_stanford/wikipedia.annotated.csv.gz");

    @Test
    void theOuterQuartersHaveALabelAndTheRestStillSaysHowPolite() {
        var graded = Politeness.graded(FILE);
        var labelled = Politeness.labelled(FILE);
        assertThat(labelled).hasSizeBetween(graded.size() / 2, graded.size() / 2 + 5);
        assertThat(graded).filteredOn(Example::own).hasSameSizeAs(labelled);
        assertThat(labelled).extracting(example -> example.targets()[0]).containsOnly(0f, 1f);
        assertThat(graded).filteredOn(example -> !example.own()).extracting(example -> Math.abs(example.targets()[0]))
                .allMatch(distance -> distance < 0.7);
    }
}

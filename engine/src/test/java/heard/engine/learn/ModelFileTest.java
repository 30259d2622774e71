package heard.engine.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final FeatureSet WORDS = new FeatureSet(1, 1, 0, 0);

    private static LinearModel model() {
        int[] hashes = Arrays.stream(Features.of("bad good", List.of(), WORDS).hashes(Features.WORDS), 0, 2).toArray();
        var first = new Head.Label("anger", 1, 0, 0.2);
        var second = new Head.Label("joy", 1, 0, 0.2);
        boolean rising = hashes[0] < hashes[1];
        var weights = new Weights(rising ? hashes : new int[]{hashes[1], hashes[0]}, new byte[]{16, 16},
                new float[][]{rising ? new float[]{2, -1} : new float[]{-1, 2}, rising ? new float[]{-1, 2} : new float[]{2, -1}},
                new float[]{0, -0.5f});
        return ModelFile.model("moods", WORDS, List.of(new Head("emotions", Head.Kind.ANY, List.of(first, second))), weights);
    }

    private static byte[] written(LinearModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        ModelFile.write(model, out);
        return out.toByteArray();
    }

    @Test
    void aModelIsReadAsItWasWritten() throws IOException {
        byte[] file = written(model());
        var read = ModelFile.read(new ByteArrayInputStream(file));
        assertThat(written(read)).isEqualTo(file);
        assertThat(read.scores("so bad", List.of())).containsExactly(model().scores("so bad", List.of()));
        assertThat(read.heads()).isEqualTo(model().heads());
    }

    @Test
    void aModelOfPairsIsReadAsItWasWritten() throws IOException {
        var wanted = new FeatureSet(1, 1, 0, 0, 8);
        int[] hashes = Arrays.copyOf(Features.of("not good", List.of(), wanted).hashes(Features.PAIRS), 1);
        var head = new Head("emotions", Head.Kind.ANY, List.of(new Head.Label("anger", 1, 0, 0.2)));
        var model = ModelFile.model("moods", wanted, List.of(head),
                new Weights(hashes, new byte[]{16}, new float[][]{{1}}, new float[]{0}));
        var read = ModelFile.read(new ByteArrayInputStream(written(model)));
        assertThat(read.features()).isEqualTo(wanted);
        assertThat(read.answer("it is not at all good", List.of()).getFirst().holding()).containsExactly("anger");
        assertThat(read.answer("it is good", List.of()).getFirst().holding()).isEmpty();
    }

    @Test
    void wordsDecideAndAreNamed() {
        var answer = model().answer("That was BAD", List.of()).getFirst();
        assertThat(answer.holding()).containsExactly("anger");
        assertThat(answer.score("anger")).isGreaterThan(answer.score("joy"));
        assertThat(model().tellingWords("That was BAD", "emotions", "anger", 3)).singleElement()
                .satisfies(word -> assertThat("That was BAD".substring(word.start(), word.end())).isEqualTo("BAD"));
    }

    @Test
    void anUnknownTextHoldsNothing() {
        assertThat(model().answer("", List.of()).getFirst().holding()).isEmpty();
        assertThat(model().tellingWords("elsewhere", "emotions", "anger", 3)).isEmpty();
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream("PK345678".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class).hasMessageContaining("no model of Heard");
    }
}

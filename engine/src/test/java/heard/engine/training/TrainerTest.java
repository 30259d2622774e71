package heard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import heard.engine.learn.FeatureSet;
import heard.engine.learn.Head;
import heard.engine.learn.ModelFile;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final DataFolder FOLDER = new DataFolder(Path.of("data"));

    /** Two hundred made sentences: "bad" words are anger, "thank" words gratitude, the rest says nothing. */
    private static List<Example> sentences(boolean own) {
        var examples = new ArrayList<Example>();
        String[] things = {"parcel", "phone", "bill", "router", "doctor"};
        String[] days = {"monday", "tuesday", "friday", "march", "today", "june", "july", "may"};
        for (String thing : things) {
            for (String day : days) {
                examples.add(new Example("terrible awful " + thing + " " + day, List.of(), new float[]{1, 0}, own));
                examples.add(new Example("thank you for the " + thing + " " + day, List.of(), new float[]{0, 1}, own));
                examples.add(new Example("the " + thing + " of " + day, List.of(), new float[]{0, 0}, own));
            }
        }
        return examples;
    }

    private static Task task(Head.Kind kind, SolverSettings settings, Function<DataFolder, List<Example>> training) {
        var plan = new HeadPlan("mood", kind, List.of("anger", "gratitude"), settings);
        return new Task("moods", new FeatureSet(2, 2, 4, 5), 2, 4, 300, List.of(plan), training, data -> List.of(), false,
                file -> List.of());
    }

    private static byte[] bytes(Trained trained) throws IOException {
        var out = new ByteArrayOutputStream();
        ModelFile.write(trained.model(), out);
        return out.toByteArray();
    }

    @Test
    void whatCanBeLearnedIsLearnedByEveryLoss() {
        for (Loss loss : new Loss[]{Loss.LOGISTIC, Loss.HINGE}) {
            var trained = Trainer.of(task(Head.Kind.ANY, SolverSettings.of(loss, 1), data -> sentences(false)), FOLDER, 7);
            assertThat(trained.crossValidated().getFirst().figures().macroF1()).as(loss.name()).isGreaterThan(0.99);
            assertThat(trained.model().knownFeatures()).isEqualTo(300);
            var answer = trained.model().answer("thank you for the invoice", List.of()).getFirst();
            assertThat(answer.holding()).containsExactly("gratitude");
            assertThat(answer.score("gratitude")).isGreaterThan(0.5);
        }
    }

    @Test
    void amountsAreLearned() {
        var trained = Trainer.of(task(Head.Kind.AMOUNT, SolverSettings.of(Loss.SQUARES, 1), data -> sentences(false)), FOLDER, 7);
        assertThat(trained.crossValidated().getFirst().figures().meanPearson()).isGreaterThan(0.95);
        assertThat(trained.model().answer("terrible awful bill", List.of()).getFirst().score("anger")).isCloseTo(1, within(0.25));
    }

    @Test
    void theSameDataAndSeedGiveTheSameBytes() throws IOException {
        var task = task(Head.Kind.ANY, SolverSettings.of(Loss.LOGISTIC, 4).ownCounts(2, 1), data -> sentences(true));
        assertThat(bytes(Trainer.of(task, FOLDER, 7))).isEqualTo(bytes(Trainer.of(task, FOLDER, 7)));
        assertThat(bytes(Trainer.of(task, FOLDER, 8))).isNotEqualTo(bytes(Trainer.of(task, FOLDER, 7)));
    }

    @Test
    void ownExamplesOverruleTheUnion() {
        var examples = new ArrayList<>(sentences(false));
        for (int i = 0; i < 12; i++) {
            examples.add(new Example("terrible awful hurry number " + "i".repeat(i + 1), List.of(), new float[]{0, 1}, true));
            examples.add(new Example("nothing to say " + "o".repeat(i + 1), List.of(), new float[]{0, 0}, true));
        }
        var trained = Trainer.of(task(Head.Kind.ANY, SolverSettings.of(Loss.LOGISTIC, 4).ownCounts(4, 4), data -> examples), FOLDER, 7);
        assertThat(trained.model().answer("terrible awful hurry", List.of()).getFirst().holding()).containsExactly("gratitude");
    }

    @Test
    void cuesSpeakBesideTheWords() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 60; i++) {
            boolean angry = i % 2 == 0;
            examples.add(new Example("text number " + "x".repeat(1 + i), angry ? List.of("emotion.anger") : List.of(),
                    new float[]{angry ? 1 : 0, 0}, false));
        }
        var trained = Trainer.of(task(Head.Kind.ANY, SolverSettings.of(Loss.LOGISTIC, 4), data -> examples), FOLDER, 7);
        assertThat(trained.model().answer("something else", List.of("emotion.anger")).getFirst().holds("anger")).isTrue();
        assertThat(trained.model().answer("something else", List.of()).getFirst().holds("anger")).isFalse();
    }

    @Test
    void everyTaskFindsItsData() {
        for (Task task : Tasks.all()) {
            var examples = task.training().apply(FOLDER);
            assertThat(examples).as(task.name()).hasSizeGreaterThan(300)
                    .allSatisfy(example -> assertThat(example.targets()).hasSize(task.labels()));
        }
    }
}

package heard.engine.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import heard.engine.learn.Agreement;
import heard.engine.learn.FeatureSet;
import heard.engine.learn.Features;
import heard.engine.learn.Head;
import heard.engine.learn.Judgement;
import heard.engine.learn.LinearModel;
import heard.engine.learn.ModelFile;
import heard.engine.learn.Weights;
import heard.engine.reading.SignReader;

/**
 * Trains the judgement: what signs are worth for the fields of a reading, from the project's own messages of all languages together. The
 * scores among the signs are those of models that did not see the message's fold, as they will be when a message is read.
 */
final class JudgementTrainer {

    private static final List<String> LANGUAGES = List.of("ru", "lt", "en");
    private static final FeatureSet NOTHING = new FeatureSet(1, 1, 0, 0);
    private static final int LEAST_EXAMPLES = 6;
    private static final float LEAST_SPREAD = 0.25f;
    /** Rules look better than they are on messages that their authors had long before them: the others count for more. */
    private static final SolverSettings SETTINGS = SolverSettings.of(Loss.LOGISTIC, 0.008).ownCounts(3, 0);

    private final long seed;
    private final List<Signed> examples;
    private final int folds;

    /** A message by its signs; {@code blind} where its author did not know the rules, {@code practice} where it is there for training alone. */
    private record Signed(String language, Map<String, Float> signs, float[] targets, int fold, boolean blind, boolean practice) {}

    /** The judgement, and its figures by language. */
    record Judged(LinearModel model, List<String> agreement, int examples, Map<String, List<Trained.Measured>> folds,
            Map<String, List<Trained.Measured>> held) {}

    private JudgementTrainer(List<Signed> examples, int folds, long seed) {
        this.examples = examples;
        this.folds = folds;
        this.seed = seed;
    }

    /**
     * Trains on the scores of the models of reading that lie in a folder, which were trained on the same data.
     *
     * @param known the scores by fold, by the names of these models, as far as they were made just now
     */
    static Judged train(DataFolder data, Path models, long seed, Map<String, float[][]> known) {
        var reader = new SignReader();
        var examples = new ArrayList<Signed>();
        var held = new LinkedHashMap<String, List<Signed>>();
        int folds = 0;
        for (String language : LANGUAGES) {
            Task task = Tasks.named(List.of("reading-" + language)).getFirst();
            folds = task.folds();
            LinearModel text = read(models.resolve(task.name() + ".model"));
            var all = task.training().apply(data);
            float[][] made = known.get(task.name());
            float[][] scores = made == null ? new Trainer(task, all, seed).scoresOfFolds() : made;
            List<SupportMessage> own = ReadingTasks.messages(data, language, false);
            for (int i = 0; i < own.size(); i++) {
                var signs = reader.signs(own.get(i).message(), text.heads(), scores[i]);
                examples.add(new Signed(language, signs, all.get(i).targets(), all.get(i).fold(folds), own.get(i).blind(),
                        own.get(i).practice()));
            }
            held.put(language, ReadingTasks.messages(data, language, true).stream().map(message -> new Signed(language,
                    reader.signs(message.message(), text.heads(), text.scores(message.text(), List.of())),
                    ReadingHeads.example(message).targets(), 0, message.blind(), false)).toList());
        }
        return new JudgementTrainer(examples, folds, seed).train(held);
    }

    /** Under which name the figures of a language stand in the report. */
    static String name(String language) {
        return Judgement.NAME + "-" + language;
    }

    static Stream<String> names() {
        return LANGUAGES.stream().map(JudgementTrainer::name);
    }

    private static LinearModel read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ModelFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The judgement needs " + file + "; train the tasks of reading first", e);
        }
    }

    private Judged train(Map<String, List<Signed>> held) {
        int[] all = IntStream.range(0, examples.size()).toArray();
        float[][] scores = scoresOfFolds(all);
        float[][] targets = examples.stream().map(Signed::targets).toArray(float[][]::new);
        var model = new Part(all).model(heads(scores, targets, all));
        var folded = new LinkedHashMap<String, List<Trained.Measured>>();
        float[][] given = givenByFolds(scores, targets, all);
        for (String language : LANGUAGES) {
            int[] theirs = Arrays.stream(all)
                    .filter(row -> examples.get(row).language().equals(language) && !examples.get(row).practice()).toArray();
            folded.put(language, Trainer.measured(ReadingHeads.ALL, at(targets, theirs), at(given, theirs)));
        }
        var judged = new LinkedHashMap<String, List<Trained.Measured>>();
        held.forEach((language, messages) -> judged.put(language, Trainer.measured(ReadingHeads.ALL,
                messages.stream().map(Signed::targets).toArray(float[][]::new),
                messages.stream().map(message -> Answers.of(model.heads(), model.scores(message.signs()))).toArray(float[][]::new))));
        return new Judged(model, agreement(), examples.size(), folded, judged);
    }

    /** How often labels stand together; messages for training alone say nothing of that. */
    private List<String> agreement() {
        var names = new ArrayList<String>();
        var columns = new ArrayList<Integer>();
        int from = 0;
        for (HeadPlan plan : ReadingHeads.ALL) {
            for (int label = 0; label < plan.labels().size(); label++) {
                if (Agreement.HEADS.contains(plan.name())) {
                    names.add(plan.name() + "." + plan.labels().get(label));
                    columns.add(from + label);
                }
            }
            from += plan.labels().size();
        }
        return Agreement.count(names, examples.stream().filter(example -> !example.practice()).map(example -> {
            float[] held = new float[columns.size()];
            for (int at = 0; at < held.length; at++) {
                held[at] = example.targets()[columns.get(at)];
            }
            return held;
        }).toList());
    }

    private static float[][] at(float[][] all, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> all[row]).toArray(float[][]::new);
    }

    private float[][] scoresOfFolds(int[] all) {
        float[][] scores = new float[examples.size()][];
        for (int fold = 0; fold < folds; fold++) {
            int inside = fold;
            var model = new Part(Arrays.stream(all).filter(row -> examples.get(row).fold() != inside).toArray()).model(List.of());
            for (int row : all) {
                if (examples.get(row).fold() == inside) {
                    scores[row] = model.scores(examples.get(row).signs());
                }
            }
        }
        return scores;
    }

    private float[][] givenByFolds(float[][] scores, float[][] targets, int[] all) {
        float[][] given = new float[examples.size()][];
        for (int fold = 0; fold < folds; fold++) {
            int inside = fold;
            var heads = heads(scores, targets, Arrays.stream(all).filter(row -> examples.get(row).fold() != inside).toArray());
            for (int row : all) {
                if (examples.get(row).fold() == inside) {
                    given[row] = Answers.of(heads, scores[row]);
                }
            }
        }
        return given;
    }

    /** For thresholds, too, messages of authors who knew no rule count for more: twice; those for training alone do not count. */
    private List<Head> heads(float[][] scores, float[][] targets, int[] all) {
        int[] own = Arrays.stream(all).filter(row -> !examples.get(row).practice()).toArray();
        int[] rows = IntStream.concat(Arrays.stream(own), Arrays.stream(own).filter(row -> examples.get(row).blind())).toArray();
        var heads = new ArrayList<Head>();
        int from = 0;
        for (HeadPlan plan : ReadingHeads.ALL) {
            int first = from;
            int to = from + plan.labels().size();
            heads.add(Thresholds.of(plan,
                    Arrays.stream(rows).mapToObj(row -> Arrays.copyOfRange(scores[row], first, to)).toArray(float[][]::new),
                    Arrays.stream(rows).mapToObj(row -> Arrays.copyOfRange(targets[row], first, to)).toArray(float[][]::new)));
            from = to;
        }
        return heads;
    }

    /** Some of the examples as a matrix of signs that are even in their spread. */
    private final class Part {

        private final int[] rows;
        private final String[] names;
        private final float[] means;
        private final float[] spreads;

        Part(int[] rows) {
            this.rows = rows;
            var counts = new TreeMap<String, Integer>();
            for (int row : rows) {
                examples.get(row).signs().keySet().forEach(sign -> counts.merge(sign, 1, Integer::sum));
            }
            names = counts.entrySet().stream().filter(entry -> entry.getValue() >= LEAST_EXAMPLES).map(Map.Entry::getKey)
                    .toArray(String[]::new);
            means = new float[names.length];
            spreads = new float[names.length];
            for (int sign = 0; sign < names.length; sign++) {
                measure(sign);
            }
        }

        private void measure(int sign) {
            double sum = 0;
            double squares = 0;
            for (int row : rows) {
                double value = examples.get(row).signs().getOrDefault(names[sign], 0f);
                sum += value;
                squares += value * value;
            }
            double mean = sum / rows.length;
            means[sign] = (float) mean;
            spreads[sign] = (float) Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, squares / rows.length - mean * mean)));
        }

        private Matrix matrix() {
            int[] starts = new int[rows.length + 1];
            int[] columns = new int[rows.length * names.length];
            float[] values = new float[columns.length];
            for (int i = 0; i < rows.length; i++) {
                starts[i + 1] = starts[i] + names.length;
                var signs = examples.get(rows[i]).signs();
                for (int sign = 0; sign < names.length; sign++) {
                    columns[starts[i] + sign] = sign;
                    values[starts[i] + sign] = (signs.getOrDefault(names[sign], 0f) - means[sign]) / spreads[sign];
                }
            }
            return new Matrix(names.length, starts, columns, values);
        }

        LinearModel model(List<Head> heads) {
            int labels = ReadingHeads.LABELS;
            var matrix = matrix();
            float[][] solved = new float[labels][];
            int[] inside = IntStream.range(0, rows.length).toArray();
            boolean[] blind = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                blind[i] = examples.get(rows[i]).blind();
            }
            IntStream.range(0, labels).parallel().forEach(label -> {
                float[] targets = new float[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    targets[i] = examples.get(rows[i]).targets()[label];
                }
                solved[label] = Solver.solve(new Problem(matrix, targets, blind), inside, SETTINGS, seed + label);
            });
            return model(heads.isEmpty() ? unjudged() : heads, solved);
        }

        /** The weights for signs as they are found: spread and mean are taken into weight and bias. */
        private LinearModel model(List<Head> heads, float[][] solved) {
            var order = IntStream.range(0, names.length).boxed()
                    .sorted((a, b) -> Integer.compare(Features.hash(names[a]), Features.hash(names[b])))
                    .mapToInt(Integer::intValue).toArray();
            int[] hashes = Arrays.stream(order).map(sign -> Features.hash(names[sign])).toArray();
            float[][] weights = new float[solved.length][order.length];
            float[] biases = new float[solved.length];
            for (int label = 0; label < solved.length; label++) {
                double bias = solved[label][names.length];
                for (int i = 0; i < order.length; i++) {
                    weights[label][i] = solved[label][order[i]] / spreads[order[i]];
                    bias -= (double) weights[label][i] * means[order[i]];
                }
                biases[label] = (float) bias;
            }
            byte[] rarities = new byte[hashes.length];
            Arrays.fill(rarities, (byte) 16);
            return ModelFile.model(Judgement.NAME, NOTHING, heads, new Weights(hashes, rarities, weights, biases));
        }
    }

    private static List<Head> unjudged() {
        return ReadingHeads.ALL.stream().map(plan -> new Head(plan.name(), plan.kind(),
                plan.labels().stream().map(label -> new Head.Label(label, 1, 0, 0)).toList())).toList();
    }
}

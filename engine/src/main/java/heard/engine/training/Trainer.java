package heard.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import heard.engine.learn.Head;
import heard.engine.learn.LinearModel;
import heard.engine.learn.ModelFile;
import heard.engine.learn.Weights;

/**
 * Trains the model of a task. Scores on folds that a model was not trained on choose thresholds and calibration; the shipped model is
 * trained on everything, with only its weightiest features. Labels and folds are trained side by side, each from its own seed, so the
 * result does not depend on how many cores there are.
 */
final class Trainer {

    private final Task task;
    private final long seed;
    private final List<Example> examples;
    private final float[][] targets;
    private final boolean[] own;
    private final int labels;

    Trainer(Task task, List<Example> examples, long seed) {
        this.task = task;
        this.seed = seed;
        this.examples = examples;
        this.labels = task.labels();
        this.own = new boolean[examples.size()];
        this.targets = new float[labels][examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            own[i] = examples.get(i).own();
            for (int label = 0; label < labels; label++) {
                targets[label][i] = examples.get(i).targets()[label];
            }
        }
    }

    /** Trains and measures a task. */
    static Trained of(Task task, DataFolder data, long seed) {
        var examples = task.training().apply(data);
        var held = task.held().apply(data);
        var trained = new Trainer(task, examples, seed).train(held);
        if (!task.joins() || held.isEmpty()) {
            return trained;
        }
        var together = Stream.concat(examples.stream(), held.stream()).toList();
        var model = new Trainer(task, together, seed).model(trained.model().heads());
        return new Trained(model, together.size(), trained.crossValidated(), trained.held(), trained.scores());
    }

    private Trained train(List<Example> held) {
        float[][] scores = scoresOfFolds();
        var model = model(heads(scores, everything()));
        return new Trained(model, examples.size(), crossValidated(scores), held.isEmpty() ? List.of() : measure(task, model, held), scores);
    }

    /** A text of the project's own counts twice when it is asked how often a feature is seen. */
    private Dictionary dictionary(List<Example> seen) {
        var counted = new ArrayList<>(seen);
        seen.stream().filter(Example::own).forEach(counted::add);
        return Dictionary.of(counted, task.features(), task.leastTexts());
    }

    private int[] everything() {
        return IntStream.range(0, examples.size()).toArray();
    }

    private int[] rows(int fold, boolean inside) {
        return IntStream.range(0, examples.size()).filter(i -> (examples.get(i).fold(task.folds()) == fold) == inside).toArray();
    }

    private SolverSettings settings(int label) {
        int first = 0;
        for (HeadPlan head : task.heads()) {
            if (label < first + head.labels().size()) {
                return head.settings();
            }
            first += head.labels().size();
        }
        throw new IllegalArgumentException("No label " + label);
    }

    private float[] solve(Matrix matrix, int[] rows, int label) {
        return Solver.solve(new Problem(matrix, targets[label], own), rows, settings(label), seed + label);
    }

    /**
     * By example and label: the score by a model that was trained without the example's fold. The features of a fold are chosen without it
     * too: a word that only it has must count as unknown, as it will when a message is read.
     */
    float[][] scoresOfFolds() {
        float[][] scores = new float[examples.size()][labels];
        for (int fold = 0; fold < task.folds(); fold++) {
            int[] outside = rows(fold, false);
            int[] inside = rows(fold, true);
            var dictionary = dictionary(Arrays.stream(outside).mapToObj(examples::get).toList());
            var matrix = dictionary.matrix(examples);
            IntStream.range(0, labels).parallel().forEach(label -> {
                float[] weights = solve(matrix, outside, label);
                for (int row : inside) {
                    scores[row][label] = matrix.dot(row, weights);
                }
            });
        }
        return scores;
    }

    private interface EachHead {
        void take(HeadPlan head, int from);
    }

    private static void forEachHead(List<HeadPlan> heads, EachHead action) {
        int from = 0;
        for (HeadPlan head : heads) {
            action.take(head, from);
            from += head.labels().size();
        }
    }

    private List<Head> heads(float[][] scores, int[] rows) {
        var heads = new ArrayList<Head>();
        int[] judged = judged(rows);
        forEachHead(task.heads(), (plan, from) -> heads
                .add(Thresholds.of(plan, part(scores, judged, from, plan), part(targetsByExample(), judged, from, plan))));
        return heads;
    }

    /** Thresholds are for what will be read: where there are examples of the project's own, only they choose. */
    private int[] judged(int[] rows) {
        int[] theirs = Arrays.stream(rows).filter(row -> own[row]).toArray();
        return theirs.length == 0 ? rows : theirs;
    }

    private float[][] targetsByExample() {
        return examples.stream().map(Example::targets).toArray(float[][]::new);
    }

    private static float[][] part(float[][] all, int[] rows, int from, HeadPlan plan) {
        return Arrays.stream(rows).mapToObj(row -> Arrays.copyOfRange(all[row], from, from + plan.labels().size())).toArray(float[][]::new);
    }

    /** Each fold is answered with thresholds that the other folds chose. */
    private List<Trained.Measured> crossValidated(float[][] scores) {
        float[][] given = new float[examples.size()][labels];
        for (int fold = 0; fold < task.folds(); fold++) {
            int[] inside = rows(fold, true);
            var heads = heads(scores, rows(fold, false));
            for (int row : inside) {
                given[row] = Answers.of(heads, scores[row]);
            }
        }
        int[] judged = judged(everything());
        float[][] truth = Arrays.stream(judged).mapToObj(row -> examples.get(row).targets()).toArray(float[][]::new);
        float[][] answers = Arrays.stream(judged).mapToObj(row -> given[row]).toArray(float[][]::new);
        return measured(task.heads(), truth, answers);
    }

    /** What a task's model answers to labelled examples, against the most frequent of these examples. */
    static List<Trained.Measured> measure(Task task, LinearModel model, List<Example> held) {
        float[][] truth = held.stream().map(Example::targets).toArray(float[][]::new);
        float[][] given = held.parallelStream().map(example -> Answers.of(model.heads(), model.scores(example.text(), example.cues())))
                .toArray(float[][]::new);
        return measured(task.heads(), truth, given);
    }

    static List<Trained.Measured> measured(List<HeadPlan> heads, float[][] truth, float[][] given) {
        var measured = new ArrayList<Trained.Measured>();
        int[] all = IntStream.range(0, truth.length).toArray();
        forEachHead(heads, (plan, from) -> {
            float[][] theirs = part(truth, all, from, plan);
            var figures = new Figures(plan.kind(), plan.labels(), theirs, part(given, all, from, plan));
            measured.add(new Trained.Measured(plan.name(), figures, figures.ofMajority(theirs)));
        });
        return measured;
    }

    private LinearModel model(List<Head> heads) {
        var dictionary = dictionary(examples);
        var matrix = dictionary.matrix(examples);
        float[][] weights = solveAll(matrix);
        if (dictionary.size() <= task.mostFeatures()) {
            return model(dictionary, weights, heads);
        }
        var fewer = dictionary.only(weightiest(matrix, weights));
        return model(fewer, solveAll(fewer.matrix(examples)), heads);
    }

    private float[][] solveAll(Matrix matrix) {
        float[][] weights = new float[labels][];
        int[] rows = everything();
        IntStream.range(0, labels).parallel().forEach(label -> weights[label] = solve(matrix, rows, label));
        return weights;
    }

    /** The columns that change scores most: large weights on what is seen often. */
    private int[] weightiest(Matrix matrix, float[][] weights) {
        double[] masses = matrix.masses();
        double[] worth = new double[masses.length];
        for (float[] ofLabel : weights) {
            for (int column = 0; column < worth.length; column++) {
                worth[column] = Math.max(worth[column], (double) ofLabel[column] * ofLabel[column] * masses[column]);
            }
        }
        return IntStream.range(0, worth.length).boxed()
                .sorted(Comparator.comparingDouble((Integer column) -> -worth[column]).thenComparingInt(column -> column))
                .limit(task.mostFeatures())
                .mapToInt(Integer::intValue).toArray();
    }

    private LinearModel model(Dictionary dictionary, float[][] weights, List<Head> heads) {
        float[] biases = new float[labels];
        float[][] ofLabels = new float[labels][];
        for (int label = 0; label < labels; label++) {
            biases[label] = weights[label][dictionary.size()];
            ofLabels[label] = Arrays.copyOf(weights[label], dictionary.size());
        }
        return ModelFile.model(task.name(), task.features(), heads,
                new Weights(dictionary.hashes(), dictionary.rarities(), ofLabels, biases));
    }
}

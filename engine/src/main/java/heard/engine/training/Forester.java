package heard.engine.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import heard.engine.Language;
import heard.engine.learn.Forest;
import heard.engine.learn.Head;
import heard.engine.learn.SignValues;
import heard.engine.learn.Trees;

/**
 * Grows trees for questions over signs, in all languages together, and measures them: on folds that they had not seen, and on what was held
 * back. From which sum on the answer is yes is chosen on the folds, for the best F1.
 */
final class Forester {

    private static final int FOLDS = 5;

    private final List<HeadPlan> plans;
    private final Boosting.Size size;
    private final List<Seen> examples;
    private final long seed;

    /**
     * What was seen, and what a person said of it.
     *
     * @param fold examples that hang together, such as drafts that answer one message, lie in one fold
     * @param targets 1 or 0 by question, in the order of the plans
     * @param judged whether bounds and figures look at it
     */
    record Seen(Language language, int fold, Map<String, Float> signs, float[] targets, boolean judged) {

        /** An example that lies in one fold with all others of the same words. */
        static Seen of(Language language, String together, Map<String, Float> signs, float[] targets) {
            return new Seen(language, new Example(together, List.of(), targets, true).fold(FOLDS), signs, targets, true);
        }

        /** The same, only to be learned from. */
        Seen unjudged() {
            return new Seen(language, fold, signs, targets, false);
        }
    }

    /**
     * The trees, and their figures by language.
     *
     * @param over by example, what trees that had not seen it answer to the questions
     */
    record Grown(Forest forest, List<Map<String, Double>> over, Map<Language, List<Trained.Measured>> folds,
            Map<Language, List<Trained.Measured>> held) {
        int examples() {
            return over.size();
        }
    }

    private Forester(List<HeadPlan> plans, Boosting.Size size, List<Seen> examples, long seed) {
        this.plans = plans;
        this.size = size;
        this.examples = examples;
        this.seed = seed;
    }

    static Grown grow(List<HeadPlan> plans, Boosting.Size size, List<Seen> examples, Map<Language, List<Seen>> held, long seed) {
        return new Forester(plans, size, examples, seed).grown(held);
    }

    /** The questions of plans, in the order of the targets. */
    static List<String> questions(List<HeadPlan> plans) {
        return plans.stream().flatMap(plan -> plan.labels().stream().map(label -> plan.name() + "." + label)).toList();
    }

    private Grown grown(Map<Language, List<Seen>> held) {
        List<String> questions = questions(plans);
        float[][] scores = new float[examples.size()][questions.size()];
        var trees = new Trees[questions.size()];
        IntStream.range(0, questions.size()).parallel().forEach(question -> {
            for (int fold = 0; fold < FOLDS; fold++) {
                int inside = fold;
                Trees others = grown(rows(example -> example.fold() != inside), question);
                for (int row : rows(example -> example.fold() == inside)) {
                    scores[row][question] = (float) others.score(SignValues.of(examples.get(row).signs()));
                }
            }
            trees[question] = grown(rows(example -> true), question);
        });
        double[] bounds = bounds(scores, rows(Seen::judged));
        var forest = new LinkedHashMap<String, Trees>();
        for (int question = 0; question < trees.length; question++) {
            forest.put(questions.get(question), trees[question].from(bounds[question]));
        }
        return measured(Forest.of(forest), scores, bounds, held);
    }

    private Grown measured(Forest forest, float[][] scores, double[] bounds, Map<Language, List<Seen>> held) {
        var folded = new LinkedHashMap<Language, List<Trained.Measured>>();
        float[][] given = givenByFolds(scores);
        var judged = new LinkedHashMap<Language, List<Trained.Measured>>();
        held.forEach((language, theirs) -> {
            int[] rows = rows(example -> example.judged() && example.language() == language);
            folded.put(language, Trainer.measured(plans, at(targets(examples), rows), at(given, rows)));
            judged.put(language,
                    Trainer.measured(plans, targets(theirs), theirs.stream().map(one -> said(forest, one)).toArray(float[][]::new)));
        });
        return new Grown(forest, Arrays.stream(scores).map(row -> over(row, bounds)).toList(), folded, judged);
    }

    private Map<String, Double> over(float[] scores, double[] bounds) {
        List<String> questions = questions(plans);
        var over = new LinkedHashMap<String, Double>();
        for (int question = 0; question < bounds.length; question++) {
            over.put(questions.get(question), scores[question] - bounds[question]);
        }
        return over;
    }

    private float[] said(Forest forest, Seen seen) {
        Map<String, Double> over = forest.over(SignValues.of(seen.signs()));
        List<String> questions = questions(plans);
        float[] said = new float[questions.size()];
        for (int question = 0; question < said.length; question++) {
            said[question] = over.getOrDefault(questions.get(question), -1.0) >= 0 ? 1 : 0;
        }
        return said;
    }

    private Trees grown(int[] rows, int question) {
        boolean[] holds = new boolean[rows.length];
        for (int at = 0; at < rows.length; at++) {
            holds[at] = examples.get(rows[at]).targets()[question] > 0;
        }
        return Boosting.grow(size, Arrays.stream(rows).mapToObj(row -> examples.get(row).signs()).toList(), holds, seed);
    }

    private int[] rows(Predicate<Seen> wanted) {
        return IntStream.range(0, examples.size()).filter(row -> wanted.test(examples.get(row))).toArray();
    }

    private static float[][] targets(List<Seen> seen) {
        return seen.stream().map(Seen::targets).toArray(float[][]::new);
    }

    private static float[][] at(float[][] all, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> all[row]).toArray(float[][]::new);
    }

    /** The sums from which on saying yes gives the best F1. */
    private double[] bounds(float[][] scores, int[] rows) {
        float[][] truth = at(targets(examples), rows);
        float[][] theirs = at(scores, rows);
        var all = new double[questions(plans).size()];
        int first = 0;
        for (HeadPlan plan : plans) {
            int from = first;
            List<Head.Label> labels = Thresholds.of(plan, part(theirs, from, plan), part(truth, from, plan)).labels();
            for (int label = 0; label < labels.size(); label++) {
                all[from + label] = labels.get(label).threshold();
            }
            first += plan.labels().size();
        }
        return all;
    }

    private static float[][] part(float[][] all, int from, HeadPlan plan) {
        return Arrays.stream(all).map(row -> Arrays.copyOfRange(row, from, from + plan.labels().size())).toArray(float[][]::new);
    }

    /** Each fold is answered with the bounds that the other folds chose. */
    private float[][] givenByFolds(float[][] scores) {
        float[][] given = new float[examples.size()][scores[0].length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int inside = fold;
            double[] bounds = bounds(scores, rows(example -> example.judged() && example.fold() != inside));
            for (int row : rows(example -> example.fold() == inside)) {
                for (int question = 0; question < bounds.length; question++) {
                    given[row][question] = scores[row][question] >= bounds[question] ? 1 : 0;
                }
            }
        }
        return given;
    }
}

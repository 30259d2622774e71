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
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.learn.Head;
import heard.engine.learn.LinearModel;
import heard.engine.learn.ModelFile;
import heard.engine.learn.Trees;
import heard.engine.review.AskedThing;
import heard.engine.review.DraftSentence;
import heard.engine.review.Reviewer;

/**
 * Trains the judgement of whether a reply takes up what was asked: each question and request of the messages that the project's drafts
 * answer, by its signs, in all languages together. Scores of sentences among the signs are those of models that did not see the draft's
 * fold, as they will be when a draft is reviewed. All drafts that answer one message stay in one fold.
 */
final class AnswersTrainer {

    /** The name of the task on the command line. */
    static final String TASK = AskedThing.TREES;
    private static final List<Language> LANGUAGES = List.of(Language.RU, Language.LT, Language.EN);
    private static final String OPEN = "open";
    private static final int FOLDS = 5;
    private static final List<HeadPlan> PLANS = List
            .of(new HeadPlan("asks", Head.Kind.ANY, List.of(OPEN), SolverSettings.of(Loss.LOGISTIC, 1)));

    private final List<Asked> examples;
    private final long seed;

    /** An ask of a labelled draft: by its signs, and 1 where a person said that the draft does not take it up. */
    record Asked(Language language, String draft, Map<String, Float> signs, float[] target, int fold) {}

    /** The model, and its figures by language. */
    record Judged(Trees model, int examples, Map<Language, List<Trained.Measured>> folds, Map<Language, List<Trained.Measured>> held) {}

    /** The sentences of a draft with what models say of them. */
    private record Scored(List<DraftSentence> sentences, List<float[]> scores) {}

    private AnswersTrainer(List<Asked> examples, long seed) {
        this.examples = examples;
        this.seed = seed;
    }

    /** Under which name the figures of a language stand in the report. */
    static String name(Language language) {
        return TASK + "-" + language.code();
    }

    static Stream<String> names() {
        return LANGUAGES.stream().map(AnswersTrainer::name);
    }

    /** The figures of a language as lines of the report: how right it is that an ask is open. */
    static List<Line> lines(Language language, String how, List<Trained.Measured> measured) {
        return measured.stream().map(one -> new Line(name(language), how, one.head(), one.figures().support(0), "F1 of " + OPEN,
                one.figures().f1(0), one.majority().f1(0))).toList();
    }

    /**
     * Trains beside the models of sentences that lie in a folder, which were trained on the same data.
     *
     * @param known the scores by fold, by the names of these models, as far as they were made just now
     */
    static Judged train(DataFolder data, Path models, long seed, Map<String, float[][]> known) {
        var examples = new ArrayList<Asked>();
        var held = new LinkedHashMap<Language, List<Asked>>();
        for (Language language : LANGUAGES) {
            examples.addAll(folded(data, language, seed, known));
            LinearModel sentences = read(models.resolve("reply-" + language.code() + ".model"));
            held.put(language, asked(data, language, true,
                    found -> new Scored(found, found.stream().map(one -> sentences.scores(one.text(), one.cues())).toList())));
        }
        return new AnswersTrainer(examples, seed).train(held);
    }

    private static LinearModel read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ModelFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The judgement of answers needs " + file + "; train the tasks of replies first", e);
        }
    }

    /** The asks of the drafts that are trained on, in the order of the drafts, whose sentences come first among the examples of their task. */
    static List<Asked> folded(DataFolder data, Language language, long seed, Map<String, float[][]> known) {
        Task task = Tasks.named(List.of("reply-" + language.code())).getFirst();
        float[][] made = known.get(task.name());
        float[][] scores = made == null ? new Trainer(task, task.training().apply(data), seed).scoresOfFolds() : made;
        var next = new int[1];
        return asked(data, language, false, found -> {
            int from = next[0];
            next[0] = from + found.size();
            return new Scored(found, Arrays.asList(Arrays.copyOfRange(scores, from, next[0])));
        });
    }

    /** How sentences come by their scores; asked of each draft in its order. */
    private interface Scoring {
        Scored of(List<DraftSentence> sentences);
    }

    private static List<Asked> asked(DataFolder data, Language language, boolean test, Scoring scoring) {
        Reviewer reviewer = ReplyTasks.reviewer();
        var all = new ArrayList<Asked>();
        for (LabelledDraft draft : ReplyTasks.labelled(data, language, test)) {
            Scored scored = scoring.of(ReplyTasks.sentences(reviewer, draft, language));
            for (AskedThing thing : reviewer.asked(draft.text(), draft.context(), scored.sentences(), scored.scores())) {
                float[] target = {open(draft, thing.span()) ? 1 : 0};
                String message = Objects.requireNonNull(draft.context().message()).text();
                int fold = new Example(message, List.of(), target, true).fold(FOLDS);
                all.add(new Asked(language, draft.id(), thing.signs(), target, fold));
            }
        }
        return all;
    }

    private static boolean open(LabelledDraft draft, Span asked) {
        return draft.flaws().stream().anyMatch(flaw -> flaw.kind() == FindingKind.UNANSWERED && flaw.inMessage() && flaw.span() != null
                && flaw.span().overlaps(asked));
    }

    private Judged train(Map<Language, List<Asked>> held) {
        float[][] scores = new float[examples.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int inside = fold;
            var model = grown(rows(example -> example.fold() != inside), 0);
            for (int row : rows(example -> example.fold() == inside)) {
                scores[row] = new float[]{(float) model.score(examples.get(row).signs())};
            }
        }
        var model = grown(rows(example -> true), bound(scores, rows(example -> true)));
        var folded = new LinkedHashMap<Language, List<Trained.Measured>>();
        float[][] given = givenByFolds(scores);
        for (Language language : LANGUAGES) {
            int[] theirs = rows(example -> example.language() == language);
            folded.put(language, Trainer.measured(PLANS, at(targets(), theirs), at(given, theirs)));
        }
        var judged = new LinkedHashMap<Language, List<Trained.Measured>>();
        held.forEach((language, asks) -> judged.put(language, Trainer.measured(PLANS,
                asks.stream().map(Asked::target).toArray(float[][]::new),
                asks.stream().map(ask -> said(model.holds(ask.signs()))).toArray(float[][]::new))));
        return new Judged(model, examples.size(), folded, judged);
    }

    private Trees grown(int[] rows, double bound) {
        boolean[] open = new boolean[rows.length];
        for (int at = 0; at < rows.length; at++) {
            open[at] = examples.get(rows[at]).target()[0] > 0;
        }
        return Boosting.grow(Arrays.stream(rows).mapToObj(row -> examples.get(row).signs()).toList(), open, bound, seed);
    }

    private static float[] said(boolean open) {
        return new float[]{open ? 1 : 0};
    }

    private int[] rows(Predicate<Asked> wanted) {
        return IntStream.range(0, examples.size()).filter(row -> wanted.test(examples.get(row))).toArray();
    }

    private float[][] targets() {
        return examples.stream().map(Asked::target).toArray(float[][]::new);
    }

    private static float[][] at(float[][] all, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> all[row]).toArray(float[][]::new);
    }

    /** The sum from which on calling an ask open gives the best F1. */
    private double bound(float[][] scores, int[] rows) {
        return Thresholds.of(PLANS.getFirst(), at(scores, rows), at(targets(), rows)).labels().getFirst().threshold();
    }

    /** Each fold is answered with the bound that the other folds chose. */
    private float[][] givenByFolds(float[][] scores) {
        float[][] given = new float[examples.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int inside = fold;
            double bound = bound(scores, rows(example -> example.fold() != inside));
            for (int row : rows(example -> example.fold() == inside)) {
                given[row] = said(scores[row][0] >= bound);
            }
        }
        return given;
    }
}

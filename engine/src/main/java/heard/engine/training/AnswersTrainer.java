package heard.engine.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Span;
import heard.engine.learn.Head;
import heard.engine.learn.Trees;
import heard.engine.review.AskedThing;

/**
 * Trains the judgement of whether a reply takes up what was asked: each question and request of the messages that the project's drafts
 * answer, by its signs, in all languages together. All drafts that answer one message stay in one fold.
 */
final class AnswersTrainer {

    /** The name of the task on the command line. */
    static final String TASK = AskedThing.TREES;
    private static final List<Language> LANGUAGES = List.of(Language.RU, Language.LT, Language.EN);
    private static final String OPEN = "open";
    private static final Boosting.Size SIZE = new Boosting.Size(3, 180, 4, 0.06);
    private static final List<HeadPlan> PLANS = List
            .of(new HeadPlan("asks", Head.Kind.ANY, List.of(OPEN), SolverSettings.of(Loss.LOGISTIC, 1)));

    private AnswersTrainer() {
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

    static Forester.Grown train(ScoredDrafts drafts, long seed) {
        var held = new LinkedHashMap<Language, List<Forester.Seen>>();
        LANGUAGES.forEach(language -> held.put(language, asked(drafts, language, drafts.held(language))));
        var examples = LANGUAGES.stream().flatMap(language -> asked(drafts, language, drafts.trained(language)).stream()).toList();
        return Forester.grow(PLANS, SIZE, examples, held, seed);
    }

    /** The trees of their only question, as they are shipped. */
    static Trees trees(Forester.Grown grown) {
        return grown.forest().trees(Forester.questions(PLANS).getFirst());
    }

    private static List<Forester.Seen> asked(ScoredDrafts drafts, Language language, List<ScoredDrafts.Scored> scored) {
        return scored.stream().flatMap(one -> drafts.reviewer()
                .asked(one.draft().text(), one.draft().context(), one.sentences()).stream()
                .map(thing -> seen(language, one, thing))).toList();
    }

    private static Forester.Seen seen(Language language, ScoredDrafts.Scored scored, AskedThing thing) {
        float[] target = {open(scored.draft(), thing.span()) ? 1 : 0};
        return Forester.Seen.of(language, scored.message(), thing.signs(), target);
    }

    private static boolean open(LabelledDraft draft, Span asked) {
        return draft.flaws().stream().anyMatch(flaw -> flaw.kind() == FindingKind.UNANSWERED && flaw.inMessage() && flaw.span() != null
                && flaw.span().overlaps(asked));
    }
}

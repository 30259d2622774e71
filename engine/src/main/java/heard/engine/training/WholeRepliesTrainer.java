package heard.engine.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.learn.Head;
import heard.engine.review.WholeReply;

/**
 * Trains the judgement of whole replies: what such a reply should have, what it has and lacks, what is wrong with it, and how good it is,
 * by the signs of the project's drafts in all languages together. All drafts that answer one message stay in one fold.
 */
final class WholeRepliesTrainer {

    /** The name of the task on the command line. */
    static final String TASK = WholeReply.FOREST;
    private static final List<Language> LANGUAGES = List.of(Language.RU, Language.LT, Language.EN);
    private static final Boosting.Size SIZE = new Boosting.Size(1, 120, 3, 0.1);
    private static final SolverSettings NONE = SolverSettings.of(Loss.LOGISTIC, 1);
    private static final List<HeadPlan> PLANS = List.of(plan(WholeReply.WANTS, WholeReply.WANTED), plan(WholeReply.HAS, WholeReply.PRESENT),
            plan(WholeReply.LACKS, WholeReply.LACKED), plan(WholeReply.FINDS, WholeReply.FOUND),
            new HeadPlan(WholeReply.QUALITY, Head.Kind.ANY, WholeReply.QUALITIES, NONE));

    private WholeRepliesTrainer() {
    }

    private static HeadPlan plan(String name, List<? extends Coded> labels) {
        return new HeadPlan(name, Head.Kind.ANY, labels.stream().map(Coded::code).toList(), NONE);
    }

    /** Under which name the figures of a language stand in the report. */
    static String name(Language language) {
        return TASK + "-" + language.code();
    }

    static Stream<String> names() {
        return LANGUAGES.stream().map(WholeRepliesTrainer::name);
    }

    static Forester.Grown train(ScoredDrafts drafts, long seed) {
        var held = new LinkedHashMap<Language, List<Forester.Seen>>();
        LANGUAGES.forEach(language -> held.put(language, seen(drafts, language, drafts.held(language))));
        var examples = LANGUAGES.stream().flatMap(language -> seen(drafts, language, drafts.trained(language)).stream()).toList();
        return Forester.grow(PLANS, SIZE, examples, held, seed);
    }

    private static List<Forester.Seen> seen(ScoredDrafts drafts, Language language, List<ScoredDrafts.Scored> scored) {
        return scored.stream().filter(one -> one.draft().context().message() != null).map(one -> {
            Map<String, Float> signs = drafts.reviewer().signs(one.draft().text(), one.draft().context(), one.sentences());
            return Forester.Seen.of(language, one.message(), signs, targets(one.draft()));
        }).toList();
    }

    private static float[] targets(LabelledDraft draft) {
        List<String> questions = Forester.questions(PLANS);
        float[] targets = new float[questions.size()];
        for (int question = 0; question < targets.length; question++) {
            String[] parts = questions.get(question).split("\\.", 2);
            targets[question] = holds(draft, parts[0], parts[1]) ? 1 : 0;
        }
        return targets;
    }

    private static boolean holds(LabelledDraft draft, String head, String label) {
        return switch (head) {
            case WholeReply.WANTS -> draft.wanted().contains(element(label));
            case WholeReply.HAS -> draft.elements().containsKey(element(label));
            case WholeReply.LACKS -> flawed(draft, FindingKind.missing(element(label)));
            case WholeReply.FINDS -> Arrays.stream(FindingKind.values()).anyMatch(kind -> kind.code().equals(label) && flawed(draft, kind));
            default -> draft.quality().equals(label);
        };
    }

    private static boolean flawed(LabelledDraft draft, FindingKind kind) {
        return draft.flaws().stream().anyMatch(flaw -> flaw.kind() == kind);
    }

    private static Element element(String code) {
        Element element = Coded.find(Element.class, code);
        if (element == null) {
            throw new IllegalArgumentException("There is no element " + code);
        }
        return element;
    }
}

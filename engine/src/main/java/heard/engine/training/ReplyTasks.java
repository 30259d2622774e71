package heard.engine.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import heard.engine.Coded;
import heard.engine.Element;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.ReviewContext;
import heard.engine.Span;
import heard.engine.learn.FeatureSet;
import heard.engine.learn.Head;
import heard.engine.reading.Reader;
import heard.engine.review.DraftSentence;
import heard.engine.review.Reviewer;
import heard.engine.rule.RuleBooks;

/**
 * The tasks of reviewing, one a language: each sentence of the project's own drafts, with the findings and elements that stand in it, and
 * single sentences that were written to show one fault, or none that looks like one.
 */
final class ReplyTasks {

    private static final FeatureSet FEATURES = new FeatureSet(2, 2, 5, 5);
    private static final int MOST_SENTENCES = 60;
    /** Any of the first three: what hurts is easier to tell than which way it hurts. */
    private static final String UNKIND = "unkind";
    private static final Set<String> HURTING = Set.of("blame", "hostile", "dismissal");
    private static final List<String> FINDINGS = List.of("blame", "hostile", "dismissal", "refusal", "policy", "ignorance", "canned",
            "impersonal", "over-promise", UNKIND);
    private static final List<String> ELEMENTS = Arrays.stream(Element.values()).filter(element -> element != Element.NAME)
            .map(Coded::code).toList();
    /** A label names one place of these, though several sentences may carry them. */
    private static final Set<String> SPREAD = Set.of("solution", "ownership", "understanding", "steps", "cause");

    private static final SolverSettings SETTINGS = SolverSettings.of(Loss.LOGISTIC, 10).positive(3);
    private static final List<HeadPlan> HEADS = List.of(new HeadPlan("findings", Head.Kind.ANY, FINDINGS, SETTINGS),
            new HeadPlan("elements", Head.Kind.ANY, ELEMENTS, SETTINGS));

    private ReplyTasks() {
    }

    static List<Task> all() {
        return List.of(task(Language.RU), task(Language.LT), task(Language.EN));
    }

    private static Task task(Language language) {
        return new Task("reply-" + language.code(), FEATURES, 2, 5, 30_000, HEADS, data -> training(data, language),
                data -> drafts(data.file(drafts(language)), language, true), false,
                file -> drafts(file, language, true));
    }

    private static String drafts(Language language) {
        return "support-messages/" + language.code() + "/drafts.jsonl";
    }

    private static List<Example> training(DataFolder data, Language language) {
        var examples = new ArrayList<>(drafts(data.file(drafts(language)), language, false));
        examples.addAll(sentences(data, language));
        return examples;
    }

    /** The labelled drafts of a language whose sentences are the first examples of its task, in their order; or those that are held back. */
    static List<LabelledDraft> labelled(DataFolder data, Language language, boolean test) {
        return labelled(data.file(drafts(language)), test);
    }

    private static List<LabelledDraft> labelled(TextFile file, boolean test) {
        return file.lines().stream().map(Json::object).map(LabelledDraft::of).filter(draft -> draft.test() == test).toList();
    }

    static Reviewer reviewer() {
        var rules = RuleBooks.shipped();
        return new Reviewer(rules, new Reader(rules));
    }

    private static List<Example> drafts(TextFile file, Language language, boolean test) {
        Reviewer reviewer = reviewer();
        return labelled(file, test).parallelStream()
                .flatMap(draft -> sentences(reviewer, draft, language).stream().map(sentence -> example(draft, sentence)))
                .toList();
    }

    static List<DraftSentence> sentences(Reviewer reviewer, LabelledDraft draft, Language language) {
        return reviewer.sentences(draft.text(), draft.context().withLanguage(language), MOST_SENTENCES);
    }

    private static Example example(LabelledDraft draft, DraftSentence sentence) {
        float[] targets = new float[FINDINGS.size() + ELEMENTS.size()];
        for (int label = 0; label < FINDINGS.size(); label++) {
            String kind = FINDINGS.get(label);
            targets[label] = draft.flaws().stream().anyMatch(flaw -> !flaw.inMessage() && flaw.span() != null && is(flaw.kind(), kind)
                    && Objects.requireNonNull(flaw.span()).overlaps(sentence.span())) ? 1 : 0;
        }
        for (int label = 0; label < ELEMENTS.size(); label++) {
            String name = ELEMENTS.get(label);
            List<Span> spans = draft.elements().getOrDefault(Element.valueOf(name.toUpperCase(Locale.ROOT)), List.of());
            boolean here = spans.stream().anyMatch(span -> span.overlaps(sentence.span()));
            targets[FINDINGS.size() + label] = here ? 1 : !spans.isEmpty() && SPREAD.contains(name) ? Float.NaN : 0;
        }
        return new Example(sentence.text(), sentence.cues(), targets, true, draft.id());
    }

    private static boolean is(FindingKind kind, String code) {
        return code.equals(UNKIND) ? HURTING.contains(kind.code()) : kind.code().equals(code);
    }

    /** The single sentences that are trained on. */
    static List<LabelledSentence> singles(DataFolder data, Language language) {
        return LabelledSentence.own(data, language.code(), Set.copyOf(FINDINGS)).stream().filter(sentence -> !sentence.test()).toList();
    }

    /** Of elements single sentences say nothing. */
    private static List<Example> sentences(DataFolder data, Language language) {
        Reviewer reviewer = reviewer();
        return singles(data, language).stream()
                .map(sentence -> {
                    float[] targets = new float[FINDINGS.size() + ELEMENTS.size()];
                    Arrays.fill(targets, FINDINGS.size(), targets.length, Float.NaN);
                    for (int label = 0; label < FINDINGS.size(); label++) {
                        String kind = FINDINGS.get(label);
                        targets[label] = kind.equals(sentence.kind()) || (kind.equals(UNKIND) && HURTING.contains(sentence.kind())) ? 1 : 0;
                    }
                    var context = ReviewContext.NONE.withLanguage(language);
                    List<String> cues = reviewer.sentences(sentence.text(), context, MOST_SENTENCES).stream()
                            .flatMap(one -> one.cues().stream())
                            .distinct().toList();
                    return new Example(sentence.text(), cues, targets, true);
                }).toList();
    }
}

package heard.engine.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.engine.Coded;
import heard.engine.Language;
import heard.engine.ReviewContext;
import heard.engine.learn.Head;
import heard.engine.review.DraftSentence;
import heard.engine.review.HurtingSentences;
import heard.engine.review.ScoredSentences;

/**
 * Trains the judgement of whether a sentence hurts, beside the others of its reply: each sentence of the project's drafts, and its single
 * sentences, by their signs, in all languages together. Bounds are chosen, and figures taken, on the sentences of drafts.
 */
final class SentencesTrainer {

    /** The name of the task on the command line. */
    static final String TASK = HurtingSentences.FOREST;
    private static final List<Language> LANGUAGES = List.of(Language.RU, Language.LT, Language.EN);
    private static final int MOST_SENTENCES = 60;
    private static final Boosting.Size SIZE = new Boosting.Size(1, 150, 4, 0.1);
    private static final List<String> LABELS = Stream
            .concat(Stream.of(HurtingSentences.ANY), HurtingSentences.WAYS.stream().map(Coded::code)).toList();
    private static final List<HeadPlan> PLANS = List
            .of(new HeadPlan(HurtingSentences.HURTS, Head.Kind.ANY, LABELS, SolverSettings.of(Loss.LOGISTIC, 1)));

    private SentencesTrainer() {
    }

    /** Under which name the figures of a language stand in the report. */
    static String name(Language language) {
        return TASK + "-" + language.code();
    }

    static Stream<String> names() {
        return LANGUAGES.stream().map(SentencesTrainer::name);
    }

    /** Trains, and lets the drafts be heard with what was learned. */
    static Forester.Grown train(ScoredDrafts drafts, long seed) {
        var examples = new ArrayList<Forester.Seen>();
        var held = new LinkedHashMap<Language, List<Forester.Seen>>();
        var from = new EnumMap<Language, Integer>(Language.class);
        var end = new EnumMap<Language, Integer>(Language.class);
        for (Language language : LANGUAGES) {
            from.put(language, examples.size());
            examples.addAll(seen(drafts, language, drafts.trained(language)));
            end.put(language, examples.size());
            List<ScoredDrafts.SingleSentence> singles = drafts.singles(language);
            for (int at = 0; at < singles.size(); at++) {
                // Half of them with nothing around, half as the whole answer to a plain question.
                single(drafts, language, singles.get(at), at % 2 == 0).ifPresent(examples::add);
            }
            held.put(language, seen(drafts, language, drafts.held(language)));
        }
        Forester.Grown grown = Forester.grow(PLANS, SIZE, examples, held, seed);
        drafts.hear(grown.forest(), LANGUAGES.stream().collect(Collectors.toMap(language -> language, language -> grown.over()
                .subList(Objects.requireNonNull(from.get(language)), Objects.requireNonNull(end.get(language))))));
        return grown;
    }

    private static List<Forester.Seen> seen(ScoredDrafts drafts, Language language, List<ScoredDrafts.Scored> scored) {
        var seen = new ArrayList<Forester.Seen>();
        for (ScoredDrafts.Scored one : scored) {
            List<Map<String, Float>> signs = drafts.signs(language, one.draft(), one.sentences());
            for (int at = 0; at < signs.size(); at++) {
                DraftSentence sentence = one.sentences().sentences().get(at);
                Set<String> kinds = one.draft().flaws().stream()
                        .filter(flaw -> !flaw.inMessage() && flaw.span() != null && flaw.span().overlaps(sentence.span()))
                        .map(flaw -> flaw.kind().code()).collect(Collectors.toSet());
                seen.add(Forester.Seen.of(language, one.message(), signs.get(at), targets(kinds)));
            }
        }
        return seen;
    }

    /** Of one that is cut into several sentences nobody has said which of them hurts. */
    private static Optional<Forester.Seen> single(ScoredDrafts drafts, Language language, ScoredDrafts.SingleSentence single,
            boolean alone) {
        String text = single.sentence().text();
        ReviewContext context = alone ? ReviewContext.NONE.withLanguage(language) : SentenceFigures.asked(language);
        List<DraftSentence> sentences = drafts.reviewer().sentences(text, context, MOST_SENTENCES);
        if (sentences.size() != 1) {
            return Optional.empty();
        }
        var scored = new ScoredSentences(sentences, List.<float[]>of(single.scores()), List.of());
        Map<String, Float> signs = drafts.reviewer().sentenceSigns(text, context, scored).getFirst();
        return Optional.of(Forester.Seen.of(language, text, signs, targets(Set.of(single.sentence().kind()))).unjudged());
    }

    private static float[] targets(Set<String> kinds) {
        float[] targets = new float[LABELS.size()];
        for (int label = 1; label < targets.length; label++) {
            targets[label] = kinds.contains(LABELS.get(label)) ? 1 : 0;
            targets[0] = Math.max(targets[0], targets[label]);
        }
        return targets;
    }
}

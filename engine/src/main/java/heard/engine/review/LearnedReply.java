package heard.engine.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

import heard.engine.Language;
import heard.engine.learn.Head;
import heard.engine.learn.LinearModel;
import heard.engine.learn.Models;
import heard.engine.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What examples say of each sentence of a draft, beside the rules: how likely a finding or an element stands in it, and whether it hurts. */
final class LearnedReply {
    /** Longer drafts are walls anyway, and each sentence costs time. */
    static final int MOST_SENTENCES = 60;
    private static final LearnedReply SILENT = new LearnedReply(Labels.NONE, Map.of());
    private static final ConcurrentHashMap<Language, Labels> LABELS = new ConcurrentHashMap<>();
    private final Labels labels;
    /** By sentence, how likely each label is; null where nothing was learned of it. */
    private final double[][] likely;
    private final Map<Integer, HurtingSentences.Hurt> hurts = new HashMap<>();

    private LearnedReply(Labels labels, Map<Integer, float[]> scores) {
        this.labels = labels;
        this.likely = new double[scores.keySet().stream().mapToInt(index -> index + 1).max().orElse(0)][];
        scores.forEach((sentence, theirs) -> {
            double[] probabilities = new double[labels.all().size()];
            for (int label = 0; label < probabilities.length; label++) {
                probabilities[label] = labels.all().get(label).probability(theirs[label]);
            }
            likely[sentence] = probabilities;
        });
    }

    /** The labels of a model, and the place of each by its name. */
    private record Labels(List<Head.Label> all, Map<String, Integer> places) {
        private static final Labels NONE = new Labels(List.of(), Map.of());

        static Labels of(Language language) {
            List<Head.Label> all = model(language).heads().stream().flatMap(head -> head.labels().stream()).toList();
            var places = new HashMap<String, Integer>();
            for (int label = 0; label < all.size(); label++) {
                places.put(all.get(label).name(), label);
            }
            return new Labels(all, places);
        }
    }

    static LearnedReply of(Draft draft) {
        if (!knows(draft.language())) {
            return SILENT;
        }
        LinearModel model = model(draft.language());
        var scores = new HashMap<Integer, float[]>();
        DraftSentence.of(draft, MOST_SENTENCES)
                .forEach(sentence -> scores.put(sentence.index(), model.scores(sentence.text(), sentence.cues())));
        var reply = new LearnedReply(labels(draft.language()), scores);
        List<HurtingSentences.Hurt> all = HurtingSentences.of(draft, reply);
        scores.keySet().stream().filter(index -> index < all.size()).forEach(index -> reply.hurts.put(index, all.get(index)));
        return reply;
    }

    /** What other models, with the labels of those that are shipped, said of sentences of a draft. */
    static LearnedReply given(Draft draft, ScoredSentences given) {
        var bySentence = new HashMap<Integer, float[]>();
        var hurts = new HashMap<Integer, HurtingSentences.Hurt>();
        List<DraftSentence> sentences = given.sentences();
        for (Sentence sentence : draft.text().sentences()) {
            for (int at = sentences.size() - 1; at >= 0; at--) {
                if (sentences.get(at).span().overlaps(sentence.span())) {
                    bySentence.put(sentence.index(), given.scores().get(at));
                    if (!given.over().isEmpty()) {
                        hurts.put(sentence.index(), HurtingSentences.Hurt.of(heardIn(given.over().get(at))));
                    }
                }
            }
        }
        if (!knows(draft.language())) {
            return SILENT;
        }
        var reply = new LearnedReply(labels(draft.language()), bySentence);
        reply.hurts.putAll(hurts);
        return reply;
    }

    private static ToDoubleFunction<String> heardIn(Map<String, Double> over) {
        return question -> over.getOrDefault(question, -1.0);
    }

    private static boolean knows(Language language) {
        return language != Language.OTHER && Models.exists(name(language));
    }

    private static LinearModel model(Language language) {
        return Models.named(name(language));
    }

    private static String name(Language language) {
        return "reply-" + language.code();
    }

    private static Labels labels(Language language) {
        return LABELS.computeIfAbsent(language, Labels::of);
    }

    /** Whether examples say anything of this sentence. */
    boolean knows(Sentence sentence) {
        return of(sentence) != null;
    }

    /** What was heard in a sentence beside the others; null where nothing was learned of it. */
    HurtingSentences.@Nullable Hurt hurt(Sentence sentence) {
        return hurts.get(sentence.index());
    }

    /** How likely a sentence is of this kind, by its code; 0 where nothing was learned. */
    double likely(Sentence sentence, String code) {
        double[] theirs = of(sentence);
        Integer label = labels.places().get(code);
        return theirs == null || label == null ? 0 : theirs[label];
    }

    private double @Nullable [] of(Sentence sentence) {
        return sentence.index() < likely.length ? likely[sentence.index()] : null;
    }
}

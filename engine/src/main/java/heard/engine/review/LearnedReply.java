package heard.engine.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final LearnedReply SILENT = new LearnedReply(List.of(), Map.of());
    private final Map<String, Integer> places = new HashMap<>();
    /** By sentence: how likely each label is. */
    private final Map<Integer, double[]> likely = new HashMap<>();
    private final Map<Integer, HurtingSentences.Hurt> hurts = new HashMap<>();

    private LearnedReply(List<Head.Label> labels, Map<Integer, float[]> scores) {
        for (int label = 0; label < labels.size(); label++) {
            places.put(labels.get(label).name(), label);
        }
        scores.forEach((sentence, theirs) -> {
            double[] probabilities = new double[labels.size()];
            for (int label = 0; label < probabilities.length; label++) {
                probabilities[label] = labels.get(label).probability(theirs[label]);
            }
            likely.put(sentence, probabilities);
        });
    }

    static LearnedReply of(Draft draft) {
        if (!knows(draft.language())) {
            return SILENT;
        }
        LinearModel model = model(draft.language());
        var scores = new HashMap<Integer, float[]>();
        DraftSentence.of(draft, MOST_SENTENCES)
                .forEach(sentence -> scores.put(sentence.index(), model.scores(sentence.text(), sentence.cues())));
        var reply = new LearnedReply(labels(model), scores);
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
        var reply = new LearnedReply(labels(model(draft.language())), bySentence);
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

    private static List<Head.Label> labels(LinearModel model) {
        return model.heads().stream().flatMap(head -> head.labels().stream()).toList();
    }

    /** Whether examples say anything of this sentence. */
    boolean knows(Sentence sentence) {
        return likely.containsKey(sentence.index());
    }

    /** What was heard in a sentence beside the others; null where nothing was learned of it. */
    HurtingSentences.@Nullable Hurt hurt(Sentence sentence) {
        return hurts.get(sentence.index());
    }

    /** How likely a sentence is of this kind, by its code; 0 where nothing was learned. */
    double likely(Sentence sentence, String code) {
        double[] theirs = likely.get(sentence.index());
        Integer label = places.get(code);
        return theirs == null || label == null ? 0 : theirs[label];
    }
}

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

/** What examples say of each sentence of a draft, beside the rules: how likely a finding or an element stands in it. */
final class LearnedReply {
    /** Longer drafts are walls anyway, and each sentence costs time. */
    static final int MOST_SENTENCES = 60;
    private static final LearnedReply SILENT = new LearnedReply(List.of(), Map.of(), Map.of());
    private final List<Head.Label> labels;
    private final Map<Integer, float[]> scores;
    private final Map<Integer, HurtingSentences.Heard> heard;

    private LearnedReply(List<Head.Label> labels, Map<Integer, float[]> scores, Map<Integer, HurtingSentences.Heard> heard) {
        this.labels = labels;
        this.scores = scores;
        this.heard = heard;
    }

    static LearnedReply of(Draft draft) {
        if (!knows(draft.language())) {
            return SILENT;
        }
        LinearModel model = model(draft.language());
        var scores = new HashMap<Integer, float[]>();
        DraftSentence.of(draft, MOST_SENTENCES)
                .forEach(sentence -> scores.put(sentence.index(), model.scores(sentence.text(), sentence.cues())));
        var alone = new LearnedReply(labels(model), scores, Map.of());
        var heard = new HashMap<Integer, HurtingSentences.Heard>();
        List<HurtingSentences.Heard> all = HurtingSentences.of(draft, alone);
        scores.keySet().stream().filter(index -> index < all.size()).forEach(index -> heard.put(index, all.get(index)));
        return new LearnedReply(alone.labels, scores, heard);
    }

    /** What other models, with the labels of those that are shipped, said of sentences of a draft. */
    static LearnedReply given(Draft draft, ScoredSentences given) {
        var bySentence = new HashMap<Integer, float[]>();
        var heard = new HashMap<Integer, HurtingSentences.Heard>();
        List<DraftSentence> sentences = given.sentences();
        for (Sentence sentence : draft.text().sentences()) {
            for (int at = sentences.size() - 1; at >= 0; at--) {
                if (sentences.get(at).span().overlaps(sentence.span())) {
                    bySentence.put(sentence.index(), given.scores().get(at));
                    if (!given.over().isEmpty()) {
                        heard.put(sentence.index(), HurtingSentences.Heard.of(heardIn(given.over().get(at))));
                    }
                }
            }
        }
        return knows(draft.language()) ? new LearnedReply(labels(model(draft.language())), bySentence, heard) : SILENT;
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
        return scores.containsKey(sentence.index());
    }

    /** What was heard in a sentence beside the others; null where nothing was learned of it. */
    HurtingSentences.@Nullable Heard heard(Sentence sentence) {
        return heard.get(sentence.index());
    }

    /** How likely a sentence is of this kind, by its code; 0 where nothing was learned. */
    double likely(Sentence sentence, String code) {
        float[] ofSentence = scores.get(sentence.index());
        for (int label = 0; ofSentence != null && label < labels.size(); label++) {
            if (labels.get(label).name().equals(code)) {
                return labels.get(label).probability(ofSentence[label]);
            }
        }
        return 0;
    }
}

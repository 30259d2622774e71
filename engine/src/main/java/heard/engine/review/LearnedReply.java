package heard.engine.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Language;
import heard.engine.learn.Head;
import heard.engine.learn.LinearModel;
import heard.engine.learn.Models;
import heard.engine.text.Sentence;

/** What examples say of each sentence of a draft, beside the rules: how likely a finding or an element stands in it. */
final class LearnedReply {
    /** Longer drafts are walls anyway, and each sentence costs time. */
    private static final int MOST_SENTENCES = 60;
    private static final LearnedReply SILENT = new LearnedReply(List.of(), Map.of());
    private final List<Head.Label> labels;
    private final Map<Integer, float[]> scores;

    private LearnedReply(List<Head.Label> labels, Map<Integer, float[]> scores) {
        this.labels = labels;
        this.scores = scores;
    }

    static LearnedReply of(Draft draft) {
        if (!knows(draft.language())) {
            return SILENT;
        }
        LinearModel model = model(draft.language());
        var scores = new HashMap<Integer, float[]>();
        DraftSentence.of(draft, MOST_SENTENCES)
                .forEach(sentence -> scores.put(sentence.index(), model.scores(sentence.text(), sentence.cues())));
        return new LearnedReply(labels(model), scores);
    }

    /** What other models, with the labels of those that are shipped, said of sentences of a draft. */
    static LearnedReply given(Draft draft, List<DraftSentence> sentences, List<float[]> scores) {
        var bySentence = new HashMap<Integer, float[]>();
        for (Sentence sentence : draft.text().sentences()) {
            for (int at = sentences.size() - 1; at >= 0; at--) {
                if (sentences.get(at).span().overlaps(sentence.span())) {
                    bySentence.put(sentence.index(), scores.get(at));
                }
            }
        }
        return knows(draft.language()) ? new LearnedReply(labels(model(draft.language())), bySentence) : SILENT;
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

    /** How likely each sentence that examples know is of this kind, by its code. */
    double[] likely(String code) {
        for (int label = 0; label < labels.size(); label++) {
            if (labels.get(label).name().equals(code)) {
                int at = label;
                return scores.values().stream().mapToDouble(ofSentence -> labels.get(at).probability(ofSentence[at])).toArray();
            }
        }
        return new double[0];
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

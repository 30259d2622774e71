package heard.engine.review;

import java.util.List;
import java.util.Map;

/**
 * Sentences of a draft with what models that had not seen them said of them.
 *
 * @param scores by sentence, of the labels of the reply models
 * @param over by sentence, what the forest of hurting sentences answers; empty where it was not asked
 */
public record ScoredSentences(List<DraftSentence> sentences, List<float[]> scores, List<Map<String, Double>> over) {
    public ScoredSentences {
        sentences = List.copyOf(sentences);
        scores = List.copyOf(scores);
        over = List.copyOf(over);
    }

    public ScoredSentences with(List<Map<String, Double>> heard) {
        return new ScoredSentences(sentences, scores, heard);
    }
}

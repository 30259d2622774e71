package heard.engine.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import heard.engine.Emotion;
import heard.engine.Feeling;
import heard.engine.Request;

/** Judges what a customer wants from cues and examples; the main want comes first. */
final class Requests {
    private static final double ALSO = 0.55;
    private static final double LEAST = 0.2;
    /** Examples name the main request alone, and are wrong more often than a rule that speaks. */
    private static final double LEARNED_SHARE = 0.9;

    private Requests() {
    }

    static List<Request> of(Cues cues, List<Feeling> feelings, Learned learned) {
        var scores = new EnumMap<Request, Double>(Request.class);
        for (Request request : Request.values()) {
            double said = cues.strength("request." + request.code());
            double score = 1 - (1 - said) * (1 - LEARNED_SHARE * learned.score("request", request.code()));
            if (score >= LEAST) {
                scores.put(request, score);
            }
        }
        boolean praises = praises(cues);
        boolean negative = !praises && feelings.stream()
                .anyMatch(feeling -> feeling.emotion() == Emotion.ANGER || feeling.emotion() == Emotion.DISAPPOINTMENT);
        if (praises) {
            scores.computeIfPresent(Request.COMPLAINT, (complaint, score) -> score / 2);
        }
        if (negative) {
            scores.merge(Request.COMPLAINT, 0.5, (some, more) -> 1 - (1 - some) * (1 - more));
        }
        boolean content = !negative
                && feelings.stream().anyMatch(feeling -> feeling.emotion() == Emotion.GRATITUDE || feeling.emotion() == Emotion.JOY);
        if (content && scores.isEmpty()) {
            scores.put(Request.PRAISE, 0.5);
        }
        if (scores.isEmpty()) {
            return List.of(Request.OTHER);
        }
        double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (negative && scores.getOrDefault(Request.REFUND, 0.0) == best && scores.getOrDefault(Request.COMPLAINT, 0.0) >= ALSO) {
            scores.put(Request.COMPLAINT, best);
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Request, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .filter(entry -> entry.getValue() >= Math.min(best, ALSO)).map(Map.Entry::getKey).toList();
    }

    /** Joy, thanks or praise that is said, with no bad word beside it: examples alone make no complaint of it. */
    private static boolean praises(Cues cues) {
        boolean glad = cues.strength("emotion.gratitude") >= Feelings.HOLDS || cues.strength("emotion.joy") >= Feelings.HOLDS
                || cues.strength("request.praise") >= Feelings.HOLDS;
        return glad && !cues.any("emotion.anger") && !cues.any("emotion.disappointment") && !cues.any("request.complaint")
                && !cues.any("tone.hostile");
    }
}

package heard.engine.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import heard.engine.Emotion;
import heard.engine.Feeling;
import heard.engine.Request;

/** Judges what a customer wants from cues; the main want comes first. */
final class Requests {
    private static final double ALSO = 0.55;

    private Requests() {
    }

    static List<Request> of(Cues cues, List<Feeling> feelings) {
        var scores = new EnumMap<Request, Double>(Request.class);
        for (Request request : Request.values()) {
            double score = cues.strength("request." + request.code());
            if (score > 0) {
                scores.put(request, score);
            }
        }
        boolean negative = feelings.stream()
                .anyMatch(feeling -> feeling.emotion() == Emotion.ANGER || feeling.emotion() == Emotion.DISAPPOINTMENT);
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
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Request, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .filter(entry -> entry.getValue() >= Math.min(best, ALSO)).map(Map.Entry::getKey).toList();
    }
}

package heard.engine.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import heard.engine.Emotion;
import heard.engine.Feeling;
import heard.engine.Intensity;
import heard.engine.Span;
import heard.engine.rule.Match;

/** Judges emotions and their intensity, and finds the words that speak for them. */
final class Feelings {
    static final double HOLDS = 0.5;
    private static final String HEAD = "emotions";

    private Feelings() {
    }

    /** The emotions that hold, strongest first; a formula of thanks is no gratitude. */
    static List<Feeling> of(Cues cues, Learned learned) {
        var feelings = new ArrayList<Feeling>();
        for (Emotion emotion : Emotion.values()) {
            boolean said = cues.strength("emotion." + emotion.code()) >= HOLDS;
            boolean formula = emotion == Emotion.GRATITUDE && !said && cues.any("hint.formula");
            if (learned.holds(HEAD, emotion.code()) && !formula) {
                double score = Math.max(HOLDS, learned.score(HEAD, emotion.code()));
                feelings.add(new Feeling(emotion, Math.round(score * 100) / 100.0, spans(emotion, cues, learned, said)));
            }
        }
        feelings.sort(Comparator.comparingDouble(Feeling::score).reversed().thenComparing(Feeling::emotion));
        return feelings;
    }

    private static List<Span> spans(Emotion emotion, Cues cues, Learned learned, boolean said) {
        return said
                ? cues.of("emotion." + emotion.code()).stream().map(Match::span).distinct().toList()
                : learned.words(HEAD, emotion.code());
    }

    /** How strong the strongest negative emotion is. */
    static Intensity intensity(List<Feeling> feelings, Learned learned) {
        Intensity chosen = learned.choice(Intensity.class, "intensity", Intensity.NONE);
        boolean negative = feelings.stream().anyMatch(feeling -> feeling.emotion().negative());
        if (negative) {
            return chosen == Intensity.NONE ? Intensity.MILD : chosen;
        }
        boolean confused = feelings.stream().anyMatch(feeling -> feeling.emotion() == Emotion.CONFUSION);
        return confused && chosen != Intensity.NONE ? Intensity.MILD : Intensity.NONE;
    }
}

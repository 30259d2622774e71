package heard.engine.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import heard.engine.Emotion;
import heard.engine.Feeling;
import heard.engine.Intensity;
import heard.engine.Tone;
import heard.engine.rule.Match;

/** Judges emotions, their intensity and the tone from cues. */
final class Feelings {
    static final double HOLDS = 0.5;

    private Feelings() {
    }

    /** The emotions that hold, strongest first. */
    static List<Feeling> of(Cues cues) {
        var feelings = new ArrayList<Feeling>();
        for (Emotion emotion : Emotion.values()) {
            String kind = "emotion." + emotion.code();
            double score = cues.strength(kind);
            if (score >= HOLDS) {
                feelings.add(
                        new Feeling(emotion, Math.round(score * 100) / 100.0, cues.of(kind).stream().map(Match::span).distinct().toList()));
            }
        }
        if (cues.any("tone.hostile") && feelings.stream().noneMatch(feeling -> feeling.emotion() == Emotion.ANGER)) {
            feelings.add(new Feeling(Emotion.ANGER, 0.7, cues.of("tone.hostile").stream().map(Match::span).toList()));
        }
        feelings.sort(Comparator.comparingDouble(Feeling::score).reversed().thenComparing(Feeling::emotion));
        return feelings;
    }

    /** How strong the strongest negative emotion is. */
    static Intensity intensity(Cues cues, List<Feeling> feelings) {
        double strongest = feelings.stream().filter(feeling -> feeling.emotion().negative()).mapToDouble(Feeling::score).max().orElse(0);
        double marks = Math.min(1.5, cues.of("strength.mark").size() * 0.75);
        if (strongest < HOLDS) {
            boolean confused = feelings.stream().anyMatch(feeling -> feeling.emotion() == Emotion.CONFUSION);
            return confused && (marks > 0 || cues.any("strength.up")) ? Intensity.MILD : Intensity.NONE;
        }
        double force = (strongest - HOLDS) * 2 + marks + Math.min(1.0, cues.of("strength.up").size() * 0.4)
                + (cues.any("strength.insult") ? 1.4 : 0)
                + (cues.any("tone.hostile") ? 0.7 : 0) + (cues.any("signal.leaving") ? 0.4 : 0);
        return force >= 2.4 ? Intensity.EXTREME : force >= 0.8 ? Intensity.STRONG : Intensity.MILD;
    }

    /** Hostile is aimed at the reader; tense is a negative emotion that is heard. */
    static Tone tone(Cues cues, List<Feeling> feelings, Intensity intensity) {
        if (cues.any("tone.hostile")) {
            return Tone.HOSTILE;
        }
        boolean heard = feelings.stream().anyMatch(feeling -> feeling.emotion().negative() && feeling.emotion() != Emotion.SADNESS)
                || cues.any("signal.leaving") || cues.any("tone.tense") || cues.any("strength.insult");
        return heard || intensity.compareTo(Intensity.MILD) > 0 ? Tone.TENSE : Tone.CALM;
    }
}

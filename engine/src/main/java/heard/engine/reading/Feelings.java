package heard.engine.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import heard.engine.Coded;
import heard.engine.Emotion;
import heard.engine.Feeling;
import heard.engine.Intensity;
import heard.engine.Span;
import heard.engine.Tone;
import heard.engine.rule.Match;

/** Judges emotions, their intensity and the tone from cues. */
final class Feelings {
    static final double HOLDS = 0.5;
    /** Thresholds of training favour the rare labels; an agent is better served by fewer false alarms. */
    private static final double SURE = 0.3;
    private static final String HEAD = "emotions";

    private Feelings() {
    }

    /** The emotions that rules or examples hear, strongest first; where both do, each makes the other surer. */
    static List<Feeling> of(Cues cues, Learned learned) {
        var feelings = new ArrayList<Feeling>();
        for (Emotion emotion : Emotion.values()) {
            double said = cues.strength("emotion." + emotion.code());
            boolean heard = heard(emotion, said, learned);
            if (said >= HOLDS || heard) {
                double likely = heard ? Math.max(HOLDS, learned.score(HEAD, emotion.code())) : 0;
                double score = said >= HOLDS ? 1 - (1 - said) * (1 - likely) : likely;
                feelings.add(new Feeling(emotion, Math.round(score * 100) / 100.0, spans(emotion, cues, learned, said >= HOLDS)));
            }
        }
        if (cues.any("tone.hostile") && feelings.stream().noneMatch(feeling -> feeling.emotion() == Emotion.ANGER)) {
            feelings.add(new Feeling(Emotion.ANGER, 0.7, cues.of("tone.hostile").stream().map(Match::span).toList()));
        }
        feelings.sort(Comparator.comparingDouble(Feeling::score).reversed().thenComparing(Feeling::emotion));
        return feelings;
    }

    /** A formula of thanks looks like gratitude to examples; that one is the rules' alone to hear. */
    private static boolean heard(Emotion emotion, double said, Learned learned) {
        boolean mayBeFormula = emotion == Emotion.GRATITUDE && said < HOLDS;
        return !mayBeFormula && learned.holds(HEAD, emotion.code()) && learned.score(HEAD, emotion.code()) >= SURE;
    }

    private static List<Span> spans(Emotion emotion, Cues cues, Learned learned, boolean said) {
        return said
                ? cues.of("emotion." + emotion.code()).stream().map(Match::span).distinct().toList()
                : learned.words(HEAD, emotion.code());
    }

    /** The stronger of what rules and examples hear; a message without a feeling has no strength of it. */
    static Intensity intensity(Cues cues, List<Feeling> feelings, Learned learned) {
        Intensity byRules = intensity(cues, feelings);
        boolean negative = feelings.stream().anyMatch(feeling -> feeling.emotion().negative());
        if (!negative) {
            return byRules;
        }
        Intensity heard = Coded.find(Intensity.class, learned.choice("intensity", Intensity.NONE.code()));
        return heard != null && heard.compareTo(byRules) > 0 ? heard : byRules;
    }

    /** How strong the strongest negative emotion is. */
    private static Intensity intensity(Cues cues, List<Feeling> feelings) {
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
    static Tone tone(Cues cues, List<Feeling> feelings, Learned learned) {
        if (cues.any("tone.hostile")) {
            return Tone.HOSTILE;
        }
        boolean heard = cues.any("signal.leaving") || cues.any("tone.tense") || cues.any("strength.insult")
                || feelings.stream().anyMatch(feeling -> feeling.emotion() == Emotion.ANGER);
        Tone byRules = heard ? Tone.TENSE : Tone.CALM;
        Tone byExamples = Coded.find(Tone.class, learned.choice("tone", byRules.code()));
        return byExamples != null && byExamples.compareTo(byRules) > 0 ? byExamples : byRules;
    }
}

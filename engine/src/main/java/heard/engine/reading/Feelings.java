package heard.engine.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import heard.engine.Emotion;
import heard.engine.Feeling;
import heard.engine.Intensity;
import heard.engine.Span;
import heard.engine.Tone;
import heard.engine.rule.Match;

/** Judges emotions, their intensity and the tone from cues. */
final class Feelings {
    static final double HOLDS = 0.5;
    private static final double HOSTILE_LIKELY = 0.4;
    private static final String HEAD = "emotions";
    private static final String TONE = "tone";
    private static final String INTENSITY = "intensity";
    /** Chosen on messages that the models were not trained on. */
    private static final double FORCE_SHARE = 0.4;
    private static final double MOST_FORCE = 3;
    private static final double STRONG_FROM = 1.5;
    private static final double EXTREME_FROM = 2.8;
    private static final double SURELY_SOME = 0.2;

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
        return !mayBeFormula && learned.holds(HEAD, emotion.code()) && learned.score(HEAD, emotion.code()) >= sure(emotion);
    }

    /** Thresholds of training favour the rare labels; an agent is better served by fewer false alarms, the more so where rules know many words. */
    private static double sure(Emotion emotion) {
        return switch (emotion) {
            case ANGER, SADNESS, CONFUSION, GRATITUDE, JOY -> 0.3;
            case DISAPPOINTMENT, ANXIETY -> 0.5;
        };
    }

    private static List<Span> spans(Emotion emotion, Cues cues, Learned learned, boolean said) {
        return said
                ? cues.of("emotion." + emotion.code()).stream().map(Match::span).distinct().toList()
                : learned.words(HEAD, emotion.code());
    }

    /** How strong the strongest negative emotion is: what examples expect, raised by the force that is seen in the writing. */
    static Intensity intensity(Cues cues, List<Feeling> feelings, Learned learned) {
        boolean negative = feelings.stream().anyMatch(feeling -> feeling.emotion().negative());
        double none = learned.score(INTENSITY, Intensity.NONE.code());
        if (!negative) {
            boolean confused = feelings.stream().anyMatch(feeling -> feeling.emotion() == Emotion.CONFUSION);
            boolean marked = cues.any("strength.mark") || cues.any("strength.up") || none < SURELY_SOME;
            return confused && marked ? Intensity.MILD : Intensity.NONE;
        }
        double level = expected(learned) + FORCE_SHARE * Math.min(MOST_FORCE, force(cues, feelings));
        return level >= EXTREME_FROM ? Intensity.EXTREME : level >= STRONG_FROM ? Intensity.STRONG : Intensity.MILD;
    }

    /** The level that examples expect on average, from 0 for none to 3 for extreme; mild where nothing was learned. */
    private static double expected(Learned learned) {
        double mild = learned.score(INTENSITY, Intensity.MILD.code());
        double strong = learned.score(INTENSITY, Intensity.STRONG.code());
        double extreme = learned.score(INTENSITY, Intensity.EXTREME.code());
        double all = learned.score(INTENSITY, Intensity.NONE.code()) + mild + strong + extreme;
        return all == 0 ? 1 : (mild + 2 * strong + 3 * extreme) / all;
    }

    private static double force(Cues cues, List<Feeling> feelings) {
        double strongest = feelings.stream().filter(feeling -> feeling.emotion().negative()).mapToDouble(Feeling::score).max().orElse(0);
        double marks = Math.min(1.5, cues.of("strength.mark").size() * 0.75);
        return (strongest - HOLDS) * 2 + marks + Math.min(1.0, cues.of("strength.up").size() * 0.4)
                + (cues.any("strength.insult") ? 1.4 : 0)
                + (cues.any("tone.hostile") ? 0.7 : 0) + (cues.any("signal.leaving") ? 0.4 : 0);
    }

    /** Hostile is aimed at the reader; tense is a negative emotion that is said, or that examples hear both as anger and in the tone. */
    static Tone tone(Cues cues, Learned learned) {
        boolean hostile = learned.choice(TONE, Tone.CALM.code()).equals(Tone.HOSTILE.code())
                && learned.score(TONE, Tone.HOSTILE.code()) > HOSTILE_LIKELY;
        if (cues.any("tone.hostile") || hostile) {
            return Tone.HOSTILE;
        }
        boolean said = cues.any("signal.leaving") || cues.any("tone.tense") || cues.any("strength.insult")
                || cues.strength("emotion.anger") >= HOLDS;
        double heard = (learned.score(HEAD, Emotion.ANGER.code()) + learned.score(TONE, Tone.TENSE.code())) / 2;
        return said || heard > HOLDS ? Tone.TENSE : Tone.CALM;
    }
}

package heard.engine.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import heard.engine.Emotion;
import heard.engine.Feeling;
import heard.engine.Intensity;
import heard.engine.Span;
import heard.engine.Tone;
import heard.engine.rule.Match;
import heard.engine.text.Text;

/**
 * Judges what the writer feels, how strongly, and in which tone it is said. These belong together: who is angry is not calm, who insults
 * is angry, and nobody threatens to leave without any feeling. Each is judged for itself first; then they are brought to agree.
 */
final class Feelings {
    static final double HOLDS = 0.5;
    /** How sure it is at least that somebody feels what they say they feel. */
    private static final double TOLD = 0.8;
    private static final String HEAD = "emotions";
    private static final int FEW_WORDS = 4;
    private static final int MANY_MARKS = 3;
    private static final Map<Emotion, List<String>> PLEASED = Map.of(Emotion.JOY,
            List.of("emotion.joy", "hint.joyful", "hint.admiring", "emoji.joy", "request.praise"), Emotion.GRATITUDE,
            List.of("emotion.gratitude", "hint.thankful", "emoji.gratitude"));
    private final Cues cues;
    private final Learned learned;
    private final Plain plain;
    private final Set<Emotion> felt = EnumSet.noneOf(Emotion.class);
    private Tone tone;
    private Intensity heard;
    private Intensity intensity = Intensity.NONE;

    private Feelings(Cues cues, Learned learned, Plain plain) {
        this.cues = cues;
        this.learned = learned;
        this.plain = plain;
        this.tone = plain.tone(learned.choice(Tone.class, "tone", Tone.CALM));
        this.heard = learned.choice(Intensity.class, "intensity", Intensity.NONE);
    }

    /** Judges a message; {@code leaving} where its writer threatens to leave. */
    static Feelings of(Text text, Cues cues, Learned learned, boolean leaving) {
        var feelings = new Feelings(cues, learned, new Plain(cues));
        if (text.wordCount() == 0) {
            feelings.feelPictures(text);
        } else {
            feelings.feel(text);
        }
        feelings.agree(leaving);
        feelings.measure();
        return feelings;
    }

    Tone tone() {
        return tone;
    }

    /** How strong the strongest negative emotion is. */
    Intensity intensity() {
        return intensity;
    }

    /** The emotions that hold, strongest first. */
    List<Feeling> all() {
        var feelings = new ArrayList<Feeling>();
        for (Emotion emotion : felt) {
            double score = Math.max(plain.says(emotion.code()) ? TOLD : HOLDS, learned.score(HEAD, emotion.code()));
            feelings.add(new Feeling(emotion, Math.round(score * 100) / 100.0, spans(emotion)));
        }
        feelings.sort(Comparator.comparingDouble(Feeling::score).reversed().thenComparing(Feeling::emotion));
        return feelings;
    }

    /** A formula of thanks is no gratitude, and a feeling that the writer denies is none. */
    private void feel(Text text) {
        for (Emotion emotion : Emotion.values()) {
            boolean formula = emotion == Emotion.GRATITUDE && !said(emotion) && cues.any("hint.formula");
            boolean heldOrTold = learned.holds(HEAD, emotion.code()) || plain.says(emotion.code());
            if (heldOrTold && !formula && !plain.denies(emotion) && !unfounded(text, emotion)) {
                felt.add(emotion);
            }
        }
    }

    /** In a message of a few words joy and thanks are said or not there. */
    private boolean unfounded(Text text, Emotion emotion) {
        List<String> words = PLEASED.getOrDefault(emotion, List.of());
        return !words.isEmpty() && text.wordCount() <= FEW_WORDS && words.stream().noneMatch(cues::any);
    }

    /** A message of pictures alone says what they say, and one of nothing but many question marks that somebody is lost. */
    private void feelPictures(Text text) {
        for (Emotion emotion : Emotion.values()) {
            if (cues.any(pictures(emotion))) {
                felt.add(emotion);
            }
        }
        if (text.raw().chars().filter(letter -> letter == '?').count() >= MANY_MARKS) {
            felt.add(Emotion.CONFUSION);
        }
        boolean several = felt.stream().anyMatch(emotion -> emotion.negative() && cues.of(pictures(emotion)).size() > 1);
        heard = several ? Intensity.STRONG : Intensity.MILD;
    }

    private static String pictures(Emotion emotion) {
        return "emoji." + emotion.code();
    }

    private void agree(boolean leaving) {
        if (tone == Tone.HOSTILE) {
            felt.add(Emotion.ANGER);
        }
        if ((leaving || tone == Tone.TENSE) && !negative()) {
            felt.add(likeliestNegative());
        }
        if (felt.contains(Emotion.ANGER)) {
            felt.remove(Emotion.GRATITUDE);
            felt.remove(Emotion.JOY);
            tone = tone == Tone.CALM ? Tone.TENSE : tone;
        }
        if (negative()) {
            felt.remove(Emotion.JOY);
        }
    }

    /** Whether the writer is glad or thankful. */
    boolean pleased() {
        return felt.contains(Emotion.JOY) || felt.contains(Emotion.GRATITUDE);
    }

    /** Whether the writer is displeased with something. */
    boolean displeased() {
        return felt.contains(Emotion.ANGER) || felt.contains(Emotion.DISAPPOINTMENT);
    }

    /** Whether anything by which the intensity is judged is felt. */
    boolean negative() {
        return felt.stream().anyMatch(Emotion::negative);
    }

    private Emotion likeliestNegative() {
        return EnumSet.allOf(Emotion.class).stream().filter(Emotion::negative)
                .max(Comparator.comparingDouble(emotion -> learned.score(HEAD, emotion.code()))).orElse(Emotion.ANGER);
    }

    private void measure() {
        if (negative()) {
            Intensity least = tone == Tone.HOSTILE ? Intensity.STRONG : Intensity.MILD;
            intensity = heard.compareTo(least) < 0 ? least : heard;
        } else if (felt.contains(Emotion.CONFUSION) && heard != Intensity.NONE) {
            intensity = Intensity.MILD;
        }
    }

    private boolean said(Emotion emotion) {
        return cues.strength("emotion." + emotion.code()) >= HOLDS;
    }

    private List<Span> spans(Emotion emotion) {
        List<Span> pictures = cues.of(pictures(emotion)).stream().map(Match::span).distinct().toList();
        if (said(emotion) || plain.says(emotion.code())) {
            return Stream.of("emotion.", "sure.").flatMap(kind -> cues.of(kind + emotion.code()).stream()).map(Match::span).distinct()
                    .toList();
        }
        return pictures.isEmpty() ? learned.words(HEAD, emotion.code()) : pictures;
    }
}

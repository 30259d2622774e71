package heard.engine.reading;

import java.util.Map;

import heard.engine.Coded;
import heard.engine.Emotion;
import heard.engine.Tone;
import heard.engine.Urgency;

/** What is said so plainly that it decides by itself, whatever examples of whole texts say. */
record Plain(Cues cues) {
    private static final String SURE = "sure.";
    private static final Map<String, String> FIELDS = Map.of("sure.urgent", "urgency.urgent", "sure.danger", "urgency.urgent",
            "sure.leaving", "signal.leaving", "sure.human", "signal.human", "sure.repeated", "signal.repeated",
            "sure.hostile", "tone.hostile", "sure.tense", "tone.tense", "sure.elsewhere", "tone.tense", "sure.demand", "request.demand");

    /** The field and value that a cue of this kind speaks of. */
    static String field(String kind) {
        String told = kind.startsWith(SURE) ? kind.substring(SURE.length()) : "";
        return kind.startsWith("emoji.")
                ? kind.replace("emoji.", "emotion.")
                : Coded.find(Emotion.class, told) != null ? "emotion." + told : FIELDS.getOrDefault(kind, kind);
    }

    boolean says(String what) {
        return cues.any(SURE + what);
    }

    /** Who says that there is no hurry is believed, unless what they tell is dangerous. */
    Urgency urgency(Urgency learned) {
        if (says("urgent") || says("danger")) {
            return Urgency.URGENT;
        }
        return learned == Urgency.URGENT && says("unhurried") ? Urgency.NONE : learned;
    }

    /** An insult at somebody else is not aimed at the reader, unless other words are. */
    Tone tone(Tone learned) {
        if (says("hostile")) {
            return Tone.HOSTILE;
        }
        if (says("elsewhere") && !cues.any("tone.hostile")) {
            return Tone.TENSE;
        }
        return learned == Tone.CALM && says("tense") ? Tone.TENSE : learned;
    }

    /** Whether the writer says that a feeling is over, or not there, and no other words speak for it. */
    boolean denies(Emotion emotion) {
        return cues.any("denied." + emotion.code()) && cues.strength("emotion." + emotion.code()) < Feelings.HOLDS;
    }
}

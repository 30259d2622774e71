package heard.engine.reading;

import java.util.ArrayList;
import java.util.List;

import heard.engine.Emotion;
import heard.engine.Expertise;
import heard.engine.Identifier;
import heard.engine.Intensity;
import heard.engine.Language;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Tone;
import heard.engine.Urgency;
import heard.engine.rule.Wording;

/** Says to the agent what to mind: what matters most first, a few sentences. */
final class Attention {
    private static final int MOST = 4;

    private Attention() {
    }

    static Reading with(Reading reading, Language agent) {
        Wording wording = Wording.of(agent);
        List<String> sentences = keys(reading).stream().limit(MOST)
                .map(key -> wording.text("attention." + key, order(reading))).toList();
        return new Reading(reading.language(), reading.confidence(), reading.feelings(), reading.intensity(), reading.urgency(),
                reading.requests(),
                reading.repeated(), reading.expertise(), reading.address(), reading.identifiers(), reading.leaving(), reading.wantsHuman(),
                reading.tone(),
                reading.evidence(), sentences);
    }

    private static String order(Reading reading) {
        return reading.identifiers().stream().filter(identifier -> identifier.kind() == Identifier.Kind.ORDER).map(Identifier::value)
                .findFirst().orElse("");
    }

    private static List<String> keys(Reading reading) {
        var keys = new ArrayList<String>();
        add(keys, reading.repeated(), order(reading).isEmpty() ? "repeated" : "repeated-order");
        add(keys, reading.tone() == Tone.HOSTILE, "hostile");
        add(keys, reading.feels(Emotion.ANGER) && reading.tone() != Tone.HOSTILE,
                reading.intensity().compareTo(Intensity.STRONG) >= 0 ? "anger-strong" : "anger");
        add(keys, reading.leaving(), "leaving");
        add(keys, reading.wantsHuman(), "human");
        add(keys, reading.urgency() == Urgency.URGENT, "urgent");
        add(keys, reading.feels(Emotion.ANXIETY), "anxiety");
        add(keys, reading.feels(Emotion.SADNESS), "sadness");
        add(keys, reading.feels(Emotion.DISAPPOINTMENT) && !reading.feels(Emotion.ANGER), "disappointment");
        add(keys, reading.feels(Emotion.CONFUSION), "confusion");
        add(keys, reading.asksFor(Request.DEMAND), "demand");
        add(keys, reading.expertise() == Expertise.NOVICE, "novice");
        add(keys, reading.expertise() == Expertise.EXPERT, "expert");
        add(keys, reading.urgency() == Urgency.SOON, "soon");
        add(keys, !reading.negative() && (reading.feels(Emotion.GRATITUDE) || reading.feels(Emotion.JOY)), "praise");
        return keys;
    }

    private static void add(List<String> keys, boolean holds, String key) {
        if (holds) {
            keys.add(key);
        }
    }
}

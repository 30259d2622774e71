package heard.engine.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Coded;
import heard.engine.Reading;

/**
 * What was read in a message, and how likely each value of each field was, from 0 to 1.
 *
 * @param likely by field and value, such as {@code tone.hostile} or {@code emotions.anger}; empty where nothing was learned
 */
public record Heard(Reading reading, Map<String, Float> likely) {
    public Heard {
        likely = Map.copyOf(likely);
    }

    /** A reading over which people had the last word: what it says is sure, and nothing else is likely. */
    public static Heard surely(Reading reading) {
        var likely = new HashMap<String, Float>();
        reading.feelings().forEach(feeling -> likely.put("emotions." + feeling.emotion().code(), 1f));
        reading.requests().forEach(request -> likely.put("request." + request.code(), 1f));
        List.of(Map.entry("intensity", reading.intensity()), Map.entry("urgency", reading.urgency()), Map.entry("tone", reading.tone()),
                Map.entry("expertise", reading.expertise()), Map.entry("address", reading.address()))
                .forEach(field -> likely.put(field.getKey() + "." + ((Coded) field.getValue()).code(), 1f));
        flag(likely, "repeated", reading.repeated());
        flag(likely, "leaving", reading.leaving());
        flag(likely, "wantsHuman", reading.wantsHuman());
        return new Heard(reading, likely);
    }

    private static void flag(Map<String, Float> likely, String field, boolean holds) {
        if (holds) {
            likely.put(field + "." + field, 1f);
        }
    }
}

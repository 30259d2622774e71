package heard.engine.reading;

import java.util.Map;

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
}

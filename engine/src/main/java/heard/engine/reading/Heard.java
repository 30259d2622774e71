package heard.engine.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.engine.Coded;
import heard.engine.Feeling;
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

    /** A reading over which people had the last word: where it says something else, that is sure and nothing else in that field is likely. */
    public Heard heldTo(Reading held) {
        if (held.equals(reading)) {
            return this;
        }
        var all = new HashMap<>(likely);
        settle(all, "emotions", codes(reading.feelings().stream().map(Feeling::emotion)),
                codes(held.feelings().stream().map(Feeling::emotion)));
        settle(all, "request", codes(reading.requests().stream()), codes(held.requests().stream()));
        settle(all, "intensity", Set.of(reading.intensity().code()), Set.of(held.intensity().code()));
        settle(all, "urgency", Set.of(reading.urgency().code()), Set.of(held.urgency().code()));
        settle(all, "tone", Set.of(reading.tone().code()), Set.of(held.tone().code()));
        settle(all, "expertise", Set.of(reading.expertise().code()), Set.of(held.expertise().code()));
        settle(all, "address", Set.of(reading.address().code()), Set.of(held.address().code()));
        return new Heard(held, all);
    }

    private static Set<String> codes(Stream<? extends Coded> values) {
        return values.map(Coded::code).collect(Collectors.toSet());
    }

    private static void settle(Map<String, Float> likely, String field, Set<String> read, Set<String> held) {
        if (!read.equals(held)) {
            likely.replaceAll((value, before) -> value.startsWith(field + ".") ? 0f : before);
            held.forEach(code -> likely.put(field + "." + code, 1f));
        }
    }
}

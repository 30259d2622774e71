package heard.desk.coach;

import java.util.Set;

import heard.engine.Emotion;
import heard.engine.Intensity;
import heard.engine.Request;
import heard.engine.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What features decide by of a message that was read, as corrected where an agent did so.
 *
 * @param emotion the main one; null is neutral
 * @param numbers of orders, contracts and devices that the message names
 */
public record Gist(Request request, @Nullable Emotion emotion, Intensity intensity, Tone tone, boolean leaving, Set<String> numbers) {
    public Gist {
        numbers = Set.copyOf(numbers);
    }

    /** Against us, full of the worst feelings, or about to leave. */
    public boolean bitter() {
        return tone == Tone.HOSTILE || leaving || (emotion != null && emotion.negative() && intensity == Intensity.EXTREME);
    }

    /** Thanks and praise, and nothing else. */
    public boolean thanks() {
        boolean glad = emotion == Emotion.GRATITUDE || emotion == Emotion.JOY;
        return request == Request.PRAISE || (request == Request.OTHER && glad);
    }

    /** Something is wrong, or still wanted. */
    public boolean trouble() {
        boolean wanted = switch (request) {
            case COMPLAINT, TECHNICAL, STATUS, REFUND, DEMAND, CANCELLATION -> true;
            case INFORMATION, PRAISE, OTHER -> false;
        };
        return wanted || (emotion != null && emotion.negative());
    }
}

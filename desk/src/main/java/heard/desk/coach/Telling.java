package heard.desk.coach;

import java.util.List;

import heard.desk.conversation.MessageId;
import heard.engine.Address;
import heard.engine.Emotion;
import heard.engine.Expertise;
import heard.engine.Identifier;
import heard.engine.Intensity;
import heard.engine.Request;
import heard.engine.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells, in short, as corrected where an agent did so.
 *
 * @param emotion the main one; null is neutral
 */
public record Telling(MessageId message, @Nullable Emotion emotion, Intensity intensity, Request request, Signals signals, Address address,
        Expertise expertise, List<Identifier> identifiers) {
    public Telling {
        identifiers = List.copyOf(identifiers);
    }

    /** What is heard between the lines. */
    public record Signals(Tone tone, boolean leaving, boolean wantsHuman, boolean repeated) {}

    /** How well its writer feels: 0 is neutral, 1 glad, down to -3. */
    public int level() {
        return level(emotion, intensity);
    }

    static int level(@Nullable Emotion emotion, Intensity intensity) {
        return switch (emotion) {
            case null -> 0;
            case GRATITUDE, JOY -> 1;
            case CONFUSION -> -1;
            case ANGER, DISAPPOINTMENT, ANXIETY, SADNESS -> switch (intensity) {
                case NONE, MILD -> -1;
                case STRONG -> -2;
                case EXTREME -> -3;
            };
        };
    }
}

package heard.desk.coach;

import java.util.List;
import java.util.Map;

import heard.desk.conversation.MessageId;
import heard.engine.Emotion;
import heard.engine.Intensity;
import heard.engine.Reading;
import heard.engine.Request;

/**
 * What is known of a message.
 *
 * @param read      as the engine read it
 * @param attention what to mind, by language code
 * @param held      what is held to be true: the engine's own guess, or an agent's correction
 */
record MessageReading(MessageId message, Reading read, Map<String, List<String>> attention, Guess held, boolean corrected) {
    MessageReading {
        attention = Map.copyOf(attention);
    }

    /** As the engine read it, uncorrected. */
    static MessageReading of(MessageId message, Reading read, Map<String, List<String>> attention) {
        return new MessageReading(message, read, attention, guess(read), false);
    }

    private static Guess guess(Reading read) {
        Emotion main = read.feelings().isEmpty() ? null : read.feelings().getFirst().emotion();
        return new Guess(main, read.requests().isEmpty() ? Request.OTHER : read.requests().getFirst(), read.urgency());
    }

    /** How strong the emotion is that is held to be true; one that only an agent saw is told without a degree. */
    Intensity intensity() {
        Emotion main = held.emotion();
        return main != null && read.feels(main) ? read.intensity() : Intensity.NONE;
    }

    /** How well its writer feels, as in {@link Telling#level()}. */
    int level() {
        return Telling.level(held.emotion(), intensity());
    }

    boolean leads(Emotion emotion) {
        return emotion == held.emotion();
    }
}

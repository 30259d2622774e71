package heard.desk.coach;

import heard.desk.conversation.MessageId;
import heard.engine.Emotion;
import heard.engine.Reading;
import heard.engine.Request;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What is held to be true of a message: as the engine read it, with an agent's word over it.
 *
 * @param emotion the main one; null where the message is neutral
 */
public record KnownReading(MessageId message, Reading read, @Nullable Emotion emotion, Request request, Urgency urgency) {}

package heard.desk.coach;

import heard.engine.Emotion;
import heard.engine.Request;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;

/** The part of a reading that an agent can correct; no emotion is neutral. */
record Guess(@Nullable Emotion emotion, Request request, Urgency urgency) {}

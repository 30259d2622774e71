package heard.desk.conversation;

import java.time.Instant;
import java.util.List;

/**
 * What happened in a conversation as far as deadlines follow from it, in the order of time and without its words.
 *
 * @param begun where it stood before its first move
 */
public record Course(Conversation conversation, State begun, List<Step> steps) {
    public Course {
        steps = List.copyOf(steps);
    }

    /** One thing that happened. */
    public sealed interface Step {
        Instant at();

        /** The customer wrote in person. */
        record Received(Instant at) implements Step {}

        /** An answer left; one that waits to be sent at a time of its own counts from that time, one that could not be delivered never. */
        record Answered(Instant at) implements Step {}

        /** Somebody of ours left a note. */
        record Noted(Instant at) implements Step {}

        record Moved(Instant at, State to) implements Step {}
    }
}

package heard.desk.coach;

import java.util.List;

import heard.desk.conversation.Aside;
import heard.desk.conversation.MessageId;
import heard.engine.Emotion;
import heard.engine.Identifier;
import heard.engine.Request;
import heard.engine.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A reading as it stands under its message.
 *
 * @param perspective words of a letter written in distress, for who answers to stand in its writer's place; null under any other
 * @param attention what to mind, in the reader's language; only under the newest message, where it still helps
 */
public record ReadingView(MessageId message, List<Fact> facts, List<Named> identifiers, @Nullable Perspective perspective,
        List<String> attention, Guess held,
        boolean corrected) implements Aside {
    public ReadingView {
        facts = List.copyOf(facts);
        identifiers = List.copyOf(identifiers);
        attention = List.copyOf(attention);
    }

    /** What it was that they said. */
    public record Perspective(List<String> quotes) {
        public Perspective {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * One thing that was read.
     *
     * @param quotes the words of the message that say so
     * @param loud   whether it should be seen first
     */
    public record Fact(String icon, String words, List<String> quotes, boolean loud) {
        public Fact {
            quotes = List.copyOf(quotes);
        }
    }

    /** A number or address in the message; {@code find} is where the desk looks for it, null where that would find nothing. */
    public record Named(Identifier.Kind kind, String value, String quote, @Nullable String find) {}

    public List<Emotion> emotions() {
        return List.of(Emotion.values());
    }

    public List<Request> requests() {
        return List.of(Request.values());
    }

    public List<Urgency> urgencies() {
        return List.of(Urgency.values());
    }

    public @Nullable Emotion emotion() {
        return held.emotion();
    }

    public Request request() {
        return held.request();
    }

    public Urgency urgency() {
        return held.urgency();
    }
}

package heard.desk.coach;

import java.util.List;
import java.util.stream.Stream;

import heard.desk.conversation.Aside;
import heard.desk.conversation.MessageId;
import heard.engine.Coded;
import heard.engine.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A reading as it stands under its message.
 *
 * @param perspective words of a letter written in distress, for who answers to stand in its writer's place; null under any other
 * @param attention what to mind, in the reader's language; only under the newest message, where it still helps
 */
public record ReadingView(MessageId message, List<Fact> facts, List<Named> identifiers, @Nullable Perspective perspective,
        List<String> attention, Guess held, boolean corrected, List<Choices> choices) implements Aside {
    public ReadingView {
        facts = List.copyOf(facts);
        identifiers = List.copyOf(identifiers);
        attention = List.copyOf(attention);
        choices = List.copyOf(choices);
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
     * @param aspect what of the reading it is, where an agent can put it right; null where not
     */
    public record Fact(String icon, String words, List<String> quotes, boolean loud, @Nullable Aspect aspect) {
        public Fact {
            quotes = List.copyOf(quotes);
        }
    }

    /** What an agent can put right. */
    public enum Aspect implements Coded {
        EMOTION, REQUEST, URGENCY
    }

    /** One thing that could be held instead; {@code value} is that of a form. */
    public record Choice(String value, String words, boolean now) {}

    /** What could be held of an aspect. */
    public record Choices(Aspect aspect, String question, List<Choice> all) {
        public Choices {
            all = List.copyOf(all);
        }
    }

    /** A number or address in the message; {@code find} is where the desk looks for it, null where that would find nothing. */
    public record Named(Identifier.Kind kind, String value, String quote, @Nullable String find) {}

    /** As the fields of a form have it. */
    public String held(Aspect aspect) {
        return switch (aspect) {
            case EMOTION -> held.emotion() == null ? "" : held.emotion().code();
            case REQUEST -> held.request().code();
            case URGENCY -> held.urgency().code();
        };
    }

    /** Where an aspect is put right: where it is told, else beside the rest. */
    public List<Aspect> untold() {
        return Stream.of(Aspect.values()).filter(aspect -> facts.stream().noneMatch(fact -> fact.aspect() == aspect)).toList();
    }

    public Choices choices(Aspect aspect) {
        return choices.stream().filter(one -> one.aspect() == aspect).findFirst().orElseThrow();
    }
}

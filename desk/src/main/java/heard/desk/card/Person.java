package heard.desk.card;

import java.time.Instant;
import java.util.List;

import heard.desk.conversation.Aside;
import heard.desk.conversation.MessageId;
import heard.engine.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Who this is, as the card shows it.
 *
 * @param greeting how an answer greets them by name; null where that is not known for sure
 * @param traits   how to speak with them, each in a few words
 * @param owed     what we have promised them and not yet kept
 * @param given    what they told already, so that nobody asks again
 * @param earlier  their other matters, newest first, each in one line
 * @param hidden   how many more lie with teams that the reader is not in
 */
public record Person(@Nullable String greeting, List<Trait> traits, @Nullable RiskView risk, List<Owed> owed, List<Given> given,
        List<Earlier> earlier,
        int hidden) implements Aside {
    public Person {
        traits = List.copyOf(traits);
        owed = List.copyOf(owed);
        given = List.copyOf(given);
        earlier = List.copyOf(earlier);
    }

    /**
     * One thing to know when speaking with them.
     *
     * @param heard whether it is only read between their lines, and nobody has said so
     */
    public record Trait(String icon, String words, boolean heard, boolean loud) {}

    /** That they may leave, and why. */
    public record RiskView(String words, boolean high, List<Reason> reasons) {
        public RiskView {
            reasons = List.copyOf(reasons);
        }

        /** Why; {@code where} is the letter that says so, null where it is no single one. */
        public record Reason(String words, @Nullable Place where) {}
    }

    /** A letter, by the number of its conversation. */
    public record Place(long number, MessageId message) {
        public String anchor() {
            return "#m-" + message.value();
        }
    }

    /** A promise to them that waits; {@code number} is that of its conversation. */
    public record Owed(String words, @Nullable Instant due, boolean late, long number, String address) {}

    /**
     * Something that they gave us.
     *
     * @param kind  of the number; null for files
     * @param find  where the desk looks for it; null where that would find nothing
     */
    public record Given(Identifier.@Nullable Kind kind, String value, @Nullable String find, Place where, Instant at) {}

    /** Another matter in one line. */
    public record Earlier(long number, String line, String subject, @Nullable String language, boolean open) {}
}

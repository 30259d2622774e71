package heard.engine.promise;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence between commas and conjunctions: what parts it from the one before, what it promises, and its times;
 * {@code then} says that it takes up a condition, {@code event} that it names one in passing.
 */
record Chunk(int first, int end, Joint joint, Head head, List<TimeExpression> times, boolean vague, Role role,
        boolean then, @Nullable Role event) {
    private static final int FEW_TOKENS = 5;

    /** Whether it says little but a time, which then belongs to the clause that follows. */
    boolean mostlyTime() {
        int others = end - first;
        for (TimeExpression time : times) {
            others -= time.end() - time.first();
        }
        return others <= FEW_TOKENS;
    }

    /** Together with the times of a chunk behind it. */
    Chunk with(Chunk next) {
        var all = new ArrayList<TimeExpression>(times);
        all.addAll(next.times());
        return new Chunk(first, next.end(), joint, head, List.copyOf(all), vague, role, then, event);
    }

    /** What stands before it. */
    enum Joint {
        START, COMMA, AND, BUT, BREAK, STOP
    }

    /** What it is for its neighbours. */
    enum Role {
        PLAIN,
        /** A condition: what it rules is no promise. */
        CONDITION,
        /** A condition that speaks neither of the customer nor of something that fails. */
        ASIDE,
        /** An event, which stands for a time. */
        EVENT,
        /** An event that is the customer's doing. */
        CUSTOMERS_EVENT,
        /** Depends on the one before. */
        DEPENDENT,
        /** Takes back what depends on it. */
        DISCLAIMER,
        /** The customer's duty, an offer, a fact: no promise, and its times are not ours. */
        DEAD
    }
}

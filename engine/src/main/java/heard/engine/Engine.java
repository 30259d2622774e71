package heard.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import heard.engine.reading.Reader;
import heard.engine.review.Gist;
import heard.engine.review.Reviewer;
import heard.engine.rule.RuleBooks;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads customers' messages and reviews agents' drafts. Safe for many threads; one for a whole application is enough. What a
 * language needs is loaded when it is first met. The same input gives the same answer.
 */
public final class Engine {
    private final Reader reader;
    private final Reviewer reviewer;

    private Engine(RuleBooks rules) {
        this.reader = new Reader(rules);
        this.reviewer = new Reviewer(rules, reader);
    }

    /** An engine with the rules that ship with Heard. */
    public static Engine shipped() {
        return new Engine(RuleBooks.shipped());
    }

    /** An engine with a desk's own rules over the shipped ones: {@code folder/ru/*.yaml} and so on. */
    public static Engine with(Path folder) {
        return new Engine(RuleBooks.with(folder));
    }

    /** An engine with these rules. */
    public static Engine with(RuleBooks rules) {
        return new Engine(rules);
    }

    public Reading read(String message) {
        return read(Message.of(message), null);
    }

    /** Reads a message; {@code agent} is the language in which the agent reads, the message's own where it is null. */
    public Reading read(Message message, @Nullable Language agent) {
        return reader.read(message, agent);
    }

    /** What an agent should mind about a message that was read, in the agent's language: cheap, where several agents read along. */
    public List<String> attention(Reading reading, Language agent) {
        return Reader.attention(reading, agent);
    }

    /** The sentence in which a customer says what is the matter, as they wrote it; null where none says enough. */
    public static @Nullable String gist(String message) {
        return Gist.of(Text.of(message));
    }

    /** A review as it is where a desk does not want these rules. */
    public static Review without(Review review, Set<String> rules) {
        return Reviewer.without(review, rules);
    }

    public Review review(String draft, ReviewContext context) {
        return reviewer.review(draft, context);
    }

    /** Whether a desk wrote itself the rule by which something was found in a draft of this language. */
    public boolean own(Language draft, String rule) {
        return reviewer.own(draft, rule);
    }

    /**
     * A review for an agent who reads {@code agent}: the reasons are in that language, what to write instead in the draft's. A desk's own
     * reasons stay in the draft's too.
     */
    public Review review(String draft, ReviewContext context, Language agent) {
        return reviewer.review(draft, context, agent);
    }
}

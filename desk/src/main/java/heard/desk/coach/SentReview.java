package heard.desk.coach;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import heard.desk.conversation.Message;
import heard.desk.conversation.MessageId;
import heard.desk.identity.AgentId;
import heard.engine.Element;
import heard.engine.FoundElement;
import heard.engine.Review;
import heard.engine.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an answer that was sent, for who wrote it: no word of it, and nothing of how it was typed.
 *
 * @param problemFirst whether the problem was named before anything was done about it; null where it was not to be named
 */
record SentReview(MessageId message, AgentId agent, Instant at, int score, Set<Element> wanted, Set<Element> present,
        @Nullable Boolean problemFirst) {
    private static final Set<Element> DOING = EnumSet.of(Element.SOLUTION, Element.STEPS, Element.CAUSE, Element.DEADLINE);

    SentReview {
        wanted = Set.copyOf(wanted);
        present = Set.copyOf(present);
    }

    static SentReview of(Message sent, AgentId agent, Review review) {
        Set<Element> present = EnumSet.noneOf(Element.class);
        review.elements().forEach(found -> present.add(found.element()));
        boolean named = review.wanted().contains(Element.UNDERSTANDING);
        return new SentReview(sent.id(), agent, sent.at(), review.score(), Set.copyOf(review.wanted()), present,
                named ? problemFirst(review.elements()) : null);
    }

    static boolean problemFirst(List<FoundElement> elements) {
        int named = first(elements, EnumSet.of(Element.UNDERSTANDING));
        return named < Integer.MAX_VALUE && named <= first(elements, DOING);
    }

    private static int first(List<FoundElement> elements, Set<Element> wanted) {
        return elements.stream().filter(found -> wanted.contains(found.element())).flatMap(found -> found.spans().stream())
                .mapToInt(Span::start).min().orElse(Integer.MAX_VALUE);
    }
}

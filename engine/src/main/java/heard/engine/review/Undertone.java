package heard.engine.review;

import java.util.EnumSet;
import java.util.Set;

import heard.engine.Element;
import heard.engine.text.Sentence;

/**
 * What a reply sounds like where nothing in it can be pointed at: how near its sentences come to ones that hurt, and how faintly they do
 * what is wanted. It costs a few points, so that of two replies with the same findings the kinder and plainer one stands higher.
 */
final class Undertone {
    private static final Set<Element> HEARD = EnumSet.of(Element.UNDERSTANDING, Element.EMPATHY, Element.SOLUTION, Element.DEADLINE,
            Element.OWNERSHIP);
    private final Draft draft;
    private final LearnedReply learned;

    private Undertone(Draft draft, LearnedReply learned) {
        this.draft = draft;
        this.learned = learned;
    }

    /** The points that it costs. */
    static double cost(Draft draft, LearnedReply learned, Set<Element> wanted, Rubric rubric) {
        if (draft.text().sentences().stream().noneMatch(learned::knows)) {
            return 0;
        }
        var undertone = new Undertone(draft, learned);
        Set<Element> due = EnumSet.copyOf(HEARD);
        due.removeIf(element -> !wanted.contains(element == Element.OWNERSHIP ? Element.SOLUTION : element));
        double faint = due.stream().mapToDouble(element -> 1 - undertone.most(element.code())).average().orElse(0);
        return rubric.number("undertone.hurting") * undertone.most("unkind") + rubric.number("undertone.faint") * faint;
    }

    /** How likely the likeliest sentence is of this kind. */
    private double most(String code) {
        double most = 0;
        for (Sentence sentence : draft.text().sentences()) {
            most = Math.max(most, learned.likely(sentence, code));
        }
        return most;
    }
}

package heard.engine.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.Element;
import heard.engine.text.Sentence;
import heard.engine.text.TokenKind;

/**
 * What a reply sounds like where nothing in it can be pointed at: how near its sentences come to ones that hurt, and how much of what is
 * wanted they do, by what was learned from examples. It costs a few points, so that of two replies with the same findings the kinder and
 * fuller one stands higher.
 */
final class Undertone {
    /** So many sentences that surely do it are enough. */
    private static final Map<Element, Double> ENOUGH = new EnumMap<>(
            Map.of(Element.SOLUTION, 4.0, Element.OWNERSHIP, 2.0, Element.UNDERSTANDING, 1.5, Element.EMPATHY, 1.5, Element.APOLOGY, 1.0,
                    Element.DEADLINE, 1.5));
    private static final List<Tone> TONES = List.of(new Tone("unkind", "undertone.hurting"), new Tone("canned", "undertone.stock"),
            new Tone("impersonal", "undertone.stiff"), new Tone("refusal", "undertone.stiff"));
    /** What it counts for where the channel is not known. */
    private static final double PERHAPS_A_LETTER = 0.25;
    private static final int ENOUGH_FIGURES = 6;
    private final Draft draft;
    private final LearnedReply learned;

    /** What a sentence may come near to, and the line of the rubric that says what it costs. */
    private record Tone(String kind, String costs) {}

    private Undertone(Draft draft, LearnedReply learned) {
        this.draft = draft;
        this.learned = learned;
    }

    /** The points that it costs; what is said in a chat is too short to miss anything in it, but a barb is one anywhere. */
    static double cost(Draft draft, LearnedReply learned, Set<Element> wanted, Rubric rubric) {
        if (draft.text().sentences().stream().noneMatch(learned::knows)) {
            return 0;
        }
        var undertone = new Undertone(draft, learned);
        double hurting = TONES.stream()
                .mapToDouble(
                        tone -> rubric.number(tone.costs()) * Math.min(1, undertone.over(tone.kind(), rubric.number("undertone.harmless"))))
                .sum();
        if (!draft.in(Situation.EMAIL)) {
            return hurting;
        }
        double faint = undertone.faint(wanted, rubric);
        return hurting + (draft.context().channel() == null ? faint * PERHAPS_A_LETTER : faint);
    }

    /** How far sentences stand over what any harmless one may look like. */
    private double over(String code, double harmless) {
        return draft.text().sentences().stream().mapToDouble(sentence -> Math.max(0, learned.likely(sentence, code) - harmless)).sum();
    }

    private double faint(Set<Element> wanted, Rubric rubric) {
        double cost = 0;
        for (var enough : ENOUGH.entrySet()) {
            Element element = enough.getKey();
            if (wanted.contains(element == Element.OWNERSHIP ? Element.SOLUTION : element)) {
                cost += rubric.number("undertone." + element.code()) * (1 - Math.min(1, sum(element.code()) / enough.getValue()));
            }
        }
        if (wanted.contains(Element.SOLUTION)) {
            cost += rubric.number("undertone.figures") * (1 - Math.min(1, figures() / ENOUGH_FIGURES));
        }
        return cost;
    }

    /** How many sentences are of this kind, each as likely as it is. */
    private double sum(String code) {
        double sum = 0;
        for (Sentence sentence : draft.text().sentences()) {
            sum += learned.likely(sentence, code);
        }
        return sum;
    }

    private double figures() {
        return draft.text().tokens().stream()
                .filter(token -> token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.ID || token.kind() == TokenKind.URL).count();
    }
}

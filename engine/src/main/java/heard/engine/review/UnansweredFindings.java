package heard.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.learn.Models;
import heard.engine.text.Text;

/**
 * Finds the customer's questions and requests that the reply does not take up. What rules say of each is one sign among many; what the
 * signs are worth was learned from examples, for all languages together.
 */
final class UnansweredFindings {
    /** Who says no, or that they do not know, has taken up what was asked. */
    private static final Set<FindingKind> ANSWERED_BADLY = Set.of(FindingKind.REFUSAL, FindingKind.POLICY, FindingKind.IGNORANCE);

    private UnansweredFindings() {
    }

    /** A reply in another language shares no words with the message, so nothing can be said of it. */
    static void into(Draft draft, LearnedReply learned, Set<Element> present, List<Ask> asks, Findings findings) {
        Text message = draft.message();
        if (message == null || asks.isEmpty() || !judgeable(draft)) {
            return;
        }
        List<Ask> open = open(asks, AskSigns.of(draft, learned, present, findings, asks));
        boolean helps = present.contains(Element.SOLUTION) || present.contains(Element.STEPS);
        if (helps && asks.size() == 1 && asks.getFirst().request()) {
            // "Fix it!" is what the reply helps with, in whatever words.
            return;
        }
        boolean met = helps || present.contains(Element.QUESTION) || ANSWERED_BADLY.stream().anyMatch(findings::any);
        boolean nothing = !met && open.size() == asks.size();
        for (Ask ask : open) {
            findings.add(new Finding(FindingKind.UNANSWERED, nothing ? Severity.MUST : Severity.SHOULD, ask.span(), Finding.Place.MESSAGE,
                    findings.wording().text("why.unanswered", message.words(ask.span())), List.of(), "engine.unanswered"));
        }
    }

    private static boolean judgeable(Draft draft) {
        Text message = draft.message();
        return message != null && message.language() == draft.language() && !draft.in(Situation.PRAISE);
    }

    private static List<Ask> open(List<Ask> asks, List<Map<String, Float>> signs) {
        var open = new ArrayList<Ask>();
        for (int at = 0; at < asks.size(); at++) {
            if (open(signs.get(at))) {
                open.add(asks.get(at));
            }
        }
        return open;
    }

    /** Until something was learned, rules speak alone. */
    private static boolean open(Map<String, Float> signs) {
        return Models.existTrees(AskedThing.TREES)
                ? Models.trees(AskedThing.TREES).holds(signs)
                : signs.containsKey(AskSigns.RULES_RAISE);
    }

    /** The asks as examples are learned from them. */
    static List<AskedThing> asked(Draft draft, LearnedReply learned, Set<Element> present, List<Ask> asks, Findings findings) {
        if (asks.isEmpty() || !judgeable(draft)) {
            return List.of();
        }
        List<Map<String, Float>> signs = AskSigns.of(draft, learned, present, findings, asks);
        var asked = new ArrayList<AskedThing>();
        for (int at = 0; at < asks.size(); at++) {
            asked.add(new AskedThing(asks.get(at).span(), signs.get(at)));
        }
        return asked;
    }
}

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
import heard.engine.learn.SignValues;
import heard.engine.text.Text;

/**
 * Finds the customer's questions and requests that the reply does not take up. What rules say of each is one sign among many; what the
 * signs are worth was learned from examples, for all languages together.
 */
final class UnansweredFindings {
    /** Who says no, or that they do not know, has taken up what was asked. */
    private static final Set<FindingKind> ANSWERED_BADLY = Set.of(FindingKind.REFUSAL, FindingKind.POLICY, FindingKind.IGNORANCE);

    private static final int LONGEST_QUOTE = 90;

    private UnansweredFindings() {
    }

    /** A reply in another language shares no words with the message, so nothing can be said of it. */
    static void into(Draft draft, LearnedReply learned, Set<Element> present, List<Ask> asks, Findings findings) {
        Text message = draft.message();
        if (message == null || asks.isEmpty() || !judgeable(draft)) {
            return;
        }
        boolean helps = present.contains(Element.SOLUTION) || present.contains(Element.STEPS);
        if (helps && asks.size() == 1 && asks.getFirst().request()) {
            // "Fix it!" is what the reply helps with, in whatever words.
            return;
        }
        List<Map<String, Float>> signs = AskSigns.of(draft, learned, present, findings, asks);
        List<Ask> open = open(asks, signs);
        boolean met = helps || present.contains(Element.QUESTION) || ANSWERED_BADLY.stream().anyMatch(findings::any);
        boolean nothing = !met && open.size() == asks.size() && signs.stream().allMatch(one -> one.containsKey(AskSigns.RULES_RAISE));
        for (Ask ask : open) {
            findings.add(new Finding(FindingKind.UNANSWERED, nothing ? Severity.MUST : Severity.SHOULD, ask.span(), Finding.Place.MESSAGE,
                    findings.wording().text(ask.request() ? "why.unanswered.request" : "why.unanswered", quoted(message, ask)), List.of(),
                    "engine.unanswered"));
        }
    }

    /** What is asked, so much of it as one reads at a glance. */
    private static String quoted(Text message, Ask ask) {
        String words = message.words(ask.span()).strip();
        if (words.length() <= LONGEST_QUOTE) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST_QUOTE);
        return (end > 0 ? words.substring(0, end) : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE / 2))) + " …";
    }

    private static boolean judgeable(Draft draft) {
        return draft.comparable() && !draft.in(Situation.PRAISE);
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
        if (signs.containsKey(AskSigns.CERTAIN)) {
            return false;
        }
        return Models.existTrees(AskedThing.TREES)
                ? Models.trees(AskedThing.TREES).holds(SignValues.of(signs))
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

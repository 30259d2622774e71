package heard.engine.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import heard.engine.Element;
import heard.engine.FindingKind;
import heard.engine.FoundElement;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.rule.Wording;

/** What rules, and examples of single sentences, see in a reply, each for itself, before the whole is weighed. */
record FirstLook(Draft draft, LearnedReply learned, List<FoundElement> elements, Set<Element> present, Set<Element> wanted,
        Findings findings, Set<Element> lacking) {
    private static final Set<FindingKind> WORSE_THAN_PITY = Set.of(FindingKind.BLAME, FindingKind.HOSTILE, FindingKind.REFUSAL,
            FindingKind.POLICY, FindingKind.IGNORANCE);

    static FirstLook at(Draft draft, LearnedReply learned, List<Ask> asks) {
        List<FoundElement> elements = ElementFinder.of(draft, learned);
        Set<Element> present = present(elements);
        Set<Element> wanted = wanted(draft, present);
        var findings = words(draft, learned, present);
        UnansweredFindings.into(draft, learned, present, asks, findings);
        sympathyOnly(draft, present, elements, findings);
        return new FirstLook(draft, learned, elements, present, wanted, findings, new Missing(draft, present, findings).raised(wanted));
    }

    static Set<Element> present(List<FoundElement> elements) {
        var present = EnumSet.noneOf(Element.class);
        elements.forEach(element -> present.add(element.element()));
        return present;
    }

    /** What is wanted by the rubric. */
    private static Set<Element> wanted(Draft draft, Set<Element> present) {
        Set<Element> wanted = Rubric.SHIPPED.wanted(draft.situations());
        if (draft.context().name() == null) {
            wanted.remove(Element.NAME);
        }
        if (!present.contains(Element.CAUSE) && !Missing.asksWhy(draft.message()) && !draft.in(Situation.DEMAND)) {
            // A cause is wanted where one is known; that nobody has found it yet is no fault of a reply.
            wanted.remove(Element.CAUSE);
        }
        return wanted;
    }

    /** What is wrong with what the draft says, before it is asked what it leaves out. */
    static Findings words(Draft draft, LearnedReply learned, Set<Element> present) {
        var findings = new Findings(Wording.of(draft.language()));
        new RuleFindings(draft, learned, present).into(findings);
        LearnedFindings.into(draft, learned, present, findings);
        JargonFindings.into(draft, findings);
        NameFindings.into(draft, findings);
        FormalityFindings.into(draft, findings);
        CannedFindings.into(draft, findings);
        TimeFindings.into(draft, findings);
        SpellingFindings.into(draft, findings);
        return findings;
    }

    /** Pity with neither understanding nor anything done; where something worse was said, that is what must be mended. */
    private static void sympathyOnly(Draft draft, Set<Element> present, List<FoundElement> elements, Findings findings) {
        boolean worse = findings.list().stream().anyMatch(finding -> WORSE_THAN_PITY.contains(finding.kind()));
        if (worse || present.contains(Element.SOLUTION) || !pityAlone(draft, present)) {
            return;
        }
        draft.cues("element.empathy").stream().map(pity -> draft.text().sentenceOf(pity.first())).findFirst().ifPresent(pity -> {
            if (!understoodBeside(pity.span(), elements)) {
                findings.add(FindingKind.SYMPATHY_ONLY, Severity.MUST, pity.span(), List.of(), "sympathy-only");
            }
        });
    }

    /** Whether nothing is asked, or led through step by step, beside pity. */
    static boolean pityAlone(Draft draft, Set<Element> present) {
        return !present.contains(Element.QUESTION) && !present.contains(Element.STEPS) && !draft.has("cue.together")
                && !draft.in(Situation.PRAISE);
    }

    /** Whether another sentence than the pitying one names the matter. */
    private static boolean understoodBeside(Span pity, List<FoundElement> elements) {
        return elements.stream().filter(found -> found.element() == Element.UNDERSTANDING)
                .anyMatch(found -> found.spans().stream().anyMatch(span -> !span.overlaps(pity)));
    }
}

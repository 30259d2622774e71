package heard.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.FoundElement;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.promise.Commitment;
import heard.engine.text.Sentence;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Weighs what the first look saw against what examples of whole replies say, and settles what stands. */
final class Weighing {
    /** What only examples of sentences point at, pity beside which too little was seen, and times that a whole letter may excuse. */
    private static final List<String> GUESSED = List.of("learned.", "engine.sympathy-only", "engine.time.none");
    /** What is always raised where it is wanted and absent. */
    private static final Set<Element> CORE = Set.of(Element.EMPATHY, Element.UNDERSTANDING, Element.SOLUTION, Element.CLOSING);
    private final FirstLook look;
    private final WholeReply whole;
    private final Draft draft;
    private final LearnedReply learned;
    private final Findings findings;
    /** Where people have said what the message is about, the rubric says what is wanted. */
    private final boolean settled;
    /** What is there beyond doubt: a promised time, a link, a question or farewell by its words, what a desk's own rules name, and pity that stands alone. */
    private final Set<Element> sure = EnumSet.noneOf(Element.class);

    Weighing(FirstLook look, WholeReply whole, Set<Element> own) {
        this.look = look;
        this.whole = whole;
        this.draft = look.draft();
        this.learned = look.learned();
        this.findings = look.findings();
        this.settled = draft.context().held().word() != null;
        this.sure.addAll(own);
        if (draft.commitments().stream().anyMatch(Commitment::timed)) {
            sure.add(Element.DEADLINE);
        }
        if (draft.text().tokens().stream().anyMatch(token -> token.kind() == TokenKind.URL)) {
            sure.add(Element.RESOURCES);
        }
        for (Element element : List.of(Element.QUESTION, Element.CLOSING)) {
            if (draft.has("element." + element.code())) {
                sure.add(element);
            }
        }
        if (over(whole.finds(FindingKind.SYMPATHY_ONLY))) {
            sure.add(Element.EMPATHY);
        }
    }

    /** The elements that are there. */
    List<FoundElement> elements() {
        var elements = new ArrayList<FoundElement>();
        for (Element element : Element.values()) {
            Optional<FoundElement> seen = look.elements().stream().filter(found -> found.element() == element).findFirst();
            Double has = sure.contains(element) ? null : whole.has(element);
            if (has == null || (has >= 0) == seen.isPresent()) {
                seen.ifPresent(elements::add);
            } else if (has >= 0) {
                likeliest(element.code(), Bounds.SHIPPED.more("whole-names")).map(span -> new FoundElement(element, List.of(span)))
                        .ifPresent(elements::add);
            }
        }
        elements.removeIf(found -> !sure.contains(found.element()) && lacking(found.element()));
        return elements;
    }

    /** Where both seem to hold, the surer stands. */
    private boolean lacking(Element element) {
        Double lacks = whole.lacks(element);
        Double has = whole.has(element);
        return lacks != null && lacks >= 0 && (has == null || lacks > has);
    }

    /** The sentence that is likeliest of a kind, where it is likely enough to be pointed at. */
    private Optional<Span> likeliest(String code, double least) {
        return draft.text().sentences().stream().filter(sentence -> learned.likely(sentence, code) >= least)
                .max(Comparator.comparingDouble((Sentence sentence) -> learned.likely(sentence, code))).map(Sentence::span);
    }

    /** What this reply should have. */
    Set<Element> wanted(Set<Element> present) {
        var wanted = EnumSet.noneOf(Element.class);
        wanted.addAll(look.wanted());
        if (settled || whole.silent()) {
            return wanted;
        }
        for (Element element : WholeReply.WANTED) {
            boolean missed = !present.contains(element) && over(whole.lacks(element));
            if (missed || over(whole.wants(element))) {
                wanted.add(element);
            } else {
                wanted.remove(element);
            }
        }
        return Rubric.SHIPPED.only(draft.situations(), wanted);
    }

    /** What is wanted, is not there, and would have made this reply better. */
    Set<Element> missing(Set<Element> wanted, Set<Element> present) {
        if (settled || whole.silent()) {
            return new Missing(draft, present, findings).raised(wanted);
        }
        var missing = EnumSet.noneOf(Element.class);
        for (Element element : wanted) {
            Double lacks = whole.lacks(element);
            boolean lacking = lacks == null ? look.lacking().contains(element) : lacks >= 0 || CORE.contains(element);
            if (!present.contains(element) && lacking && !excused(element, present)) {
                missing.add(element);
            }
        }
        return missing;
    }

    /** A question asked back is enough for a solution, and a time that is vague is not missing besides. */
    private boolean excused(Element element, Set<Element> present) {
        return switch (element) {
            case SOLUTION -> present.contains(Element.QUESTION);
            case DEADLINE -> findings.any(FindingKind.VAGUE_TIME) || sure.contains(Element.DEADLINE);
            default -> false;
        };
    }

    /** Lets go what examples of whole replies speak against. Where they miss something, only pity has a place to be pointed at. */
    void findings(List<FoundElement> elements) {
        for (FindingKind kind : WholeReply.FOUND) {
            if (findings.list().stream().anyMatch(finding -> guessed(finding, kind))) {
                Double finds = whole.finds(kind);
                if (finds != null && finds < 0) {
                    findings.list().removeIf(finding -> guessed(finding, kind));
                }
            }
        }
        boolean alone = over(whole.finds(FindingKind.SYMPATHY_ONLY)) && !findings.any(FindingKind.SYMPATHY_ONLY)
                && draft.commitments().stream().noneMatch(Commitment::timed);
        if (alone && FirstLook.pityAlone(draft, FirstLook.present(elements))) {
            elements.stream().filter(found -> found.element() == Element.EMPATHY).flatMap(found -> found.spans().stream()).findFirst()
                    .ifPresent(pity -> findings.add(FindingKind.SYMPATHY_ONLY, Severity.MUST, pity, List.of(), "sympathy-only"));
        }
    }

    private static boolean guessed(Finding finding, FindingKind kind) {
        return finding.kind() == kind && GUESSED.stream().anyMatch(finding.rule()::startsWith);
    }

    private static boolean over(@Nullable Double margin) {
        return margin != null && margin >= 0;
    }
}

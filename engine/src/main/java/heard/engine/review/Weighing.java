package heard.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import heard.engine.Element;
import heard.engine.FindingKind;
import heard.engine.FoundElement;
import heard.engine.Held;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.text.Sentence;

/** Weighs what the first look saw against what examples of whole replies say, and settles what stands. */
final class Weighing {
    /** What only examples of sentences point at, pity beside which too little was seen, and times that a whole letter may excuse. */
    private static final List<String> GUESSED = List.of("learned.", "engine.sympathy-only", "engine.time.none");
    private final FirstLook look;
    private final WholeReply whole;
    private final Draft draft;
    private final LearnedReply learned;
    private final Findings findings;
    /** Where people have said what the message is about, the rubric says what is wanted. */
    private final boolean settled;

    Weighing(FirstLook look, WholeReply whole) {
        this.look = look;
        this.whole = whole;
        this.draft = look.draft();
        this.learned = look.learned();
        this.findings = look.findings();
        this.settled = !draft.context().held().equals(Held.NOTHING);
    }

    /** The elements that are there. */
    List<FoundElement> elements() {
        var elements = new ArrayList<FoundElement>();
        for (Element element : Element.values()) {
            Optional<FoundElement> seen = look.elements().stream().filter(found -> found.element() == element).findFirst();
            Double has = whole.has(element);
            if (has == null || (has >= 0) == seen.isPresent() || (element == Element.QUESTION && draft.has("element.question"))) {
                seen.ifPresent(elements::add);
            } else if (has >= 0) {
                likeliest(element.code(), Bounds.SHIPPED.more("whole-names")).map(span -> new FoundElement(element, List.of(span)))
                        .ifPresent(elements::add);
            }
        }
        elements.removeIf(found -> lacking(found.element()));
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
        for (Element element : WholeReply.WANTED) {
            Double wants = whole.wants(element);
            if (wants != null && wants >= 0) {
                wanted.add(element);
            } else if (wants != null && !settled) {
                wanted.remove(element);
            }
        }
        WholeReply.LACKED.stream().filter(element -> !present.contains(element) && over(whole.lacks(element))).forEach(wanted::add);
        return Rubric.SHIPPED.only(draft.situations(), wanted);
    }

    /** What is wanted, is not there, and would have made this reply better. */
    Set<Element> missing(Set<Element> wanted, Set<Element> present) {
        if (whole.silent()) {
            return look.lacking();
        }
        var missing = EnumSet.noneOf(Element.class);
        for (Element element : wanted) {
            Double lacks = whole.lacks(element);
            boolean lacking = lacks == null || settled ? look.lacking().contains(element) : lacks >= 0;
            if (!present.contains(element) && (lacking || over(lacks))) {
                missing.add(element);
            }
        }
        return missing;
    }

    /** Lets go what examples of whole replies speak against. Where they miss something, only pity has a place to be pointed at. */
    void findings() {
        for (FindingKind kind : WholeReply.FOUND) {
            Double finds = whole.finds(kind);
            if (finds == null) {
                continue;
            }
            if (finds < 0) {
                findings.list().removeIf(finding -> finding.kind() == kind && GUESSED.stream().anyMatch(finding.rule()::startsWith));
            } else if (kind == FindingKind.SYMPATHY_ONLY && finds >= 0 && !findings.any(kind)) {
                pityAlone();
            }
        }
    }

    private void pityAlone() {
        look.elements().stream().filter(found -> found.element() == Element.EMPATHY).flatMap(found -> found.spans().stream()).findFirst()
                .ifPresent(pity -> findings.add(FindingKind.SYMPATHY_ONLY, Severity.MUST, pity, List.of(), "sympathy-only"));
    }

    private static boolean over(@org.jspecify.annotations.Nullable Double margin) {
        return margin != null && margin >= 0;
    }
}

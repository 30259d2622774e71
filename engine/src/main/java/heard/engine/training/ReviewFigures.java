package heard.engine.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Promise;
import heard.engine.Review;
import heard.engine.Span;
import org.jspecify.annotations.Nullable;

/**
 * How right reviews of labelled drafts are. A finding or a promise is right where a labelled one of its kind touches its words, each
 * label once; an element is right where the label names it.
 */
final class ReviewFigures {

    private static final int GOOD_FROM = 76;
    private static final int POOR_TO = 44;

    /** What a review said and a person did not, or the other way round. */
    record Mistake(String id, String kind, boolean missed, String words) {}

    /** How often something was said, was labelled, and both. */
    static final class Counts {
        int said;
        int labelled;
        int right;

        double precision() {
            return said == 0 ? 0 : right / (double) said;
        }

        double recall() {
            return labelled == 0 ? 0 : right / (double) labelled;
        }

        double f1() {
            return said + labelled == 0 ? 0 : 2.0 * right / (said + labelled);
        }
    }

    private final Map<FindingKind, Counts> findings = new EnumMap<>(FindingKind.class);
    private final Map<Element, Counts> elements = new EnumMap<>(Element.class);
    private final Map<Element, Counts> wants = new EnumMap<>(Element.class);
    private final Map<String, List<Integer>> scores = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Counts promises = new Counts();
    private int promisesDue;
    private int severities;
    private int wantsExact;
    private int drafts;

    void add(LabelledDraft draft, Review review) {
        drafts++;
        scores.computeIfAbsent(draft.quality(), quality -> new ArrayList<>()).add(review.score());
        var has = EnumSet.noneOf(Element.class);
        review.elements().forEach(element -> has.add(element.element()));
        compare(draft.id(), elements, "element ", has, draft.elements().keySet());
        var wanted = EnumSet.noneOf(Element.class);
        wanted.addAll(review.wanted());
        compare(draft.id(), wants, "wanted ", wanted, draft.wanted());
        wantsExact += wanted.equals(draft.wanted()) ? 1 : 0;
        findings(draft, review);
        promises(draft, review);
    }

    private void compare(String id, Map<Element, Counts> counts, String what, Set<Element> said, Set<Element> labelled) {
        for (Element element : Element.values()) {
            Counts one = counts.computeIfAbsent(element, name -> new Counts());
            one.said += said.contains(element) ? 1 : 0;
            one.labelled += labelled.contains(element) ? 1 : 0;
            one.right += said.contains(element) && labelled.contains(element) ? 1 : 0;
            if (said.contains(element) != labelled.contains(element)) {
                mistakes.add(new Mistake(id, what + element.code(), labelled.contains(element), ""));
            }
        }
    }

    private void findings(LabelledDraft draft, Review review) {
        var open = new ArrayList<>(draft.flaws());
        open.forEach(flaw -> counts(flaw.kind()).labelled++);
        for (Finding finding : review.findings()) {
            counts(finding.kind()).said++;
            var match = open.stream().filter(flaw -> same(flaw, finding)).findFirst();
            if (match.isPresent()) {
                counts(finding.kind()).right++;
                severities += match.get().severity() == finding.severity() ? 1 : 0;
                open.remove(match.get());
            } else {
                mistakes.add(new Mistake(draft.id(), finding.kind().code(), false, words(draft, finding)));
            }
        }
        open.forEach(flaw -> mistakes.add(new Mistake(draft.id(), flaw.kind().code(), true, flaw.words())));
    }

    private static boolean same(LabelledDraft.Flaw flaw, Finding finding) {
        if (flaw.kind() != finding.kind()) {
            return false;
        }
        Span one = flaw.span();
        Span two = finding.span();
        boolean inMessage = finding.in() == Finding.Place.MESSAGE;
        return one == null || two == null || flaw.inMessage() != inMessage || one.overlaps(two);
    }

    private static String words(LabelledDraft draft, Finding finding) {
        Span span = finding.span();
        if (span == null) {
            return "";
        }
        return span.of(finding.in() == Finding.Place.DRAFT ? draft.text() : Objects.requireNonNull(draft.context().message()).text());
    }

    private void promises(LabelledDraft draft, Review review) {
        var open = new ArrayList<>(draft.promises());
        promises.labelled += open.size();
        for (Promise promise : review.promises()) {
            promises.said++;
            var match = open.stream().filter(due -> due.span().overlaps(promise.span())).findFirst();
            if (match.isPresent()) {
                promises.right++;
                boolean due = LabelledDraft.same(match.get().due(), promise.due());
                promisesDue += due ? 1 : 0;
                if (!due) {
                    mistakes.add(
                            new Mistake(draft.id(), "due", true, promise.text() + " = " + match.get().due() + ", not " + promise.due()));
                }
                open.remove(match.get());
            } else {
                mistakes.add(new Mistake(draft.id(), "promise", false, promise.text()));
            }
        }
        open.forEach(due -> mistakes.add(new Mistake(draft.id(), "promise", true, due.span().of(draft.text()))));
    }

    private Counts counts(FindingKind kind) {
        return findings.computeIfAbsent(kind, name -> new Counts());
    }

    int drafts() {
        return drafts;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    @Nullable
    Counts of(FindingKind kind) {
        return findings.get(kind);
    }

    @Nullable
    Counts of(Element element) {
        return elements.get(element);
    }

    Counts ofPromises() {
        return promises;
    }

    /** Of promises that were found, the share whose time is right. */
    double dueRight() {
        return promises.right == 0 ? 0 : promisesDue / (double) promises.right;
    }

    /** Of findings that are right, the share whose severity is right. */
    double severityRight() {
        return severities / (double) Math.max(1, findings.values().stream().mapToInt(counts -> counts.right).sum());
    }

    /** Over the kinds that are labelled at least once. */
    double macroF1() {
        return findings.values().stream().filter(counts -> counts.labelled > 0).mapToDouble(Counts::f1).average().orElse(0);
    }

    double microF1() {
        return together(findings.values()).f1();
    }

    double elementsF1() {
        return together(elements.values()).f1();
    }

    double wantedF1() {
        return together(wants.values()).f1();
    }

    double wantedExact() {
        return wantsExact / (double) Math.max(1, drafts);
    }

    private static Counts together(java.util.Collection<Counts> counts) {
        var all = new Counts();
        counts.forEach(one -> {
            all.said += one.said;
            all.labelled += one.labelled;
            all.right += one.right;
        });
        return all;
    }

    /** The share of drafts of a quality whose score lies where it should: above 75, below 45, or between. */
    double inBand(String quality) {
        return scores.getOrDefault(quality, List.of()).stream().mapToInt(score -> switch (quality) {
            case "good" -> score >= GOOD_FROM ? 1 : 0;
            case "poor" -> score <= POOR_TO ? 1 : 0;
            default -> score > POOR_TO && score < GOOD_FROM ? 1 : 0;
        }).average().orElse(0);
    }

    double mean(String quality) {
        return scores.getOrDefault(quality, List.of()).stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /** How often a draft of the better quality has the higher score; equal scores count half. */
    double ordered(String better, String worse) {
        double right = 0;
        int pairs = 0;
        for (int high : scores.getOrDefault(better, List.of())) {
            for (int low : scores.getOrDefault(worse, List.of())) {
                right += high > low ? 1 : high == low ? 0.5 : 0;
                pairs++;
            }
        }
        return pairs == 0 ? 0 : right / pairs;
    }
}

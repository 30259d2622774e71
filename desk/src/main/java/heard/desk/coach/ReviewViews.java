package heard.desk.coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import heard.desk.coach.PromiseChoices.Choice;
import heard.desk.coach.ReviewView.Change;
import heard.desk.coach.ReviewView.Offer;
import heard.desk.coach.ReviewView.Vow;
import heard.desk.coach.ReviewView.Want;
import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.Review;
import heard.engine.Severity;
import heard.engine.Span;
import org.jspecify.annotations.Nullable;

/** Makes a review ready to be shown: what is wanted as a row, what is to be changed as a list with ready changes. */
final class ReviewViews {
    private static final int READY = 80;
    private static final int MOST_OFFERS = 3;

    private final String text;
    private final Review review;
    private final Edits edits;
    private final Predicate<Finding> own;

    private ReviewViews(String text, Review review, Edits edits, Predicate<Finding> own) {
        this.text = text;
        this.review = review;
        this.edits = edits;
        this.own = own;
    }

    /** A finding with its place among those of its rule, which names its buttons. */
    private record Numbered(Finding finding, int place) {}

    /** @param own whose reason is the desk's, in the language of the draft */
    static ReviewView of(String text, Review review, Edits edits, Map<String, Choice> choices, Predicate<Finding> own) {
        return new ReviewViews(text, review, edits, own).view(choices);
    }

    static String mark(String text) {
        return Integer.toHexString(text.strip().hashCode());
    }

    private ReviewView view(Map<String, Choice> choices) {
        Map<Element, Change> gaps = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Numbered one : numbered(review)) {
            Change change = change(one);
            Edits.element(one.finding()).ifPresentOrElse(element -> gaps.put(element, change), () -> changes.add(change));
        }
        changes.sort(Comparator.comparing(Change::severity));
        List<Want> wants = review.wanted().stream().sorted().map(element -> new Want(element, review.has(element), gaps.get(element)))
                .toList();
        boolean pressing = changes.stream().anyMatch(change -> change.severity() == Severity.MUST)
                || wants.stream().anyMatch(Want::pressing);
        return new ReviewView(new ReviewView.Score(review.score(), review.score() >= READY && !pressing, reasons(review)), wants, changes,
                promises(choices), review.language().code(), mark(text));
    }

    /** What took points, the most first, and what gave some back, unless nothing is left of it; several of a kind are one line. */
    private static List<ReviewView.Reason> reasons(Review review) {
        Map<String, Double> sums = new LinkedHashMap<>();
        review.reasons().forEach(reason -> sums.merge(reason.what(), reason.points(), Double::sum));
        List<ReviewView.Reason> reasons = new ArrayList<>();
        sums.forEach((what, points) -> {
            boolean lost = points > 0 && review.score() == 0;
            if (Math.round(points) != 0 && !lost) {
                reasons.add(new ReviewView.Reason(what, Math.toIntExact(Math.round(-points))));
            }
        });
        reasons.sort(Comparator.comparingInt(ReviewView.Reason::points).reversed());
        return reasons;
    }

    private static List<Numbered> numbered(Review review) {
        Map<String, Integer> places = new HashMap<>();
        return review.findings().stream().map(finding -> new Numbered(finding, places.merge(finding.rule(), 1, Integer::sum) - 1)).toList();
    }

    private Change change(Numbered one) {
        Finding finding = one.finding();
        Span span = finding.in() == Finding.Place.DRAFT ? finding.span() : null;
        String quote = span == null || span.end() > text.length() ? "" : span.of(text);
        List<Offer> offers = new ArrayList<>();
        List<Edit> ready = edits.of(finding);
        for (int at = 0; at < Math.min(MOST_OFFERS, ready.size()); at++) {
            Edit edit = ready.get(at);
            offers.add(new Offer(button(one, at), finding.instead().get(at), edit.from(), edit.to(), edit.put()));
        }
        var why = new ReviewView.Why(finding.why(), own.test(finding) ? review.language().code() : null);
        return new Change(finding.rule(), finding.kind().code(), finding.severity(), span, quote, why, offers);
    }

    private static String button(Numbered one, int offer) {
        return "mend:" + one.finding().rule() + ":" + one.place() + ":" + offer;
    }

    private List<Vow> promises(Map<String, Choice> choices) {
        return FoundPromises.of(review).stream()
                .map(placed -> new Vow(placed.promise(), placed.span(), choices.get(placed.promise().key()), null)).toList();
    }

    /** What a button stands for in the text as it is now; empty where that is not there any more. */
    static Optional<Edit> edit(Review review, Edits edits, String button) {
        String[] parts = button.split(":");
        @Nullable
        Integer place = parts.length == 4 ? number(parts[2]) : null;
        @Nullable
        Integer offer = parts.length == 4 ? number(parts[3]) : null;
        if (place == null || offer == null || !parts[0].equals("mend"))
            return Optional.empty();
        return numbered(review).stream().filter(one -> one.finding().rule().equals(parts[1]) && one.place() == place)
                .map(one -> edits.of(one.finding())).filter(offers -> offer < offers.size()).map(offers -> offers.get(offer)).findFirst();
    }

    private static @Nullable Integer number(String digits) {
        return digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : null;
    }
}

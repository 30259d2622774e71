package heard.engine.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.ScoreReason;
import heard.engine.Severity;
import org.jspecify.annotations.Nullable;

/** Makes the score of a draft from the rubric. */
final class Scorer {
    /** The reason of what {@link Undertone} costs. */
    static final String UNDERTONE = "undertone";
    /** The reason of what examples of whole replies say beyond all that can be named. */
    static final String IMPRESSION = "impression";
    private static final String MUST = "must";
    private final Rubric rubric;
    private final List<ScoreReason> reasons = new ArrayList<>();

    Scorer(Rubric rubric) {
        this.rubric = rubric;
    }

    List<ScoreReason> reasons() {
        return reasons;
    }

    /**
     * The score.
     *
     * @param undertone what it costs, see {@link Undertone}
     * @param expected the score that examples of whole replies lead one to expect; null where they say nothing
     */
    int score(Set<Element> wanted, Set<Element> present, List<Finding> findings, double undertone, @Nullable Double expected) {
        double named = named(wanted, present, findings, undertone);
        double impression = expected == null
                ? 0
                : take(IMPRESSION, (Math.clamp(named, 0, 100) - expected) * rubric.number("expected.share"));
        return capped(named - impression, findings);
    }

    /** The expected score that the reasons of a review tell of; null where they do not. */
    static @Nullable Double expected(List<ScoreReason> reasons, Rubric rubric) {
        var impression = reasons.stream().filter(reason -> reason.what().equals(IMPRESSION)).findFirst();
        double named = 100 + reasons.stream().filter(reason -> !Set.of(IMPRESSION, MUST).contains(reason.what()))
                .mapToDouble(ScoreReason::points).sum();
        return impression.map(reason -> Math.clamp(named, 0, 100) + reason.points() / rubric.number("expected.share")).orElse(null);
    }

    private double named(Set<Element> wanted, Set<Element> present, List<Finding> findings, double undertone) {
        double score = 100 - take(UNDERTONE, undertone);
        double whole = wanted.stream().mapToDouble(rubric::points).sum();
        double scale = whole > rubric.number("missing.most") ? rubric.number("missing.most") / whole : 1;
        if (wanted.contains(Element.EMPATHY) && present.contains(Element.EMPATHY) && present.contains(Element.SOLUTION)) {
            scale *= rubric.number("missing.beside-the-heart");
        }
        for (Element element : wanted) {
            boolean raised = findings.stream().anyMatch(finding -> finding.kind() == FindingKind.missing(element));
            if (!present.contains(element)) {
                score -= take("missing-" + element.code(), rubric.points(element) * scale * (raised ? 1 : rubric.number("missing.silent")));
            }
        }
        return score - flaws(findings);
    }

    private int capped(double whole, List<Finding> findings) {
        double score = whole;
        boolean must = findings.stream().anyMatch(finding -> finding.severity() == Severity.MUST);
        double most = must ? rubric.number("most.with-must") : 100;
        if (score > most) {
            take(MUST, score - most);
            score = most;
        }
        return (int) Math.round(Math.clamp(score, 0, 100));
    }

    /**
     * What was found costs less the more of it there is: a letter is not spoiled twice. The dearest counts in full, so that mending any
     * one of them never costs points.
     */
    private double flaws(List<Finding> findings) {
        List<Finding> dearest = findings.stream().filter(finding -> !finding.kind().missing())
                .sorted(Comparator.comparingDouble((Finding finding) -> -rubric.cost(finding.severity()))).toList();
        double sum = 0;
        double share = 1;
        for (Finding finding : dearest) {
            sum += take(finding.kind().code(), rubric.cost(finding.severity()) * share);
            share *= rubric.number("cost.again");
        }
        return sum;
    }

    private double take(String what, double points) {
        reasons.add(new ScoreReason(what, -Math.round(points * 10) / 10.0));
        return points;
    }
}

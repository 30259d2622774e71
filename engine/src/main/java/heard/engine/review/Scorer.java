package heard.engine.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import heard.engine.Element;
import heard.engine.Finding;
import heard.engine.ScoreReason;
import heard.engine.Severity;

/** Makes the score of a draft from the rubric. */
final class Scorer {
    private final Rubric rubric;
    private final List<ScoreReason> reasons = new ArrayList<>();

    Scorer(Rubric rubric) {
        this.rubric = rubric;
    }

    List<ScoreReason> reasons() {
        return reasons;
    }

    int score(Set<Element> wanted, Set<Element> present, List<Finding> findings) {
        double score = 100;
        double whole = wanted.stream().mapToDouble(rubric::points).sum();
        double scale = whole > rubric.number("missing.most") ? rubric.number("missing.most") / whole : 1;
        if (wanted.contains(Element.EMPATHY) && present.contains(Element.EMPATHY) && present.contains(Element.SOLUTION)) {
            scale *= rubric.number("missing.beside-the-heart");
        }
        for (Element element : wanted) {
            boolean raised = findings.stream().anyMatch(finding -> finding.kind() == heard.engine.FindingKind.missing(element));
            if (!present.contains(element)) {
                score -= take("missing-" + element.code(), rubric.points(element) * scale * (raised ? 1 : rubric.number("missing.silent")));
            }
        }
        for (Finding finding : findings) {
            if (!finding.kind().missing()) {
                score -= take(finding.kind().code(), rubric.cost(finding.severity()));
            }
        }
        boolean must = findings.stream().anyMatch(finding -> finding.severity() == Severity.MUST);
        double most = must ? rubric.number("most.with-must") : 100;
        if (score > most) {
            take("must", score - most);
            score = most;
        }
        return (int) Math.round(Math.clamp(score, 0, 100));
    }

    private double take(String what, double points) {
        reasons.add(new ScoreReason(what, -Math.round(points * 10) / 10.0));
        return points;
    }
}

package heard.engine.review;

import java.util.function.Predicate;

import heard.engine.Finding;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Review;
import heard.engine.rule.Wording;

/** Reasons for an agent who reads another language than the draft is written in: what to write instead stays in the draft's. */
final class Reasons {
    private Reasons() {
    }

    /** @param written whose reason stays as it is: a desk's own says what no sentence about its kind could */
    static Review in(Language reader, Review review, Predicate<Finding> written) {
        if (reader == review.language() || reader == Language.OTHER) {
            return review;
        }
        Wording wording = Wording.of(reader);
        return new Review(review.language(), review.score(), review.elements(), review.wanted(),
                review.findings().stream().map(finding -> written.test(finding) ? finding : in(wording, finding)).toList(),
                review.promises(), review.reasons());
    }

    private static Finding in(Wording wording, Finding finding) {
        return new Finding(finding.kind(), finding.severity(), finding.span(), finding.in(), why(wording, finding), finding.instead(),
                finding.rule());
    }

    /** The engine's own reason where there is one without the draft's words in it, and else that of the kind. */
    private static String why(Wording wording, Finding finding) {
        String own = finding.rule().startsWith("engine.") ? wording.find("why." + finding.rule().substring("engine.".length())) : null;
        return own != null && !own.contains("{0}") ? own : wording.text(key(finding.kind()));
    }

    /** Where the reason of a kind stands among an engine's sentences. */
    static String key(FindingKind kind) {
        return kind.missing() ? "why.missing." + kind.code().substring("missing-".length()) : "why.kind." + kind.code();
    }
}

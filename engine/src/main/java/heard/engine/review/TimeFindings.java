package heard.engine.review;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.promise.Commitment;
import heard.engine.text.Covered;

/** Judges the times of promises: left open, named by an event, or shorter than history supports. */
final class TimeFindings {
    private TimeFindings() {
    }

    static void into(Draft draft, Findings findings) {
        Covered vague = findings.where(Set.of(FindingKind.VAGUE_TIME));
        boolean dated = draft.commitments().stream().anyMatch(Commitment::dated);
        for (Commitment commitment : draft.commitments()) {
            Span span = commitment.promise().span();
            switch (commitment.timing()) {
                case NAMED -> againstHistory(draft, commitment, findings);
                case HOUR_LEFT_OPEN -> {
                    findings.add(FindingKind.VAGUE_TIME, Severity.COULD, span, List.of(), "time.hour");
                    vague.add(span);
                    againstHistory(draft, commitment, findings);
                }
                case EVENT -> {
                    findings.add(FindingKind.VAGUE_TIME, Severity.COULD, span, List.of(), "time.event");
                    vague.add(span);
                }
                case VAGUE -> unlessFound(span, vague, findings);
                case NONE -> {
                    if (!dated) {
                        unlessFound(span, vague, findings);
                    }
                }
                case CUSTOMERS_STEP -> {
                }
            }
        }
    }

    private static void unlessFound(Span span, Covered vague, Findings findings) {
        if (!vague.overlaps(span)) {
            findings.add(FindingKind.VAGUE_TIME, Severity.SHOULD, span, List.of(), "time.none");
            vague.add(span);
        }
    }

    private static void againstHistory(Draft draft, Commitment commitment, Findings findings) {
        OffsetDateTime due = commitment.promise().due();
        OffsetDateTime at = draft.context().at();
        Double typical = draft.context().typicalHours();
        if (commitment.completes() && due != null && at != null && typical != null
                && due.isBefore(at.plus(Duration.ofMinutes(Math.round(typical * 0.8 * 60))))) {
            findings.add(FindingKind.OVER_PROMISE, Severity.MUST, commitment.promise().span(), List.of(), "time.history");
        }
    }
}

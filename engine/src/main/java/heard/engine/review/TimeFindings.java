package heard.engine.review;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.promise.Commitment;

/** Judges the times of promises: left open, named by an event, or shorter than history supports. */
final class TimeFindings {
    private TimeFindings() {
    }

    static void into(Draft draft, Findings findings) {
        boolean dated = draft.commitments().stream().anyMatch(Commitment::dated);
        for (Commitment commitment : draft.commitments()) {
            switch (commitment.timing()) {
                case NAMED -> againstHistory(draft, commitment, findings);
                case HOUR_LEFT_OPEN -> {
                    findings.add(FindingKind.VAGUE_TIME, Severity.COULD, commitment.promise().span(), List.of(), "time.hour");
                    againstHistory(draft, commitment, findings);
                }
                case EVENT -> findings.add(FindingKind.VAGUE_TIME, Severity.COULD, commitment.promise().span(), List.of(), "time.event");
                case VAGUE -> unlessFound(commitment, findings);
                case NONE -> {
                    if (!dated) {
                        unlessFound(commitment, findings);
                    }
                }
                case CUSTOMERS_STEP -> {
                }
            }
        }
    }

    private static void unlessFound(Commitment commitment, Findings findings) {
        boolean found = findings.list().stream().anyMatch(finding -> finding.kind() == FindingKind.VAGUE_TIME && finding.span() != null
                && finding.span().overlaps(commitment.promise().span()));
        if (!found) {
            findings.add(FindingKind.VAGUE_TIME, Severity.SHOULD, commitment.promise().span(), List.of(), "time.none");
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

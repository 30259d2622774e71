package heard.engine.review;

import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.name.NameCheck;

/** Findings on the customer's name. */
final class NameFindings {
    private NameFindings() {
    }

    static void into(Draft draft, Findings findings) {
        for (NameCheck.Wrong wrong : draft.names().wrong()) {
            switch (wrong.fault()) {
                case OTHER_PERSON -> findings.add(FindingKind.WRONG_NAME, Severity.MUST, wrong.span(), wrong.instead(), "name.other");
                case WRONG_FORM -> findings.add(FindingKind.WRONG_NAME, Severity.MUST, wrong.span(), wrong.instead(), "name.form");
                case UNFILLED_SLOT -> findings.add(FindingKind.WRONG_NAME, Severity.MUST, wrong.span(), wrong.instead(), "name.slot");
                case DIMINUTIVE -> findings.add(FindingKind.FORMALITY, Severity.SHOULD, wrong.span(), wrong.instead(), "name.diminutive");
            }
        }
    }
}

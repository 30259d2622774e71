package heard.engine.review;

import java.util.List;

import heard.engine.Address;
import heard.engine.FindingKind;
import heard.engine.Language;
import heard.engine.Severity;
import heard.engine.rule.Match;

/** Finds вы and ты, jūs and tu mixed in a draft, or a draft that is more familiar than its customer; English has one "you". */
final class FormalityFindings {
    private FormalityFindings() {
    }

    static void into(Draft draft, Findings findings) {
        List<Match> familiar = draft.cues("address.informal");
        List<Match> polite = draft.cues("address.formal");
        if (familiar.isEmpty() || draft.language() == Language.EN) {
            return;
        }
        boolean mixed = !polite.isEmpty();
        boolean customerPolite = draft.reading() != null && draft.reading().address() != Address.INFORMAL;
        if (!mixed && !customerPolite) {
            return;
        }
        List<Match> odd = mixed && !customerPolite && familiar.size() > polite.size() ? polite : familiar;
        findings.add(FindingKind.FORMALITY, Severity.SHOULD, odd.getFirst().span(), List.of(),
                mixed ? "formality.mixed" : "formality.customer");
    }
}

package heard.engine.review;

import java.util.HashSet;
import java.util.List;

import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.spelling.Misspelling;
import heard.engine.spelling.Spelling;
import heard.engine.text.Text;
import heard.engine.text.Token;

/** Findings on spelling; the customer's own words and names are no mistakes. */
final class SpellingFindings {
    private SpellingFindings() {
    }

    static void into(Draft draft, Findings findings) {
        var known = new HashSet<String>();
        String name = draft.context().name();
        if (name != null) {
            Text.of(name, draft.language()).tokens().stream().map(Token::form).forEach(known::add);
        }
        List<Misspelling> misspellings = Spelling.check(draft.text(), known);
        for (Misspelling misspelling : misspellings) {
            findings.add(FindingKind.SPELLING, Severity.SHOULD, misspelling.span(), misspelling.suggestions(), "spelling");
        }
    }
}

package heard.engine.review;

import java.util.Set;
import java.util.stream.Collectors;

import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.spelling.Misspelling;
import heard.engine.spelling.Spelling;
import heard.engine.spelling.Surroundings;
import heard.engine.text.Covered;
import heard.engine.text.Text;
import heard.engine.text.Token;
import org.jspecify.annotations.Nullable;

/** Findings on spelling; names are no mistakes, and what the customer wrote is doubted less. */
final class SpellingFindings {
    private SpellingFindings() {
    }

    static void into(Draft draft, Findings findings) {
        String name = draft.context().name();
        var around = new Surroundings(forms(name == null ? null : Text.of(name, draft.language())), forms(draft.message()));
        Covered names = Covered.by(draft.names().right().stream());
        for (Misspelling misspelling : Spelling.check(draft.text(), around)) {
            if (!names.overlaps(misspelling.span())) {
                findings.add(FindingKind.SPELLING, Severity.SHOULD, misspelling.span(), misspelling.suggestions(), "spelling");
            }
        }
    }

    private static Set<String> forms(@Nullable Text text) {
        return text == null ? Set.of() : text.tokens().stream().map(Token::form).collect(Collectors.toUnmodifiableSet());
    }
}

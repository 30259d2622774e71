package heard.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Forms;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Checks and forms names. For now it accepts the recorded words as they stand, in the first sentences of a draft, and finds unfilled
 * slots; of forms it knows only those that do not bend: English, and Russian as recorded.
 */
public final class Names {
    private static final int SENTENCES_OF_A_GREETING = 2;

    private Names() {
    }

    /** Looks for the customer's name in a draft; {@code recorded} is null where it is not known. */
    public static NameCheck check(Text draft, @Nullable String recorded) {
        var right = new ArrayList<Span>();
        var wrong = new ArrayList<NameCheck.Wrong>();
        for (Token token : draft.tokens()) {
            if (token.kind() == TokenKind.PLACEHOLDER) {
                List<String> instead = recorded == null ? List.of() : greeting(recorded, draft.language()).stream().toList();
                wrong.add(new NameCheck.Wrong(token.span(), NameCheck.Fault.UNFILLED_SLOT, instead));
            }
        }
        if (recorded != null) {
            right.addAll(asRecorded(draft, recorded));
        }
        return new NameCheck(right, wrong);
    }

    private static List<Span> asRecorded(Text draft, String recorded) {
        List<String> words = Text.of(recorded, draft.language()).tokens().stream().map(token -> Forms.fold(token.span().of(recorded)))
                .toList();
        var spans = new ArrayList<Span>();
        for (Sentence sentence : draft.sentences().subList(0, Math.min(SENTENCES_OF_A_GREETING, draft.sentences().size()))) {
            for (Token token : draft.tokens().subList(sentence.first(), sentence.end())) {
                if (token.kind() == TokenKind.WORD && words.contains(token.form())) {
                    spans.add(token.span());
                }
            }
        }
        return spans;
    }

    /** The name as it stands after a greeting; empty where the form is not known for sure. */
    public static Optional<String> greeting(String recorded, Language language) {
        String[] words = recorded.strip().split("\\s+");
        return language == Language.LT || words[0].isEmpty() ? Optional.empty() : Optional.of(words[0]);
    }
}

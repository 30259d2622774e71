package heard.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.name.NameCheck.Wrong;
import heard.engine.text.Covered;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Checks and forms names. A draft is searched for the places in which it addresses somebody; what stands there is compared with the
 * recorded name, word by word, in all forms that the language has. Safe for many threads.
 */
public final class Names {
    private static final Judges JUDGES = new Judges();

    private Names() {
    }

    /** Looks for the customer's name in a draft; {@code recorded} is null where it is not known. */
    public static NameCheck check(Text draft, @Nullable String recorded) {
        Manner manner = Manner.of(draft.language());
        Judge judge = recorded == null ? null : JUDGES.of(draft.language(), recorded);
        Customer customer = judge == null ? null : judge.customer();
        var salutations = new Salutations(draft, manner, judge == null ? word -> false : judge::theirs);
        List<Salutation> found = salutations.find();
        var right = new ArrayList<Span>();
        var wrong = new ArrayList<>(new Unfilled(draft, manner, customer).slots(salutations.unfilled()));
        Covered slots = Covered.by(wrong.stream().map(Wrong::span));
        if (judge != null) {
            found.stream().filter(judge::right).forEach(salutation -> right.add(salutation.span()));
        }
        for (Salutation salutation : found) {
            Optional<Wrong> fault = judge == null
                    ? FormAlone.judge(draft.language(), salutation)
                    : salutation.among() && !right.isEmpty() ? Optional.empty() : judge.wrong(salutation);
            fault.filter(one -> !slots.overlaps(one.span())).ifPresent(wrong::add);
        }
        return new NameCheck(right, wrong);
    }

    /** The name as it stands after a greeting; empty where the form is not known for sure. */
    public static Optional<String> greeting(String recorded, Language language) {
        Customer customer = language == Language.OTHER ? null : Recorded.read(recorded);
        return customer == null ? Optional.empty() : Manner.of(language).greeting(customer);
    }

    /** The greeting of a draft with the customer's name put in; empty where it has none, or the form of the name is not known. */
    public static Optional<String> greeting(Text draft, String recorded) {
        Customer customer = draft.language() == Language.OTHER ? null : Recorded.read(recorded);
        return customer == null ? Optional.empty() : new Greeting(draft, customer).named();
    }
}

package heard.engine.name;

import java.util.List;

import heard.engine.Span;
import heard.engine.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A place of a draft in which somebody is addressed.
 *
 * @param opener the word before it that agrees with the person, as "gerbiamas" does; null where there is none
 * @param called the title and the name
 * @param among whether more people than one are addressed
 * @param weight what may be concluded from it
 */
record Salutation(Text text, AddressWords.@Nullable Phrase opener, Called called, boolean among, Weight weight) {

    /** What may be concluded from words in such a place. */
    enum Weight {
        /** Whoever is named is addressed. */
        CERTAIN,
        /** The customer's own name in a wrong form is wrong, another name is another matter. */
        LIKELY,
        /** Only the right form tells that the customer is addressed. */
        POSSIBLE
    }

    Span span() {
        return called.span();
    }

    List<AddressWords.Phrase> titles() {
        return called.titles();
    }

    Gender gender() {
        return titles().stream().map(AddressWords.Phrase::gender).filter(gender -> gender != Gender.UNKNOWN).reduce(Gender::and)
                .orElse(Gender.UNKNOWN);
    }

    List<String> words() {
        return called.names().stream().map(name -> name.span().of(text.raw())).toList();
    }
}

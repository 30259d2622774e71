package heard.engine.spelling;

import java.util.Set;

/**
 * What is known around a draft.
 *
 * @param names folded words that are right here in whatever form: the customer's name
 * @param customersWords folded words of the message that is answered; they may be names of products
 */
public record Surroundings(Set<String> names, Set<String> customersWords) {
    public static final Surroundings NONE = new Surroundings(Set.of(), Set.of());

    public Surroundings {
        names = Set.copyOf(names);
        customersWords = Set.copyOf(customersWords);
    }
}

package heard.engine.name;

import java.util.List;
import java.util.Optional;

import heard.engine.Language;
import heard.engine.text.Forms;

/** How a language calls people. Safe for many threads. */
abstract sealed class Manner permits Lithuanian, Russian, English {
    private static final int SHORTEST_MISSPELLED = 4;

    static Manner of(Language language) {
        return switch (language) {
            case LT -> Lithuanian.MANNER;
            case RU -> Russian.MANNER;
            case EN, OTHER -> English.MANNER;
        };
    }

    /** The forms in which a word of a name addresses somebody, the best first. */
    abstract List<String> addressing(String name, Gender gender);

    abstract Likeness likeness(String word, String name, Gender gender);

    /** Whether a word is a given name of this language, in a form that addresses or in the nominative. */
    abstract boolean knows(String word);

    /** A title for somebody of this gender; empty where the gender is not known. */
    abstract Optional<String> title(Customer customer);

    /** How to call somebody after a greeting; empty where that is not known for sure. */
    Optional<String> greeting(Customer customer) {
        if (!customer.given().isEmpty()) {
            return Optional.of(addressing(customer.given().getFirst(), customer.gender()).getFirst());
        }
        return titled(customer);
    }

    /** Title and surname. */
    Optional<String> titled(Customer customer) {
        return customer.surnames().isEmpty()
                ? Optional.empty()
                : title(customer).map(title -> title + " " + surname(customer));
    }

    String surname(Customer customer) {
        return String.join(" ", customer.surnames().stream().map(word -> addressing(word, customer.gender()).getFirst()).toList());
    }

    /** Given name and surname, for those who are called by both. */
    Optional<String> full(Customer customer) {
        return customer.surnames().isEmpty() ? greeting(customer) : greeting(customer).map(given -> given + " " + surname(customer));
    }

    /** Whether one letter is wrong, missing, too many or in its neighbour's place, in a word that is no other name. */
    boolean misspells(String word, String name) {
        String one = Forms.fold(word);
        String two = Forms.fold(name);
        return Math.min(one.length(), two.length()) >= SHORTEST_MISSPELLED && !knows(word) && AddressWords.shipped().roles(word).isEmpty()
                && oneLetterApart(one, two);
    }

    static boolean oneLetterApart(String one, String two) {
        String longer = one.length() >= two.length() ? one : two;
        String shorter = one.length() >= two.length() ? two : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && longer.charAt(same) == shorter.charAt(same)) {
            same++;
        }
        if (longer.length() > shorter.length()) {
            return longer.regionMatches(same + 1, shorter, same, shorter.length() - same);
        }
        return longer.regionMatches(same + 1, shorter, same + 1, shorter.length() - same - 1) || swapped(longer, shorter, same);
    }

    private static boolean swapped(String one, String two, int at) {
        return at + 1 < one.length() && one.charAt(at) == two.charAt(at + 1) && one.charAt(at + 1) == two.charAt(at)
                && one.regionMatches(at + 2, two, at + 2, one.length() - at - 2);
    }
}

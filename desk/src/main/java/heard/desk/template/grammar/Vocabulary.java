package heard.desk.template.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import heard.desk.platform.words.UiLanguage;

/** Finds terms by any of their spellings in any of the languages, and the nearest one where a spelling is not known. */
final class Vocabulary<T extends Enum<T> & Term> {
    static final Vocabulary<Variable> VARIABLES = new Vocabulary<>(Variable.values());
    static final Vocabulary<Trait> TRAITS = new Vocabulary<>(Trait.values());
    static final Vocabulary<Wish> WISHES = new Vocabulary<>(Wish.values());
    static final Vocabulary<Way> WAYS = new Vocabulary<>(Way.values());
    static final Vocabulary<Sign> SIGNS = new Vocabulary<>(Sign.values());
    private static final int SHORT = 4;

    private final Map<String, T> terms = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    private Vocabulary(T[] all) {
        for (T term : all)
            for (UiLanguage language : UiLanguage.values())
                term.spellings(language).forEach(spelling -> add(spelling, term));
    }

    private void add(String spelling, T term) {
        String plain = Term.plain(spelling);
        T other = terms.put(plain, term);
        if (other != null && other != term)
            throw new IllegalStateException(spelling + " stands for " + other + " and for " + term);
        shown.put(plain, spelling);
    }

    Optional<T> find(String words) {
        return Optional.ofNullable(terms.get(Term.plain(words)));
    }

    /** The spelling that is most like the words, where one is; empty where none is near. */
    String near(String words) {
        String plain = Term.plain(words);
        int most = plain.length() <= SHORT ? 1 : 2;
        String best = "";
        int least = most + 1;
        for (Map.Entry<String, String> entry : shown.entrySet()) {
            int distance = distance(plain, entry.getKey());
            if (distance < least || (distance == least && !best.isEmpty() && entry.getValue().compareTo(best) < 0)) {
                least = distance;
                best = entry.getValue();
            }
        }
        return best;
    }

    /** How many letters must be added, left out, changed or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++)
            steps[i][0] = i;
        for (int j = 0; j <= other.length(); j++)
            steps[0][j] = j;
        for (int i = 1; i <= one.length(); i++)
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
                boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped)
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
            }
        return steps[one.length()][other.length()];
    }
}

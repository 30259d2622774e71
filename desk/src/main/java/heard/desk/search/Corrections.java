package heard.desk.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Guesses which word was meant where one hardly occurs: a slip of the finger, or the keyboard set to another language. */
@Component
class Corrections {
    /** Words that occur in fewer messages than this are doubted. */
    private static final int FEW = 3;
    private static final int SHORTEST = 4;
    private static final int LONG_WORD = 7;
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюе";

    private final WordStore words;
    private final Stems stems;

    Corrections(WordStore words, Stems stems) {
        this.words = words;
        this.stems = stems;
    }

    /** What was typed, and the word meant; nothing for words that occur often enough. */
    List<Correction> of(SearchBox box) {
        List<Correction> corrections = new ArrayList<>();
        for (SearchBox.Term term : box.terms()) {
            List<Token> tokens = Tokens.of(term.text());
            if (term.phrase() || term.negated() || tokens.size() != 1 || !tokens.getFirst().word())
                continue;
            better(term.text(), tokens.getFirst())
                    .ifPresent(word -> corrections.add(new Correction(term.text(), word, box.with(term.text(), word))));
        }
        return corrections;
    }

    private Optional<String> better(String typed, Token token) {
        stems.prepare(List.of(token));
        List<String> lexemes = stems.of(token);
        if (token.written().length() < SHORTEST || lexemes.isEmpty())
            return Optional.empty();
        long known = words.messages(lexemes);
        if (known >= FEW)
            return Optional.empty();
        return onOtherKeyboard(typed, known).or(() -> alike(token, known));
    }

    private Optional<String> onOtherKeyboard(String typed, long known) {
        var other = new StringBuilder();
        for (char key : typed.toLowerCase(Locale.ROOT).toCharArray()) {
            int latin = LATIN_KEYS.indexOf(key);
            int cyrillic = CYRILLIC_KEYS.indexOf(key);
            other.append(latin >= 0 ? CYRILLIC_KEYS.charAt(latin) : cyrillic >= 0 ? LATIN_KEYS.charAt(cyrillic) : key);
        }
        String word = other.toString();
        List<Token> tokens = Tokens.of(word);
        if (tokens.size() != 1 || !tokens.getFirst().word())
            return Optional.empty();
        stems.prepare(tokens);
        return words.messages(stems.of(tokens.getFirst())) > known ? Optional.of(word) : Optional.empty();
    }

    private Optional<String> alike(Token token, long known) {
        String folded = Tokens.folded(token.written());
        int most = folded.length() >= LONG_WORD ? 2 : 1;
        return words.alike(folded).stream().filter(word -> word.messages() > known && !word.folded().equals(folded))
                .map(word -> new Guess(word, distance(token, folded, word, most))).filter(guess -> guess.distance() <= most)
                .min(Comparator.comparingInt(Guess::distance)
                        .thenComparing(Comparator.comparingLong((Guess guess) -> guess.word().messages()).reversed()))
                .map(guess -> guess.word().word());
    }

    private record Guess(WordStore.Known word, int distance) {}

    /** Of the words, or of their stems, since the form that was meant need not occur. */
    private int distance(Token token, String folded, WordStore.Known word, int most) {
        int least = distance(folded, word.folded(), most);
        for (String stem : stems.of(token))
            for (String other : word.lexemes())
                if (stem.length() >= SHORTEST && other.length() >= SHORTEST)
                    least = Math.min(least, distance(stem, other, most));
        return least;
    }

    /** How many letters were left out, added, taken for another or swapped with their neighbour; one more than most ends the count. */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most)
            return most + 1;
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++)
            last[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + same);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1))
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }
}

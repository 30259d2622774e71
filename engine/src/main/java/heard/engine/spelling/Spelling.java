package heard.engine.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Forms;
import heard.engine.text.Stems;
import heard.engine.text.Text;

/**
 * Checks the spelling of a text. It would rather miss a mistake than call a right word wrong: a word is only reported when a right one lies
 * near, and a word that may be a name only when the right one lies very near.
 */
public final class Spelling {
    private static final int SURE = 75;
    /** The value of words that everybody uses. */
    private static final int USUAL = 8;
    private static final int MOST_SUGGESTED = 5;
    /** Neighbours are sought for different words of so many letters together: a text with more wrong ones is in no language of ours. */
    private static final int MOST_LETTERS_SOUGHT = 10_000;
    /** Words up to this length are often abbreviations. */
    private static final int SHORT = 3;
    private static final int STRANGE = 45;
    /** Words up to this length that begin with a capital letter are taken for names. */
    private static final int LONGEST_DOUBTED = 4;
    private final Text text;
    private final Surroundings around;
    private final Set<String> nameStems;
    private final WordCheck words;
    private final Set<String> sought = new HashSet<>();
    private int lettersSought;
    private final List<Misspelling> found = new ArrayList<>();

    private Spelling(Text text, Surroundings around) {
        this.text = text;
        this.around = around;
        this.nameStems = around.names().stream().map(name -> Stems.stem(text.language(), name)).collect(Collectors.toUnmodifiableSet());
        this.words = new WordCheck(text.language());
    }

    /** Whether a word in small letters is one of the language. */
    public static boolean right(Language language, String word) {
        return new WordCheck(language).right(word);
    }

    /** The misspelt words of a text in their order. */
    public static List<Misspelling> check(Text text, Surroundings around) {
        if (text.language() == Language.OTHER || text.detection().transliterated()) {
            return List.of();
        }
        var spelling = new Spelling(text, around);
        List<Suspect> wrong = Suspects.of(text).stream().filter(suspect -> !spelling.words.right(suspect.lower())).toList();
        boolean bare = text.language() == Language.LT && spelling.bare(wrong);
        wrong.forEach(suspect -> spelling.judge(suspect, bare));
        spelling.found.addAll(Pairs.of(text, spelling.words));
        spelling.found.sort(Comparator.comparingInt(misspelling -> misspelling.span().start()));
        return List.copyOf(spelling.found);
    }

    /** Whether a Lithuanian text is written without diacritics altogether: that is a habit, not a row of mistakes. */
    private boolean bare(List<Suspect> wrong) {
        return !wrong.isEmpty() && text.raw().chars().noneMatch(letter -> "ąčęėįšųūžĄČĘĖĮŠŲŪŽ".indexOf(letter) >= 0);
    }

    private void judge(Suspect suspect, boolean bare) {
        if (known(suspect) || english(suspect) || !mayBeSought(suspect.lower())) {
            return;
        }
        List<Suggestion> near = near(suspect);
        if (near.isEmpty() || (bare && near.stream().anyMatch(suggestion -> Forms.fold(suggestion.word()).equals(suspect.lower())))) {
            return;
        }
        if (near.stream().anyMatch(one -> one.cost() <= allowed(suspect, one))) {
            List<String> words = near.stream().map(one -> cased(one.word(), suspect.capital())).distinct().limit(MOST_SUGGESTED).toList();
            found.add(new Misspelling(new Span(suspect.start(), suspect.end()), words));
        }
    }

    private boolean mayBeSought(String word) {
        if (!sought.contains(word) && lettersSought < MOST_LETTERS_SOUGHT) {
            sought.add(word);
            lettersSought += word.length();
        }
        return sought.contains(word);
    }

    private List<Suggestion> near(Suspect suspect) {
        String word = suspect.lower();
        for (String first : words.lexicon().slips().apart()) {
            int value = word.startsWith(first) ? words.lexicon().value(word.substring(first.length())) : 0;
            if (value > USUAL) {
                return List.of(new Suggestion(first + " " + word.substring(first.length()), 50, value));
            }
        }
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe < 3 || words.lexicon().wrong(word)) {
            return words.lexicon().near(word);
        }
        String ending = word.substring(apostrophe);
        return words.lexicon().near(word.substring(0, apostrophe)).stream()
                .map(one -> new Suggestion(one.word() + ending, one.cost(), one.value())).toList();
    }

    /**
     * How far a right word may lie: the further, the longer the word is and the more frequent the right one, since long words seldom have
     * neighbours by chance.
     */
    private int allowed(Suspect suspect, Suggestion best) {
        int allowed = 7 * Math.min(best.value(), USUAL + 1) + 14 * Math.min(suspect.lower().length(), USUAL + 1) - 45;
        if (suspect.capital()) {
            boolean name = suspect.lower().length() <= LONGEST_DOUBTED || Character.isUpperCase(best.word().charAt(0));
            boolean sentence = best.value() >= USUAL && suspect.lower().length() > LONGEST_DOUBTED + 1;
            return name || (called(suspect) && !sentence) ? 0 : sentence ? allowed - 10 : Math.min(allowed - 10, SURE);
        }
        if (suspect.lower().length() > SHORT && words.lexicon().strange(suspect.lower())) {
            allowed += best.value() >= USUAL - 1 ? STRANGE : best.value() >= USUAL - 3 ? STRANGE / 2 : 0;
        }
        return around.customersWords().contains(Forms.fold(suspect.lower())) ? Math.min(allowed - 10, SURE) : allowed;
    }

    /** Whether a word stands alone before a comma, as the name of whom one addresses does. */
    private boolean called(Suspect suspect) {
        return text.raw().startsWith(",", suspect.end());
    }

    private static String cased(String word, boolean capital) {
        return capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
    }

    /** A name in whatever form. */
    private boolean known(Suspect suspect) {
        String form = Forms.fold(suspect.lower());
        return around.names().contains(form) || nameStems.contains(Stems.stem(text.language(), form));
    }

    /** English words stand in Lithuanian letters as they are. */
    private boolean english(Suspect suspect) {
        return text.language() == Language.LT
                && Lexicon.of(Language.EN).value(suspect.lower()) > WordGraph.RARE + (suspect.lower().length() > LONGEST_DOUBTED ? 0 : 3);
    }
}

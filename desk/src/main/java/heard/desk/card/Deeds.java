package heard.desk.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.engine.text.Forms;
import org.jspecify.annotations.Nullable;

/**
 * Finds in an answer what was done: phrases of {@code card/deeds.yaml}, word by word with a few others between, in one sentence that
 * is no question, without a word before them that makes a plan or the opposite of it. Steps by numbers explain. Safe for many threads.
 */
final class Deeds {
    private static final int MOST_BETWEEN = 3;
    private static final int GUARDED = 4;
    private static final int YOURS = 2;
    /** Phrases are looked up by so many first letters. */
    private static final int KEY = 3;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?\\n]?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern STEP = Pattern.compile("(?m)^\\s*[1-9][.)]\\s+\\S");
    private static final Deeds SHIPPED = DeedFile.shipped();

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Collection<String>> before;

    /** A word of a phrase: whole, or the beginning of one. */
    record Part(String form, boolean open) {
        boolean fits(String word) {
            return open ? word.startsWith(form) : word.equals(form);
        }
    }

    /** Words that say one deed, in the language that has its guards. */
    record Phrase(Deed deed, String language, List<Part> parts) {}

    /** @param before words that undo a deed, by language; those of the customer's doing under the language and "you" */
    Deeds(Collection<Phrase> all, Map<String, Collection<String>> before) {
        all.forEach(phrase -> phrases.computeIfAbsent(key(phrase.parts().getFirst().form()), first -> new ArrayList<>()).add(phrase));
        this.before = Map.copyOf(before);
    }

    private static String key(String word) {
        return word.substring(0, Math.min(KEY, word.length()));
    }

    static Deeds shipped() {
        return SHIPPED;
    }

    /** The most telling deed; empty where the answer tells of none. */
    Optional<Deed> in(String answer) {
        Deed best = null;
        Matcher sentences = SENTENCE.matcher(answer);
        while (sentences.find())
            if (!sentences.group().endsWith("?"))
                best = better(best, words(sentences.group()));
        if (best == null && STEP.matcher(answer).results().limit(2).count() == 2)
            best = Deed.EXPLAINED;
        return Optional.ofNullable(best);
    }

    static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(word -> Forms.fold(word.group())).toList();
    }

    private @Nullable Deed better(@Nullable Deed found, List<String> words) {
        Deed best = found;
        for (int at = 0; at < words.size(); at++)
            for (Phrase phrase : phrases.getOrDefault(key(words.get(at)), List.of()))
                if ((best == null || phrase.deed().compareTo(best) < 0) && says(phrase, words, at))
                    best = phrase.deed();
        return best;
    }

    private boolean says(Phrase phrase, List<String> words, int first) {
        int at = first;
        for (Part part : phrase.parts()) {
            int from = at;
            while (at < words.size() && at - from < MOST_BETWEEN && !part.fits(words.get(at)) && from != first)
                at++;
            if (at == words.size() || !part.fits(words.get(at)))
                return false;
            at++;
        }
        return free(phrase.language(), words, first, GUARDED) && free(phrase.language() + ".you", words, first, YOURS)
                && words.subList(first, at).stream().noneMatch(before.getOrDefault(phrase.language(), List.of())::contains);
    }

    private boolean free(String guards, List<String> words, int at, int reach) {
        return words.subList(Math.max(0, at - reach), at).stream().noneMatch(before.getOrDefault(guards, List.of())::contains);
    }
}

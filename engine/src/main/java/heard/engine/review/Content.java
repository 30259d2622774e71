package heard.engine.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import heard.engine.Language;
import heard.engine.rule.Wording;
import heard.engine.text.FrequentWords;
import heard.engine.text.Stems;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** The words of a text that carry its matter: neither the frequent ones of the language nor the stock of every reply. */
final class Content {
    private static final int LITTLE_WORDS = 220;
    private static final int LEAST_WORDS = 70;
    private static final int KEY = 6;
    private static final double LEAST_RARITY = 0.2;
    /** From 150 times the rank of the most frequent words that count on, a word is as rare as one that no list knows. */
    private static final double RARE = 5;
    /** By the beginning that is equal in all forms of a word, how frequent the most frequent form is. */
    private static final ConcurrentHashMap<Language, Map<String, Integer>> RANKS = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<Language, List<String>> STOCK = new ConcurrentHashMap<>();

    private Content() {
    }

    static Set<String> of(Text text) {
        return of(text, 0, text.tokens().size());
    }

    static Set<String> of(Text text, int first, int end) {
        return of(text, first, end, LITTLE_WORDS);
    }

    /** Also the frequent words, without the most frequent ones: "money" and "right" are what a question may be about. */
    static Set<String> wide(Text text, int first, int end) {
        return of(text, first, end, LEAST_WORDS);
    }

    /** The words of {@link #wide}, each with how rare it is, from a little to 1. */
    static Map<String, Float> weighed(Text text, int first, int end) {
        Map<String, Integer> ranks = RANKS.computeIfAbsent(text.language(),
                language -> FrequentWords.of(language).by(word -> key(Stems.stem(language, word))));
        var words = new HashMap<String, Float>();
        wide(text, first, end).forEach(word -> words.put(word, rarity(ranks.getOrDefault(word, -1))));
        return words;
    }

    private static Set<String> of(Text text, int first, int end, int mostFrequent) {
        var words = new HashSet<String>();
        List<String> stock = STOCK.computeIfAbsent(text.language(), language -> List.of(Wording.of(language).text("stock").split(" ")));
        for (Token token : text.tokens().subList(first, end)) {
            boolean number = token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.ID;
            if (number && token.form().length() > 1) {
                words.add(token.form());
            } else if (token.kind() == TokenKind.WORD && token.form().length() > 2 && rarer(text, token, mostFrequent)
                    && !begins(token.form(), stock)) {
                words.add(key(token));
            }
        }
        return words;
    }

    private static boolean rarer(Text text, Token token, int mostFrequent) {
        int rank = FrequentWords.of(text.language()).rank(token.form());
        return rank < 0 || rank > mostFrequent;
    }

    private static float rarity(int rank) {
        return rank < 0 ? 1 : (float) Math.max(LEAST_RARITY, Math.min(1, StrictMath.log(rank / (double) LEAST_WORDS) / RARE));
    }

    private static boolean begins(String word, List<String> stock) {
        for (String beginning : stock) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** The beginning of a word, equal in all its forms. */
    static String key(Token token) {
        return key(token.stem());
    }

    private static String key(String stem) {
        return stem.length() > KEY ? stem.substring(0, KEY) : stem;
    }

    static int common(Set<String> some, Set<String> others) {
        if (some.size() > others.size()) {
            return common(others, some);
        }
        int common = 0;
        for (String word : some) {
            common += others.contains(word) ? 1 : 0;
        }
        return common;
    }
}

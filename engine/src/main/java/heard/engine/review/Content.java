package heard.engine.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import heard.engine.Language;
import heard.engine.rule.Wording;
import heard.engine.text.FrequentWords;
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
        return weighed(text, first, end, LEAST_WORDS);
    }

    private static Set<String> of(Text text, int first, int end, int mostFrequent) {
        return weighed(text, first, end, mostFrequent).keySet();
    }

    private static Map<String, Float> weighed(Text text, int first, int end, int mostFrequent) {
        var words = new HashMap<String, Float>();
        List<String> stock = STOCK.computeIfAbsent(text.language(), language -> List.of(Wording.of(language).text("stock").split(" ")));
        FrequentWords frequent = FrequentWords.of(text.language());
        for (Token token : text.tokens().subList(first, end)) {
            boolean number = token.kind() == TokenKind.NUMBER || token.kind() == TokenKind.ID;
            if (number && token.form().length() > 1) {
                words.put(token.form(), 1f);
            } else if (token.kind() == TokenKind.WORD && token.form().length() > 2) {
                int rank = frequent.rank(token.form());
                if ((rank < 0 || rank > mostFrequent) && !begins(token.form(), stock)) {
                    words.merge(key(token), rarity(rank), Math::max);
                }
            }
        }
        return words;
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
        return token.stem().length() > KEY ? token.stem().substring(0, KEY) : token.stem();
    }

    static int common(Set<String> some, Set<String> others) {
        int common = 0;
        for (String word : some) {
            common += others.contains(word) ? 1 : 0;
        }
        return common;
    }
}

package heard.engine.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import heard.engine.Language;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads days that are written in words: "двадцать первого", "dvidešimt pirmą", "the twenty-first". */
final class Ordinals {
    private static final int MOST = 31;
    private static final int TEN = 10;
    private static final Map<Language, Map<String, Integer>> WORDS = Map.of(Language.RU,
            forms("""
                перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат
                семнадцат восемнадцат девятнадцат двадцат""", "ого ому ое ым ьего ьему ье ьим", "тридцат"),
            Language.LT,
            forms("""
                pirm antr trec ketvirt penkt sest septint astunt devint desimt vienuolikt dvylikt trylikt keturiolikt penkiolikt sesiolikt
                septyniolikt astuoniolikt devyniolikt dvidesimt""",
                    "a os ai oji osios aja ajai oje ia ios iai ioji iosios iaja iajai ioje oje",
                    "trisdesimt"),
            Language.EN, english());
    private static final Map<Language, Map<String, Integer>> TENS = Map.of(Language.RU, Map.of("двадцать", 20, "тридцать", 30), Language.LT,
            Map.of("dvidesimt", 20, "trisdesimt", 30), Language.EN, Map.of("twenty", 20, "thirty", 30));

    private Ordinals() {
    }

    /** A day in words, and the token behind it. */
    record Day(int value, int end) {}

    private static Map<String, Integer> forms(String stems, String endings, String thirty) {
        var forms = new HashMap<String, Integer>();
        int value = 0;
        for (String stem : stems.strip().split("\\s+")) {
            value++;
            for (String ending : endings.split(" ")) {
                forms.put(stem + ending, value);
            }
        }
        for (String ending : endings.split(" ")) {
            forms.put(thirty + ending, 3 * TEN);
        }
        return Map.copyOf(forms);
    }

    private static Map<String, Integer> english() {
        var forms = new HashMap<String, Integer>();
        String words = """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
            seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth
            twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first""";
        for (String word : words.strip().split("\\s+")) {
            forms.put(word, forms.size() + 1);
        }
        return Map.copyOf(forms);
    }

    /** The day whose words begin at a token; null where there is none. */
    static @Nullable Day at(List<Token> tokens, int at, Language language) {
        if (at < 0 || at >= tokens.size() || tokens.get(at).kind() != TokenKind.WORD) {
            return null;
        }
        Integer ten = TENS.getOrDefault(language, Map.of()).get(tokens.get(at).form());
        Integer more = ten == null || at + 1 >= tokens.size() ? null : unit(tokens.get(at + 1), language);
        if (ten != null && more != null && more < TEN && ten + more <= MOST) {
            return new Day(ten + more, at + 2);
        }
        Integer alone = unit(tokens.get(at), language);
        return alone == null ? null : new Day(alone, at + 1);
    }

    /** The day whose words end right before a token, as {@code end} tells where they begin. */
    static @Nullable Day before(List<Token> tokens, int at, Language language) {
        Day two = at < 2 ? null : at(tokens, at - 2, language);
        if (two != null && two.end() == at) {
            return new Day(two.value(), at - 2);
        }
        Day one = at < 1 ? null : at(tokens, at - 1, language);
        return one == null ? null : new Day(one.value(), at - 1);
    }

    private static @Nullable Integer unit(Token token, Language language) {
        return WORDS.getOrDefault(language, Map.of()).get(token.form());
    }
}

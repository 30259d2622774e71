package heard.engine.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns Russian written in Latin letters back, well enough for matching. */
final class Transliteration {
    private static final String[][] PAIRS = {{"shch", "щ"}, {"sch", "щ"}, {"zh", "ж"}, {"kh", "х"}, {"ts", "ц"}, {"ch", "ч"}, {"sh", "ш"},
            {"yu", "ю"}, {"ju", "ю"}, {"ya", "я"}, {"ja", "я"}, {"yo", "е"}, {"jo", "е"}, {"ye", "е"}, {"je", "е"}, {"iy", "ий"},
            {"ij", "ий"},
            {"a", "а"}, {"b", "б"}, {"v", "в"}, {"w", "в"}, {"g", "г"}, {"d", "д"}, {"e", "е"}, {"z", "з"}, {"i", "и"}, {"j", "й"},
            {"k", "к"},
            {"l", "л"}, {"m", "м"}, {"n", "н"}, {"o", "о"}, {"p", "п"}, {"r", "р"}, {"s", "с"}, {"t", "т"}, {"u", "у"}, {"f", "ф"},
            {"h", "х"},
            {"c", "ц"}, {"y", "ы"}, {"x", "х"}, {"q", "к"}, {"'", "ь"}, {"4", "ч"}, {"6", "ш"}};

    private static final String[][] NONE = {};
    /** The pairs by their first letter, in their order. */
    private static final String[][][] BEGINNING = IntStream.range(0, 128)
            .mapToObj(letter -> Arrays.stream(PAIRS).filter(pair -> pair[0].charAt(0) == letter).toArray(String[][]::new))
            .toArray(String[][][]::new);

    private Transliteration() {
    }

    static String toCyrillic(String form) {
        var russian = new StringBuilder(form.length());
        int at = 0;
        while (at < form.length()) {
            String[] pair = pairAt(form, at);
            russian.append(pair == null ? form.substring(at, at + 1) : cyrillic(pair, form, at));
            at += pair == null ? 1 : pair[0].length();
        }
        return russian.toString();
    }

    private static String cyrillic(String[] pair, String form, int at) {
        boolean afterVowel = at > 0 && "aeiouy".indexOf(form.charAt(at - 1)) >= 0;
        return pair[0].equals("y") && afterVowel ? "й" : pair[1];
    }

    private static String @org.jspecify.annotations.Nullable [] pairAt(String form, int at) {
        char first = form.charAt(at);
        for (String[] pair : first < BEGINNING.length ? BEGINNING[first] : NONE) {
            if (form.startsWith(pair[0], at)) {
                return pair;
            }
        }
        return null;
    }
}

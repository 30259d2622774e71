package heard.engine.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import heard.engine.Language;
import heard.engine.text.Forms;

/** Names of other languages in Russian letters: from a list, by the names that sound so, and by the letters of Lithuanian. */
final class ForeignNames {
    private static final String[][] LITHUANIAN = {{"dž", "дж"}, {"ch", "х"}, {"ija", "ия"}, {"ja", "я"}, {"ją", "я"},
            {"ju", "ю"}, {"jū", "ю"}, {"jų", "ю"}, {"jo", "йо"}, {"je", "е"}, {"ję", "е"}, {"jė", "е"}, {"iai", "яй"}, {"iau", "яу"},
            {"ia", "я"}, {"ią", "я"}, {"iu", "ю"}, {"iū", "ю"}, {"io", "ё"}, {"ie", "е"}, {"ai", "ай"}, {"ei", "ей"}, {"ui", "уй"},
            {"a", "а"}, {"ą", "а"}, {"b", "б"}, {"c", "ц"}, {"č", "ч"}, {"d", "д"}, {"e", "е"}, {"ę", "е"}, {"ė", "е"}, {"f", "ф"},
            {"g", "г"}, {"h", "х"}, {"i", "и"}, {"į", "и"}, {"y", "и"}, {"j", "й"}, {"k", "к"}, {"l", "л"}, {"m", "м"}, {"n", "н"},
            {"o", "о"}, {"p", "п"}, {"r", "р"}, {"s", "с"}, {"š", "ш"}, {"t", "т"}, {"u", "у"}, {"ų", "у"}, {"ū", "у"}, {"v", "в"},
            {"z", "з"}, {"ž", "ж"}};
    private final Map<String, List<String>> listed = new HashMap<>();

    private ForeignNames() {
        for (String line : WordFile.lines(Language.RU, "foreign-names.txt")) {
            String[] parts = line.split(":", 2);
            listed.merge(Forms.fold(parts[0]), List.of(parts[1].strip().split(" ")), (one, two) -> one);
        }
    }

    static ForeignNames shipped() {
        return Shipped.NAMES;
    }

    /** The Russian forms of a name in Latin letters, the most usual first; none where only its bearer knows. */
    List<String> russian(String name) {
        List<String> usual = listed.get(Forms.fold(name));
        if (usual != null) {
            return usual;
        }
        NameBook book = NameBook.of(Language.RU);
        String sounding = book.sounding(Sounds.of(name));
        if (sounding != null) {
            return List.of(sounding);
        }
        if (lithuanian(name)) {
            return List.of(byLetters(name.toLowerCase(Locale.ROOT)));
        }
        String bare = name.replaceFirst("(as|us|is|s)$", "");
        String known = book.sounding(Sounds.of(bare));
        return known != null ? List.of(known) : Surnames.certain(bare) ? List.of(byLetters(bare.toLowerCase(Locale.ROOT))) : List.of();
    }

    private static boolean lithuanian(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NameBook.of(Language.LT).knows(name) || Surnames.certain(name)
                || lower.chars().anyMatch(letter -> "ąčęėįšųūž".indexOf(letter) >= 0)
                || lower.endsWith("as") || lower.endsWith("aitis") || lower.endsWith("ius");
    }

    private static String byLetters(String name) {
        var russian = new StringBuilder(name.length());
        int at = 0;
        while (at < name.length()) {
            String[] pair = pairAt(name, at);
            boolean first = at == 0 || name.charAt(at - 1) == '-';
            String letters = first && "eęė".contains(pair[0]) ? "э" : first && pair[0].equals("ie") ? "ие" : pair[1];
            russian.append(letters);
            at += pair[0].length();
        }
        return Sounds.sentenceCase(russian.toString());
    }

    private static String[] pairAt(String name, int at) {
        for (String[] pair : LITHUANIAN) {
            if (name.startsWith(pair[0], at)) {
                return pair;
            }
        }
        String letter = name.substring(at, at + 1);
        return new String[]{letter, letter};
    }

    /** Loads on first use. */
    private static final class Shipped {
        private static final ForeignNames NAMES = new ForeignNames();
    }
}

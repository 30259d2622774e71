package heard.engine.name;

import java.util.List;
import java.util.Locale;

import heard.engine.text.Forms;

/**
 * Makes names of two alphabets comparable: both become plain Latin letters that stand for about the same sounds, so that Елена, Elena
 * and Jelena meet, Юрий and Jurij, Živilė and Живиле.
 */
final class Sounds {
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґәғқңөұүһ";
    private static final String[] LATIN = {"a", "b", "v", "g", "d", "e", "z", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
            "u",
            "f", "h", "k", "k", "s", "s", "", "i", "", "e", "iu", "ia", "i", "i", "e", "g", "a", "g", "k", "n", "o", "u", "u", "h"};
    private static final String[] LITHUANIAN = {"a", "b", "v", "g", "d", "e", "ž", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s",
            "t",
            "u", "f", "ch", "c", "č", "š", "šč", "", "y", "", "e", "iu", "ia", "i", "ji", "je", "g", "a", "g", "k", "n", "o", "u", "u",
            "h"};
    private static final String[] ENGLISH = {"a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t",
            "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "i", "yi", "ye", "g", "a", "g", "k", "n", "o", "u", "u",
            "h"};
    private static final String[][] SPELLINGS = {{"shch", "s"}, {"sch", "s"}, {"sh", "s"}, {"zh", "z"}, {"kh", "h"}, {"ch", "k"},
            {"ts", "k"},
            {"tz", "k"}, {"ph", "f"}, {"th", "t"}, {"ck", "k"}, {"c", "k"}, {"x", "ks"}, {"w", "v"}, {"q", "k"}, {"j", "i"}, {"y", "i"},
            {"ł", "l"}, {"'", ""}};
    private static final List<String> ADDED_ENDINGS = List.of("as", "is", "us", "s");

    private Sounds() {
    }

    static boolean cyrillic(String word) {
        return word.chars().anyMatch(letter -> letter >= 0x400 && letter <= 0x52F);
    }

    /** The sounds of a name. */
    static String of(String name) {
        String form = Forms.fold(name);
        String latin = cyrillic(form) ? spelled(form, LATIN) : form;
        if (latin.equals(form)) {
            for (String[] spelling : SPELLINGS) {
                latin = latin.contains(spelling[0]) ? latin.replace(spelling[0], spelling[1]) : latin;
            }
        }
        return levelled(latin);
    }

    /** Without doubled letters, and without the glide before e. */
    private static String levelled(String latin) {
        var sounds = new StringBuilder(latin.length());
        for (int at = 0; at < latin.length(); at++) {
            char letter = latin.charAt(at);
            boolean doubled = !sounds.isEmpty() && sounds.charAt(sounds.length() - 1) == letter;
            boolean glide = letter == 'i' && at + 1 < latin.length() && (latin.charAt(at + 1) == 'e' || latin.charAt(at + 1) == 'i');
            if (!doubled && !glide) {
                sounds.append(letter);
            }
        }
        return sounds.toString();
    }

    /** Whether two names sound alike, where one of them may carry the ending that Lithuanian and Latvian add. */
    static boolean alike(String one, String two) {
        String first = of(one);
        String second = of(two);
        return first.equals(second) || ended(first, second) || ended(second, first) || soft(first).equals(soft(second));
    }

    private static boolean ended(String bare, String longer) {
        return bare.length() >= 2 && longer.startsWith(bare) && ADDED_ENDINGS.contains(longer.substring(bare.length()));
    }

    /** Fyodor and Фёдор, Pyotr and Пётр, Ljudmila and Людмила, Alexander and Александр. */
    private static String soft(String sounds) {
        return sounds.replace("io", "e").replace("liu", "lu").replaceAll("nder$", "ndr");
    }

    /** A Cyrillic name in English letters. */
    static String english(String name) {
        return sentenceCase(
                spelled(name.toLowerCase(Locale.ROOT).replace('ё', 'е'), ENGLISH).replaceAll("iya$", "ia").replaceAll("iy$", "y"));
    }

    /** A Cyrillic name in Lithuanian letters. */
    static String lithuanian(String name) {
        return sentenceCase(spelled(name.toLowerCase(Locale.ROOT).replace('ё', 'е'), LITHUANIAN).replaceAll("([aeo])ia", "$1ja")
                .replaceAll("([aeo])iu", "$1ju").replaceAll("iia$", "ija"));
    }

    /** The consonants of a name, by which one can be known whose vowels follow no rule. */
    static String consonants(String name) {
        return of(name).replaceAll("[aeiouv]", "");
    }

    private static String spelled(String word, String[] letters) {
        var spelled = new StringBuilder(word.length() + 2);
        for (int at = 0; at < word.length(); at++) {
            int place = CYRILLIC.indexOf(word.charAt(at));
            spelled.append(place < 0 ? word.substring(at, at + 1) : letters[place]);
        }
        return spelled.toString();
    }

    /** A capital at the beginning and after each hyphen and apostrophe, the rest small. */
    static String sentenceCase(String word) {
        var cased = new StringBuilder(word.length());
        boolean capital = true;
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            cased.append(capital ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
            capital = letter == '-' || letter == '’' || letter == '\'';
        }
        return cased.toString();
    }
}

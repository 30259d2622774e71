package heard.engine.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import heard.engine.Language;
import heard.engine.text.Forms;

/**
 * Lithuanian calls people in the vocative, which follows from the ending: Jonas, Jonai; Petraitis, Petraiti; Kazys, Kazy; Julius,
 * Juliau; Rūta, Rūta; Eglė, Egle. Names of other languages stand as they are or take a Lithuanian ending first.
 */
final class Lithuanian extends Manner {
    static final Lithuanian MANNER = new Lithuanian();
    private static final String[][] VOCATIVES = {{"jas", "jau", "jai"}, {"ias", "iau", "iai"}, {"as", "ai"}, {"ys", "y"}, {"is", "i"},
            {"ius", "iau"}, {"jus", "jau"}, {"us", "au"}, {"ė", "e"}};
    private static final List<String> NOMINATIVE_ENDINGS = List.of("ius", "jus", "ias", "jas", "as", "is", "ys", "us", "ė", "e", "ia", "a");
    private static final Set<String> CASES = Set.of("as", "is", "ys", "us", "ius", "ia", "o", "io", "jo", "ui", "iui", "jui", "a", "i", "u",
            "iu", "y", "e", "es", "ei", "os", "ios", "ai", "iai", "au", "iau", "jau", "aus", "iaus", "jaus", "umi", "iumi", "imi", "uje",
            "yje", "eje", "oje", "ame", "jus", "ju");
    private static final List<String> FONDLING = List.of("uk", "el", "ut", "yt", "uz", "us", "ik", "yc", "uciuk", "uliuk", "elel", "ait",
            "ul",
            "iuk", "iut", "iul", "iuks", "uks");
    private static final List<String> ADOPTED = List.of("ai", "au", "iau", "i", "iai", "e", "as", "us", "is");

    private Lithuanian() {
    }

    /** Whose a name is by its ending, if it has a Lithuanian one. */
    static Gender genderByEnding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("ė") || lower.endsWith("a")) {
            return Gender.FEMALE;
        }
        boolean man = lower.endsWith("as") || lower.endsWith("us") || lower.endsWith("is") || lower.endsWith("ys");
        return man ? Gender.MALE : Gender.UNKNOWN;
    }

    @Override
    List<String> addressing(String name, Gender gender) {
        String latin = Sounds.cyrillic(name) ? Sounds.lithuanian(name) : name;
        int hyphen = latin.indexOf('-');
        if (hyphen > 0 && hyphen < latin.length() - 1) {
            String rest = addressing(latin.substring(hyphen + 1), gender).getFirst();
            return List.of(addressing(latin.substring(0, hyphen), gender).getFirst() + "-" + rest);
        }
        return Words.like(latin, vocatives(latin.toLowerCase(Locale.ROOT), gender));
    }

    private static List<String> vocatives(String name, Gender gender) {
        if (english(name)) {
            return List.of(name, regular(name, gender).getFirst());
        }
        return latvian(name) && gender != Gender.FEMALE
                ? List.of(regular(name.substring(0, name.length() - 1) + "as", gender).getFirst(), name)
                : regular(name, gender);
    }

    /** Chris, Nicholas, Dennis: what looks like an ending is none. */
    private static boolean english(String name) {
        return name.endsWith("s") && NameBook.of(Language.EN).knows(name) && !NameBook.of(Language.LT).knows(name);
    }

    /** Edgars, Ivars, Sergejs. */
    private static boolean latvian(String name) {
        int last = name.length() - 1;
        return last > 3 && name.charAt(last) == 's' && "bdgjklmnprtvz".indexOf(name.charAt(last - 1)) >= 0;
    }

    private static List<String> regular(String name, Gender gender) {
        for (String[] ending : VOCATIVES) {
            if (name.endsWith(ending[0]) && name.length() > ending[0].length() + 1
                    && !(gender == Gender.FEMALE && ending[0].endsWith("s"))) {
                String stem = name.substring(0, name.length() - ending[0].length());
                return ending.length > 2 ? List.of(stem + ending[1], stem + ending[2]) : List.of(stem + ending[1]);
            }
        }
        boolean man = gender == Gender.MALE && !name.isEmpty() && "aeiouyąęėįųū".indexOf(name.charAt(name.length() - 1)) < 0;
        if (!man) {
            return List.of(name);
        }
        if (name.endsWith("j")) {
            return List.of(name + "au", name);
        }
        boolean slavic = NameBook.of(Language.RU).sounding(Sounds.of(name)) != null || Surnames.gender(name) == Gender.MALE;
        return slavic ? List.of(name + "ai", name) : List.of(name, name + "ai");
    }

    @Override
    Likeness likeness(String word, String name, Gender gender) {
        if (Sounds.cyrillic(word)) {
            return Sounds.alike(word, name) ? Likeness.SAME : Likeness.NONE;
        }
        for (String form : addressing(name, gender)) {
            if (spelledAlike(word, form)) {
                return Likeness.SAME;
            }
        }
        if (firstOfTwo(word, name, gender)) {
            return Likeness.SAME;
        }
        if (foreign(name) && adopted(word, name)) {
            return Likeness.SAME;
        }
        if (inAnotherCase(word, name)) {
            return Likeness.BENT;
        }
        if (shortened(word, name)) {
            return Likeness.SHORT;
        }
        boolean misspelled = addressing(name, gender).stream().anyMatch(form -> misspells(word, form)) || misspells(word, name);
        return misspelled ? Likeness.BENT : Likeness.NONE;
    }

    /** Of "Anna-Marija" also "Anna". */
    private boolean firstOfTwo(String word, String name, Gender gender) {
        int hyphen = name.indexOf('-');
        return hyphen > 1 && word.indexOf('-') < 0
                && addressing(name.substring(0, hyphen), gender).stream().anyMatch(form -> spelledAlike(word, form));
    }

    /** Without diacritics or with them; but -ė and -e, -ą and -a are two cases. */
    private static boolean spelledAlike(String word, String form) {
        char last = Character.toLowerCase(word.charAt(word.length() - 1));
        boolean ending = last < 0x80 || last == form.charAt(form.length() - 1);
        return ending && Forms.fold(word).equals(Forms.fold(form));
    }

    private static boolean foreign(String name) {
        return genderByEnding(name) == Gender.UNKNOWN || Sounds.cyrillic(name) || !NameBook.of(Language.LT).knows(name);
    }

    /** A name of another language written by its sound, with a Lithuanian ending in the vocative: Džonai, Sergejau. */
    private static boolean adopted(String word, String name) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("ė") || lower.endsWith("as") || lower.endsWith("us") || lower.endsWith("is")) {
            return false;
        }
        String sounds = Sounds.of(word);
        var origins = new ArrayList<>(List.of(Sounds.of(name)));
        ForeignNames.shipped().russian(name).forEach(russian -> origins.add(Sounds.of(russian)));
        return origins.stream().anyMatch(origin -> sounds.equals(origin)
                || (sounds.startsWith(origin) && ADOPTED.contains(sounds.substring(origin.length()))));
    }

    private static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : NOMINATIVE_ENDINGS) {
            if (lower.endsWith(ending) && lower.length() > ending.length() + 1) {
                return Forms.fold(lower.substring(0, lower.length() - ending.length()));
            }
        }
        return Forms.fold(lower);
    }

    private static boolean inAnotherCase(String word, String name) {
        String latin = Sounds.cyrillic(name) ? Sounds.lithuanian(name) : name;
        String form = Forms.fold(word);
        String stem = stem(latin);
        return form.equals(Forms.fold(latin)) || (form.startsWith(stem) && CASES.contains(form.substring(stem.length())));
    }

    private boolean shortened(String word, String name) {
        for (String shortForm : NameBook.of(Language.LT).shortForms(name)) {
            if (Forms.fold(shortForm).equals(Forms.fold(word))
                    || vocatives(shortForm.toLowerCase(Locale.ROOT), Gender.UNKNOWN).stream().anyMatch(form -> spelledAlike(word, form))) {
                return true;
            }
        }
        return fondled(Forms.fold(word), stem(name));
    }

    /** Jonukas, Rūtelė, Onute: the stem, an ending of endearment and one of case. */
    private static boolean fondled(String form, String stem) {
        if (stem.length() < 2 || !form.startsWith(stem)) {
            return false;
        }
        String rest = form.substring(stem.length());
        return FONDLING.stream().anyMatch(ending -> rest.equals(ending)
                || (rest.startsWith(ending) && CASES.contains(rest.substring(ending.length()))));
    }

    @Override
    boolean knows(String word) {
        return NameBook.of(Language.LT).knows(word) || Vocatives.NOMINATIVES.containsKey(Forms.fold(word))
                || NameBook.of(Language.EN).knows(word);
    }

    @Override
    Optional<String> title(Customer customer) {
        return switch (customer.gender()) {
            case MALE -> Optional.of("pone");
            case FEMALE -> Optional.of("ponia");
            case UNKNOWN -> Optional.empty();
        };
    }

    /** Whether a word is a Lithuanian given name or surname that stands in the nominative where the vocative differs. */
    boolean nominative(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean differs = !vocatives(lower, genderByEnding(lower)).contains(lower);
        return differs && (NameBook.of(Language.LT).spelled(word) || Surnames.certain(word));
    }

    /** The vocatives of the names in the book; loads on first use. */
    private static final class Vocatives {
        private static final Map<String, String> NOMINATIVES = new HashMap<>();
        static {
            for (String name : NameBook.of(Language.LT).names()) {
                vocatives(name.toLowerCase(Locale.ROOT), Gender.UNKNOWN).forEach(form -> NOMINATIVES.putIfAbsent(Forms.fold(form), name));
            }
        }
    }
}

package heard.engine.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import heard.engine.Language;
import heard.engine.text.Forms;
import org.jspecify.annotations.Nullable;

/** The given names of a language, whose they are and what they are shortened to. Loaded on first use; safe for many threads. */
final class NameBook {
    private final Map<String, Gender> genders = new HashMap<>();
    private final Map<String, List<String>> shortForms = new HashMap<>();
    private final Map<String, List<String>> fullForms = new HashMap<>();
    private final Map<String, String> bySound = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> spelled = new HashSet<>();

    private NameBook(Language language) {
        readNames(language);
        for (String line : WordFile.lines(language, "nicknames.txt")) {
            String[] parts = line.split(":", 2);
            Gender gender = gender(parts[0]);
            List<String> forms = List.of(parts[1].strip().split(" "));
            shortForms.put(Forms.fold(parts[0]), forms);
            forms.forEach(form -> fullForms.computeIfAbsent(Forms.fold(form), key -> new ArrayList<>()).add(parts[0]));
            forms.forEach(form -> genders.merge(Forms.fold(form), gender, Gender::and));
        }
    }

    /** English stands in for languages that we do not speak. */
    static NameBook of(Language language) {
        return switch (language) {
            case RU -> Russians.BOOK;
            case LT -> Lithuanians.BOOK;
            case EN, OTHER -> English.BOOK;
        };
    }

    private void readNames(Language language) {
        Gender gender = Gender.UNKNOWN;
        boolean surname = false;
        for (String line : WordFile.lines(language, "names.txt")) {
            if (line.startsWith("[")) {
                surname = line.equals("[surname]");
                gender = line.equals("[male]") ? Gender.MALE : line.equals("[female]") ? Gender.FEMALE : Gender.UNKNOWN;
                continue;
            }
            if (surname) {
                List.of(line.split(" ")).forEach(name -> surnames.add(Forms.fold(name)));
                continue;
            }
            for (String name : line.split(" ")) {
                genders.merge(Forms.fold(name), gender, Gender::and);
                bySound.putIfAbsent(Sounds.of(name), name);
                names.add(name);
                spelled.add(name.toLowerCase(Locale.ROOT));
            }
        }
    }

    boolean knows(String name) {
        return genders.containsKey(Forms.fold(name));
    }

    Gender gender(String name) {
        Gender gender = genders.get(Forms.fold(name));
        return gender == null ? Gender.UNKNOWN : gender;
    }

    /** What friends may make of a full name. */
    List<String> shortForms(String full) {
        return shortForms.getOrDefault(Forms.fold(full), List.of());
    }

    /** The full names of which this may be a short form. */
    List<String> fullForms(String shortForm) {
        return fullForms.getOrDefault(Forms.fold(shortForm), List.of());
    }

    /** The name of this book that sounds so, whatever its letters. */
    @Nullable
    String sounding(String sound) {
        return bySound.get(sound);
    }

    /** Whether a name stands in the book letter by letter, with its diacritics. */
    boolean spelled(String name) {
        return spelled.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a word that is frequent in other meanings too is a usual surname. */
    boolean surname(String word) {
        return surnames.contains(Forms.fold(word));
    }

    List<String> names() {
        return names;
    }

    /** Loads on first use. */
    private static final class Russians {
        private static final NameBook BOOK = new NameBook(Language.RU);
    }

    /** Loads on first use. */
    private static final class Lithuanians {
        private static final NameBook BOOK = new NameBook(Language.LT);
    }

    /** Loads on first use. */
    private static final class English {
        private static final NameBook BOOK = new NameBook(Language.EN);
    }
}

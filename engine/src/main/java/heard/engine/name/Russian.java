package heard.engine.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import heard.engine.Language;
import heard.engine.text.Forms;

/** Russian calls people in the nominative, by name, by name and patronymic, or by title and surname. */
final class Russian extends Manner {
    static final Russian MANNER = new Russian();
    private static final Set<String> OF_CONSONANT = Set.of("а", "у", "ом", "ем", "е", "ы", "ов", "ым");
    private static final Set<String> OF_SOFT = Set.of("я", "ю", "ем", "е", "и", "ью");
    private static final Set<String> OF_A = Set.of("ы", "и", "е", "у", "ой", "ою", "ей");
    private static final Set<String> OF_YA = Set.of("и", "е", "ю", "ей", "ею");
    private static final Set<String> OF_ADJECTIVE = Set.of("ого", "ому", "им", "ом", "ым", "ой", "ую", "ий", "ая", "ые", "ие");
    private static final List<String> FONDLING = List.of("очка", "ечка", "енька", "онька", "юшка", "ушка", "юша", "уша", "уля", "юля",
            "уся",
            "юся", "чик", "ик", "ок", "ек", "ка", "ша", "ян", "он", "ыч", "юня", "уня", "ёк", "яша", "аша");

    private Russian() {
    }

    @Override
    List<String> addressing(String name, Gender gender) {
        if (Sounds.cyrillic(name)) {
            return List.of(name);
        }
        List<String> russian = ForeignNames.shipped().russian(name);
        return russian.isEmpty() ? List.of(name) : russian;
    }

    @Override
    Optional<String> greeting(Customer customer) {
        String patronymic = customer.patronymic();
        return super.greeting(customer).map(name -> patronymic == null ? name : name + " " + patronymic);
    }

    @Override
    Optional<String> full(Customer customer) {
        return customer.patronymic() == null ? super.full(customer) : greeting(customer);
    }

    @Override
    Optional<String> title(Customer customer) {
        return switch (customer.gender()) {
            case MALE -> Optional.of("господин");
            case FEMALE -> Optional.of("госпожа");
            case UNKNOWN -> Optional.empty();
        };
    }

    @Override
    Likeness likeness(String word, String name, Gender gender) {
        if (Forms.fold(word).equals(Forms.fold(name))) {
            return Likeness.SAME;
        }
        boolean oneAlphabet = Sounds.cyrillic(word) && Sounds.cyrillic(name);
        List<String> forms = addressing(name, gender);
        if (forms.stream().anyMatch(form -> Forms.fold(form).equals(Forms.fold(word))) || (!oneAlphabet && Sounds.alike(word, name))) {
            return Likeness.SAME;
        }
        int hyphen = name.indexOf('-');
        if (hyphen > 1 && likeness(word, name.substring(0, hyphen), gender) == Likeness.SAME) {
            return Likeness.SAME;
        }
        if (Sounds.cyrillic(word) && forms.equals(List.of(name)) && !oneAlphabet) {
            return unknownSpelling(word, name) ? Likeness.SAME : Likeness.NONE;
        }
        if (Patronymics.like(name) && spoken(Forms.fold(word), Forms.fold(name))) {
            return Likeness.SHORT;
        }
        if (forms.stream().anyMatch(form -> listed(word, form))) {
            return Likeness.SHORT;
        }
        if (forms.stream().anyMatch(form -> bent(Forms.fold(word), Forms.fold(form)))) {
            return Likeness.BENT;
        }
        if (forms.stream().anyMatch(form -> fondled(word, form))) {
            return Likeness.SHORT;
        }
        return forms.stream().anyMatch(form -> misspells(word, form) || (oneAlphabet && Sounds.alike(word, form)))
                ? Likeness.BENT
                : Likeness.NONE;
    }

    /** Another case, another gender of the surname. */
    private static boolean bent(String word, String name) {
        if (word.equals(name) || name.length() < 3) {
            return false;
        }
        String stem = name.substring(0, name.length() - 1);
        if (name.endsWith("вна")
                ? word.equals(name.substring(0, name.length() - 2) + "ич")
                : name.endsWith("вич") && word.equals(name.substring(0, name.length() - 2) + "на")) {
            return true;
        }
        if (name.endsWith("вич") && word.equals(name.substring(0, name.length() - 2))) {
            return true;
        }
        return switch (name.charAt(name.length() - 1)) {
            case 'а' -> rest(word, stem, OF_A) || word.equals(stem);
            case 'я' -> rest(word, stem, OF_YA) || adjective(word, name);
            case 'й' -> rest(word, stem, OF_SOFT) || adjective(word, name);
            case 'ь' -> rest(word, stem, OF_SOFT);
            default -> rest(word, name, OF_CONSONANT) || fleeting(word, name);
        };
    }

    private static boolean rest(String word, String stem, Set<String> endings) {
        return word.startsWith(stem) && endings.contains(word.substring(stem.length()));
    }

    private static boolean adjective(String word, String name) {
        return name.length() > 4 && rest(word, name.substring(0, name.length() - 2), OF_ADJECTIVE);
    }

    /** Павел, Павла; Лев, Льву; Пётр, Петру. */
    private static boolean fleeting(String word, String name) {
        String stem = switch (name) {
            case "павел" -> "павл";
            case "лев" -> "льв";
            default -> name;
        };
        return rest(word, stem, OF_CONSONANT);
    }

    /** Браун for Brown: no list tells how Russian writes it, but its consonants stay. */
    private static boolean unknownSpelling(String word, String name) {
        String consonants = Sounds.consonants(name);
        return consonants.length() >= 2 && consonants.equals(Sounds.consonants(word));
    }

    /** Иваныч for Иванович, Палыч for Павлович. */
    private static boolean spoken(String word, String patronymic) {
        return word.endsWith("ыч") && patronymic.endsWith("ич") && word.length() > 4 && word.startsWith(patronymic.substring(0, 2));
    }

    private static boolean listed(String word, String name) {
        String form = Forms.fold(word);
        for (String shortForm : NameBook.of(Language.RU).shortForms(name)) {
            String folded = Forms.fold(shortForm);
            boolean called = folded.length() > 3 && (folded.endsWith("а") || folded.endsWith("я"));
            String stem = called ? folded.substring(0, folded.length() - 1) : folded;
            if (form.equals(folded) || (called && (form.equals(stem) || form.equals(stem + "ь")))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fondled(String word, String name) {
        String form = Forms.fold(word);
        String full = Forms.fold(name);
        int stem = full.length() - 1;
        return full.length() >= 4 && form.length() > 3 && form.startsWith(full.substring(0, Math.max(3, stem - 1)))
                && FONDLING.stream().anyMatch(form::endsWith) && !NameBook.of(Language.RU).knows(word);
    }

    @Override
    boolean knows(String word) {
        return Sounds.cyrillic(word) ? NameBook.of(Language.RU).knows(word) : NameBook.of(Language.EN).knows(word);
    }
}

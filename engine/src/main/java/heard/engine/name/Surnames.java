package heard.engine.name;

import java.util.List;

import heard.engine.text.Forms;

/** What the endings of surnames tell. */
final class Surnames {
    private static final List<String> RUSSIAN_MEN = List.of("ов", "ев", "ин", "ын", "ский", "цкий", "ской", "ый");
    private static final List<String> RUSSIAN_WOMEN = List.of("ова", "ева", "ина", "ына", "ская", "цкая", "ая");
    private static final List<String> RUSSIAN_BOTH = List.of("енко", "ко", "ук", "юк", "ян", "дзе", "швили", "ых", "их", "ич", "чик",
            "ейко");
    private static final List<String> LITHUANIAN_MEN = List.of("auskas", "inskas", "ickas", "aitis", "ytis", "utis", "unas", "enas", "onis",
            "cius", "vicius", "elis", "iulis", "enis", "kas", "kus", "lys");
    private static final List<String> LITHUANIAN_WOMEN = List.of("iene", "aite", "yte", "ute", "iute");
    private static final List<String> LATIN_MEN = List.of("ov", "ev", "skij", "sky", "skiy", "ski", "ckij", "ckis");
    private static final List<String> LATIN_WOMEN = List.of("ova", "eva", "skaja", "skaya", "ska", "cka", "dottir");

    private Surnames() {
    }

    /** Whether an ending that surnames have stands at the end; given names may have it too. */
    static boolean like(String word) {
        return certain(word) || gender(word) != Gender.UNKNOWN || ends(word, RUSSIAN_BOTH);
    }

    /** Whether such an ending hardly ever is a given name's. */
    static boolean certain(String word) {
        return ends(word, List.of("ов", "ев", "ова", "ева", "ский", "цкий", "ская", "цкая", "енко", "швили", "дзе"))
                || ends(word, LATIN_MEN)
                || ends(word, List.of("ova", "eva", "skaja", "skaya", "auskas", "inskas", "ickas", "vicius", "aitis", "iene", "aite", "yte",
                        "iute", "cius"));
    }

    static Gender gender(String word) {
        if (ends(word, RUSSIAN_WOMEN) || ends(word, LATIN_WOMEN) || ends(word, LITHUANIAN_WOMEN) || word.endsWith("ė")) {
            return Gender.FEMALE;
        }
        return ends(word, RUSSIAN_MEN) || ends(word, LATIN_MEN) || ends(word, LITHUANIAN_MEN) ? Gender.MALE : Gender.UNKNOWN;
    }

    private static boolean ends(String word, List<String> endings) {
        String form = Forms.fold(word);
        return endings.stream().anyMatch(ending -> form.length() > ending.length() + 1 && form.endsWith(ending));
    }
}

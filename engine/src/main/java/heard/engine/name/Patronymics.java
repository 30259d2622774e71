package heard.engine.name;

import java.util.List;

import heard.engine.Language;
import heard.engine.text.Forms;

/** Russian patronymics: by their endings, and by whether a father's name stands in them. */
final class Patronymics {
    private static final List<String> OF_WOMEN = List.of("овна", "евна", "ична", "инична", "кызы", "гызы");
    private static final List<String> OF_MEN = List.of("ович", "евич", "оглы", "улы", "уулу");
    private static final List<String> SHORT_OF_MEN = List.of("ильич", "кузьмич", "фомич", "лукич", "никитич", "савич", "фокич", "ионич");
    private static final List<String> NOMINATIVES = List.of("", "й", "ий", "ь", "а", "я", "ел");

    private Patronymics() {
    }

    static boolean like(String word) {
        return gender(word) != Gender.UNKNOWN;
    }

    static Gender gender(String word) {
        String form = Forms.fold(word);
        if (OF_WOMEN.stream().anyMatch(form::endsWith) && form.length() > 5) {
            return Gender.FEMALE;
        }
        boolean man = SHORT_OF_MEN.contains(form) || (form.length() > 5 && OF_MEN.stream().anyMatch(form::endsWith));
        return man ? Gender.MALE : Gender.UNKNOWN;
    }

    /** Whether it can be no surname: a woman's, or made of a name that is known. */
    static boolean certain(String word) {
        String form = Forms.fold(word);
        if (gender(word) == Gender.FEMALE || SHORT_OF_MEN.contains(form)) {
            return true;
        }
        if (!form.endsWith("ович") && !form.endsWith("евич")) {
            return like(word);
        }
        String stem = form.substring(0, form.length() - 4);
        String hard = stem.endsWith("ь") ? stem.substring(0, stem.length() - 1) : stem;
        NameBook book = NameBook.of(Language.RU);
        return NOMINATIVES.stream().anyMatch(ending -> book.knows(stem + ending) || book.knows(hard + ending))
                || List.of("павл", "льв").contains(stem);
    }
}

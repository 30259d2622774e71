package heard.engine.name;

import java.util.List;

import heard.engine.Language;
import heard.engine.text.Forms;

/** Whose a given name is: by the books of names, and where they do not know it by its ending. */
final class Genders {
    private static final List<String> MALE_CYRILLIC = List.of("слав", "мир", "ий", "ард", "ольд", "он", "ит", "ат", "ис", "ос", "ас", "юс",
            "ус", "ор", "ик", "ил", "им", "ом", "ег", "ам", "ед", "ур", "бек", "бай");

    private Genders() {
    }

    static Gender ofGiven(String name) {
        String first = name.indexOf('-') > 1 ? name.substring(0, name.indexOf('-')) : name;
        return Sounds.cyrillic(first) ? cyrillic(first) : latin(first);
    }

    private static Gender cyrillic(String name) {
        NameBook book = NameBook.of(Language.RU);
        if (book.knows(name)) {
            return book.gender(name);
        }
        String form = Forms.fold(name);
        if (form.endsWith("а") || form.endsWith("я")) {
            return Gender.FEMALE;
        }
        return MALE_CYRILLIC.stream().anyMatch(form::endsWith) ? Gender.MALE : Gender.UNKNOWN;
    }

    private static Gender latin(String name) {
        NameBook lithuanian = NameBook.of(Language.LT);
        NameBook english = NameBook.of(Language.EN);
        if (lithuanian.knows(name) && english.knows(name)) {
            return lithuanian.gender(name).and(english.gender(name));
        }
        if (lithuanian.knows(name)) {
            return lithuanian.gender(name);
        }
        if (english.knows(name)) {
            return english.gender(name);
        }
        String russian = NameBook.of(Language.RU).sounding(Sounds.of(name));
        return russian == null ? Lithuanian.genderByEnding(name) : NameBook.of(Language.RU).gender(russian);
    }
}

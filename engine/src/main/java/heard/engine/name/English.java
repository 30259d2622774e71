package heard.engine.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

import heard.engine.Language;
import heard.engine.text.Forms;

/** English calls people by their first name or by title and surname, in the one form that a name has. */
final class English extends Manner {
    static final English MANNER = new English();
    private static final int SHORTEST_CUT = 3;
    private static final List<String> ENDEARING = List.of("ie", "ey", "y", "i", "o", "z", "s");

    private English() {
    }

    @Override
    List<String> addressing(String name, Gender gender) {
        return List.of(Sounds.cyrillic(name) ? Sounds.english(name) : name);
    }

    @Override
    Optional<String> title(Customer customer) {
        String recorded = customer.titled();
        if (recorded != null && !Sounds.cyrillic(recorded)
                && AddressWords.shipped().roles(recorded).stream().anyMatch(role -> role == Role.TITLE || role == Role.FEMALE_TITLE)
                && Words.capital(recorded)) {
            return Optional.of(recorded);
        }
        return switch (customer.gender()) {
            case MALE -> Optional.of("Mr");
            case FEMALE -> Optional.of("Ms");
            case UNKNOWN -> Optional.empty();
        };
    }

    @Override
    Optional<String> titled(Customer customer) {
        String recorded = customer.titled();
        boolean courtesy = recorded != null && !customer.given().isEmpty()
                && AddressWords.shipped().roles(recorded).contains(Role.COURTESY_OF_GIVEN_NAME);
        return courtesy ? Optional.of(recorded + " " + customer.given().getFirst()) : super.titled(customer);
    }

    @Override
    Likeness likeness(String word, String name, Gender gender) {
        String form = Forms.fold(word);
        if (form.equals(Forms.fold(name)) || (Sounds.cyrillic(word) != Sounds.cyrillic(name) && Sounds.alike(word, name))) {
            return Likeness.SAME;
        }
        if (umlauts(form, name) || form.equals(Forms.fold(plain(name)))) {
            return Likeness.SAME;
        }
        int hyphen = name.indexOf('-');
        if (hyphen > 1 && form.equals(Forms.fold(name.substring(0, hyphen)))) {
            return Likeness.SAME;
        }
        boolean shortened = cut(form, Forms.fold(name)) || NameBook.of(Language.EN).shortForms(name).stream()
                .anyMatch(shortForm -> Forms.fold(shortForm).equals(form));
        if (shortened) {
            return Likeness.SHORT;
        }
        if (NameBook.of(Language.EN).fullForms(name).stream().anyMatch(full -> Forms.fold(full).equals(form))) {
            return Likeness.SAME;
        }
        return misspells(word, name) ? Likeness.BENT : Likeness.NONE;
    }

    /** Ralphie for Ralph, Tizi for Tiziano: the beginning of the name, with an ending of endearment or none; but Victor is not Victoria. */
    private static boolean cut(String form, String name) {
        String stem = ENDEARING.stream().filter(form::endsWith).findFirst()
                .map(ending -> form.substring(0, form.length() - ending.length()))
                .orElse(form);
        boolean begins = stem.length() >= SHORTEST_CUT && name.startsWith(stem);
        boolean shorter = form.length() + 1 < name.length() || (!stem.equals(form) && stem.length() < form.length() - 1);
        return begins && shorter && !NameBook.of(Language.EN).knows(form);
    }

    /** Sigurdsson for Sigurðsson, Oluwaseun for Olúwaṣeun: letters without their marks. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('ð', 'd').replace('Ð', 'D')
                .replace('đ', 'd').replace('Đ', 'D').replace('ø', 'o').replace('Ø', 'O').replace('ł', 'l').replace('Ł', 'L')
                .replace("þ", "th").replace("Þ", "Th").replace("ı", "i").replace("ə", "e");
    }

    /** Mueller for Müller. */
    private static boolean umlauts(String form, String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.chars().anyMatch(letter -> "äöüø".indexOf(letter) >= 0)
                && form.equals(Forms.fold(lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe")));
    }

    @Override
    boolean knows(String word) {
        return NameBook.of(Language.EN).knows(word) || NameBook.of(Language.LT).knows(word);
    }
}

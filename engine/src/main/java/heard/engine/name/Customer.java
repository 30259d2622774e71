package heard.engine.name;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The customer's name taken apart.
 *
 * @param given the given names, the first the one to call them by
 * @param patronymic the Russian patronymic, or null
 * @param surnames the words of the surname
 * @param initials capitals that stand for given name and patronymic
 * @param titled the title as recorded, or null
 */
record Customer(List<String> given, @Nullable String patronymic, List<String> surnames, String initials, @Nullable String titled,
        Gender gender) {
    Customer {
        given = List.copyOf(given);
        surnames = List.copyOf(surnames);
    }

    boolean nameless() {
        return given.isEmpty() && surnames.isEmpty();
    }
}

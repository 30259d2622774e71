package heard.desk.card;

import java.util.Locale;
import java.util.Optional;

/** What we did about a matter, as our answers say; the most telling first. */
enum Deed {
    REFUNDED, REPLACED, REPAIRED, CANCELLED, CREDITED, CORRECTED, SENT, EXPLAINED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Deed> find(String code) {
        for (Deed deed : values())
            if (deed.code().equals(code))
                return Optional.of(deed);
        return Optional.empty();
    }
}

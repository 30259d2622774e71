package heard.desk.customer;

import java.util.Locale;
import java.util.Optional;

/** By what a customer can be reached, as they may like it or not. */
public enum Way {
    EMAIL, PHONE, SMS, MESSENGER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> find(String code) {
        for (Way way : values())
            if (way.code().equals(code))
                return Optional.of(way);
        return Optional.empty();
    }
}

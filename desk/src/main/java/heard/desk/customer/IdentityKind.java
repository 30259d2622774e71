package heard.desk.customer;

import java.util.Locale;

/** By what a customer is known; each kind has one written form, so that the same address is found however it was typed. */
public enum IdentityKind {
    EMAIL, PHONE, MESSENGER, VISITOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IdentityKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The form that is stored and compared: addresses in lower case, phone numbers as + and digits. */
    public String normalise(String shown) {
        String trimmed = shown.strip();
        return switch (this) {
            case EMAIL -> trimmed.toLowerCase(Locale.ROOT);
            case PHONE -> phone(trimmed);
            case MESSENGER, VISITOR -> trimmed;
        };
    }

    private static String phone(String shown) {
        String digits = shown.replaceAll("[^0-9]", "");
        return shown.startsWith("+") ? "+" + digits : shown.startsWith("00") ? "+" + digits.substring(2) : digits;
    }
}

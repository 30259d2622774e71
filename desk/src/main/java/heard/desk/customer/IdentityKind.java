package heard.desk.customer;

import java.util.Locale;
import java.util.regex.Pattern;

/** By what a customer is known; each kind has one written form, so that the same address is found however it was typed. */
public enum IdentityKind {
    EMAIL, PHONE, MESSENGER, VISITOR;

    static final int VALUE_LENGTH = 320;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+");

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IdentityKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The form that is stored and compared: addresses in lower case, phone numbers as + and digits. */
    public String normalise(String shown) {
        String trimmed = shown.strip();
        return cut(switch (this) {
            case EMAIL -> trimmed.toLowerCase(Locale.ROOT);
            case PHONE -> phone(trimmed);
            case MESSENGER, VISITOR -> trimmed;
        }, VALUE_LENGTH);
    }

    /** At most so many UTF-16 units, never half a surrogate pair. */
    static String cut(String text, int most) {
        if (text.length() <= most)
            return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** What is dialled: an extension or a remark behind the number is left out. */
    private static String phone(String shown) {
        var dialled = new StringBuilder();
        boolean abroad = false;
        for (int index = 0; index < shown.length(); index++) {
            char sign = shown.charAt(index);
            if (sign >= '0' && sign <= '9')
                dialled.append(sign);
            else if (sign == '+' && dialled.isEmpty())
                abroad = true;
            else if (!dialled.isEmpty() && (Character.isLetter(sign) || sign == ';' || sign == ','))
                break;
        }
        String digits = dialled.toString();
        if (digits.isEmpty())
            return shown.toLowerCase(Locale.ROOT);
        if (!abroad && digits.startsWith("00"))
            return "+" + digits.substring(2);
        return abroad ? "+" + digits : digits;
    }

    /** Whether a text names somebody in this way at all. */
    public boolean accepts(String shown) {
        String value = normalise(shown);
        if (value.isEmpty() || value.length() > VALUE_LENGTH || shown.strip().length() > VALUE_LENGTH || shown.indexOf('\0') >= 0)
            return false;
        return switch (this) {
            case EMAIL -> ADDRESS.matcher(value).matches();
            case PHONE -> value.chars().filter(Character::isDigit).count() >= 3;
            case MESSENGER, VISITOR -> true;
        };
    }
}

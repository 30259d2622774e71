package heard.desk.conversation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import heard.desk.platform.DeskException;

/**
 * A field that a desk adds to its conversations.
 *
 * @param key     how the API and searches name it; never changes
 * @param choices the allowed values, for {@link Kind#CHOICE}
 */
public record CustomField(UUID id, String key, String label, Kind kind, List<String> choices, int position, boolean active) {
    static final int VALUE_LENGTH = 500;

    /** What a field holds. */
    public enum Kind {
        TEXT, NUMBER, DATE, CHOICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public CustomField {
        choices = List.copyOf(choices);
    }

    /** The value as it is stored: trimmed, numbers with a point, dates as ISO 8601; empty stays empty. Fails where it does not fit. */
    public String check(String value) {
        String trimmed = Limits.typed(value).strip();
        if (trimmed.isEmpty())
            return "";
        if (trimmed.length() > VALUE_LENGTH)
            throw wrong("is longer than " + VALUE_LENGTH + " characters");
        return switch (kind) {
            case TEXT -> trimmed;
            case NUMBER -> number(trimmed.replace(',', '.').replace("\u00a0", "").replace(" ", ""));
            case DATE -> date(trimmed);
            case CHOICE -> {
                if (!choices.contains(trimmed))
                    throw wrong("takes only its listed choices");
                yield trimmed;
            }
        };
    }

    private String number(String text) {
        if (!text.matches("[-+]?[0-9]{1,30}(\\.[0-9]{1,10})?"))
            throw wrong("takes a number, such as 12.50");
        return new BigDecimal(text).toPlainString();
    }

    private String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException notADate) {
            throw wrong("takes a date, such as 2026-03-14");
        }
    }

    private DeskException wrong(String what) {
        return ConversationError.FIELD_VALUE_WRONG.because("Field " + key + " " + what);
    }
}

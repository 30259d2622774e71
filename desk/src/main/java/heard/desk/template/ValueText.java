package heard.desk.template;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

import heard.desk.platform.words.UiLanguage;

/** Writes amounts and dates as letters in a language have them. */
final class ValueText {
    private static final Locale BRITISH = Locale.UK;
    private static final Locale LITHUANIAN = Locale.of("lt", "LT");
    private static final Locale RUSSIAN = Locale.of("ru", "RU");

    private ValueText() {
    }

    private static Locale locale(UiLanguage language) {
        return switch (language) {
            case EN -> BRITISH;
            case LT -> LITHUANIAN;
            case RU -> RUSSIAN;
        };
    }

    /** Of {@code 129.90 EUR}; what is no amount stays as it is. */
    static String amount(String value, UiLanguage language) {
        int space = value.indexOf(' ');
        if (space < 0)
            return value;
        try {
            var number = new BigDecimal(value.substring(0, space));
            NumberFormat format = NumberFormat.getCurrencyInstance(locale(language));
            format.setCurrency(Currency.getInstance(value.substring(space + 1)));
            int digits = number.stripTrailingZeros().scale() > 0 ? 2 : 0;
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
            return format.format(number);
        } catch (IllegalArgumentException noAmount) {
            return value;
        }
    }

    /** Of {@code 2026-11-18} or {@code --11-18}; what is no date stays as it is. */
    static String date(String value, UiLanguage language) {
        try {
            var date = value.startsWith("--") ? MonthDay.parse(value) : MonthDay.from(LocalDate.parse(value));
            return day(language).format(date);
        } catch (DateTimeException noDate) {
            return value;
        }
    }

    private static DateTimeFormatter day(UiLanguage language) {
        String pattern = switch (language) {
            case LT -> "MMMM d 'd.'";
            case RU, EN -> "d MMMM";
        };
        return DateTimeFormatter.ofPattern(pattern, locale(language));
    }

    static String moment(Instant at, ZoneId zone, UiLanguage language) {
        var local = at.atZone(zone);
        String between = switch (language) {
            case LT -> " ";
            case RU -> " в ";
            case EN -> " at ";
        };
        return day(language).format(local) + between + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(local);
    }

    /** The first of an agent's names. */
    static Optional<String> firstName(String name) {
        return Optional.of(name.strip().split("\\s+")[0]).filter(word -> !word.isEmpty());
    }
}

package heard.desk.channel.email.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Dates of mails in the right form and in the wrong forms that are seen: no zone, two-digit year, dashes, names of zones, ISO, seconds missing. */
final class DateReader {
    private static final int CHARS = 200;
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -,]*(\\d{2,4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([A-Za-z]{3})[a-z]* +(\\d{1,2})(?:,? |.* )(\\d{4})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?( ?[AaPp][Mm]\\b)?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|\\s)([+-])(\\d{1,2}):?(\\d{2})?");
    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(Map.entry("est", -5), Map.entry("edt", -4), Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7), Map.entry("mdt", -6), Map.entry("pst", -8), Map.entry("pdt", -7), Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("eet", 2), Map.entry("eest", 3), Map.entry("msk", 3), Map.entry("jst", 9), Map.entry("bst", 1));
    private static final Pattern ZONE_NAME = Pattern.compile("\\b([A-Za-z]{3,4})\\)?\\s*$");

    private DateReader() {
    }

    static @Nullable Instant read(String value) {
        String date = CleanText.cut(value, CHARS).strip();
        if (date.isEmpty()) {
            return null;
        }
        try {
            Instant iso = iso(date);
            return iso != null ? iso : loose(date);
        } catch (DateTimeException | NumberFormatException impossible) {
            return null;
        }
    }

    /** The sender's offset from UTC, as far as the date tells. */
    static ZoneOffset offsetOf(String value) {
        String date = CleanText.cut(value, CHARS);
        Matcher time = TIME.matcher(date);
        try {
            return findTime(time) ? offset(date.substring(time.end())) : ZoneOffset.UTC;
        } catch (DateTimeException | NumberFormatException impossible) {
            return ZoneOffset.UTC;
        }
    }

    private static @Nullable Instant iso(String date) {
        if (date.length() < 19 || date.charAt(4) != '-' || date.charAt(10) != 'T') {
            return null;
        }
        try {
            return OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    private static @Nullable Instant loose(String date) {
        int[] day = day(date);
        if (day == null) {
            return null;
        }
        int hour = 0;
        int minute = 0;
        int second = 0;
        Matcher time = TIME.matcher(date);
        String rest = "";
        if (findTime(time)) {
            hour = Integer.parseInt(time.group(1));
            minute = Integer.parseInt(time.group(2));
            second = time.group(3) == null ? 0 : Math.min(59, Integer.parseInt(time.group(3)));
            hour = hourOfDay(hour, time.group(4));
            rest = date.substring(time.end());
        }
        return LocalDateTime.of(day[0], day[1], day[2], hour, minute, second).toInstant(offset(rest));
    }

    private static boolean findTime(Matcher time) {
        while (time.find()) {
            if (time.group().indexOf(':') > 0) {
                return true;
            }
        }
        return false;
    }

    private static int hourOfDay(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        return hour % 12 + (half.strip().toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    /** Year, month, day. */
    private static int @Nullable [] day(String date) {
        Matcher dayFirst = DAY_FIRST.matcher(date);
        if (dayFirst.find() && month(dayFirst.group(2)) > 0) {
            return new int[]{year(dayFirst.group(3)), month(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1))};
        }
        Matcher monthFirst = MONTH_FIRST.matcher(date);
        while (monthFirst.find()) {
            if (month(monthFirst.group(1)) > 0) {
                return new int[]{year(monthFirst.group(3)), month(monthFirst.group(1)), Integer.parseInt(monthFirst.group(2))};
            }
            monthFirst.region(monthFirst.start() + 1, date.length());
        }
        Matcher numbers = NUMBERS.matcher(date);
        return numbers.find()
                ? new int[]{Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(3))}
                : null;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    /** RFC 5322, 4.3: two digits below 50 are this century, three digits count from 1900. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) {
            return year < 50 ? 2000 + year : 1900 + year;
        }
        return digits.length() == 3 ? 1900 + year : year;
    }

    private static ZoneOffset offset(String rest) {
        Matcher offset = OFFSET.matcher(" " + rest);
        if (offset.find()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            int seconds = (hours * 60 + minutes) * 60 * (offset.group(1).equals("-") ? -1 : 1);
            return Math.abs(seconds) > 18 * 3600 || minutes > 59 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(seconds);
        }
        Matcher name = ZONE_NAME.matcher(rest);
        return ZoneOffset.ofHours(name.find() ? ZONE_HOURS.getOrDefault(name.group(1).toLowerCase(Locale.ROOT), 0) : 0);
    }
}

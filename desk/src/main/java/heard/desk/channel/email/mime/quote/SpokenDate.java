package heard.desk.channel.email.mime.quote;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Dates as programs write them for people: "21 ноября 2025 г., 10:15", „2025 m. lapkričio 21 d. 10:15“, "Friday, November 21, 2025 10:15 AM". */
final class SpokenDate {
    private static final int CHARS = 120;
    private static final List<List<String>> MONTHS = List.of(List.of("jan", "янв", "saus", "jän"), List.of("feb", "фев", "vas"),
            List.of("mar", "мар", "kov", "mär"),
            List.of("apr", "апр", "bal"), List.of("may", "мая", "май", "geg", "mai"), List.of("jun", "июн", "birž"),
            List.of("jul", "июл", "liep"),
            List.of("aug", "авг", "rugp"), List.of("sep", "сен", "rugs"), List.of("oct", "окт", "spal", "okt"),
            List.of("nov", "ноя", "lapkr"),
            List.of("dec", "дек", "gruod", "dez"));
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<![\\d:.])(\\d{1,2})(?![\\d:])");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})[-./年]\\s?(\\d{1,2})[-./月]\\s?(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern TIME = Pattern
            .compile("(?<!\\d)(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?([AaPp])\\.?[Mm]\\b)?(?:.{0,3}([+-]\\d{2}):?(\\d{2}))?");

    private SpokenDate() {
    }

    /** @param usual the offset where the words name none */
    static @Nullable Instant read(String words, ZoneOffset usual) {
        String date = words.length() > CHARS ? words.substring(0, CHARS) : words;
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(date);
            if (yearFirst.find()) {
                return at(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3), date, usual);
            }
            Matcher dayFirst = DAY_FIRST.matcher(date);
            if (dayFirst.find()) {
                int year = number(dayFirst, 3);
                return at(year < 100 ? 2000 + year : year, number(dayFirst, 2), number(dayFirst, 1), date, usual);
            }
            return spoken(date, usual);
        } catch (DateTimeException | NumberFormatException noDate) {
            return null;
        }
    }

    private static @Nullable Instant spoken(String date, ZoneOffset usual) {
        int month = month(date);
        Matcher year = YEAR.matcher(date);
        Matcher day = DAY.matcher(date);
        return month == 0 || !year.find() || !day.find() ? null : at(number(year, 1), month, number(day, 1), date, usual);
    }

    private static int month(String date) {
        Matcher word = WORD.matcher(date.toLowerCase(Locale.ROOT));
        while (word.find()) {
            for (int i = 0; i < MONTHS.size(); i++) {
                if (MONTHS.get(i).stream().anyMatch(word.group()::startsWith)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static Instant at(int year, int month, int day, String date, ZoneOffset usual) {
        Matcher time = TIME.matcher(date);
        if (!time.find()) {
            return LocalDateTime.of(year, month, day, 0, 0).toInstant(usual);
        }
        int hour = number(time, 1);
        if (time.group(4) != null) {
            hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        LocalDateTime local = LocalDateTime.of(year, month, day, hour, number(time, 2), time.group(3) == null ? 0 : number(time, 3));
        return local.toInstant(time.group(5) == null ? usual : ZoneOffset.of(time.group(5) + ":" + time.group(6)));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

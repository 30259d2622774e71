package heard.desk.platform.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** Moments and lengths of time in one reader's zone and custom. */
final class Times {
    private static final Map<UiLanguage, Patterns> PATTERNS = new EnumMap<>(Map.of(//
            UiLanguage.RU, new Patterns(UiLanguage.RU, "d MMM", "d MMMM", "d MMMM y 'г.'", "dd.MM.y", "HH:mm"), //
            UiLanguage.LT, new Patterns(UiLanguage.LT, "MM-dd", "MMMM d 'd.'", "y 'm.' MMMM d 'd.'", "y-MM-dd", "HH:mm"), //
            UiLanguage.EN, new Patterns(UiLanguage.EN, "d MMM", "d MMMM", "d MMMM y", "dd/MM/y", "HH:mm")));

    private final Words words;
    private final ZoneId zone;

    Times(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    private record Patterns(DateTimeFormatter brief, DateTimeFormatter thisYear, DateTimeFormatter anyYear, DateTimeFormatter digits,
            DateTimeFormatter time,
            DateTimeFormatter weekday, DateTimeFormatter exact) {
        Patterns(UiLanguage language, String brief, String thisYear, String anyYear, String digits, String time) {
            this(formatter(language, brief), formatter(language, thisYear), formatter(language, anyYear), formatter(language, digits),
                    formatter(language, time), formatter(language, "EEEE, " + anyYear),
                    formatter(language, "EEEE, " + anyYear + ", " + time + " ('UTC'xxx)"));
        }

        private static DateTimeFormatter formatter(UiLanguage language, String pattern) {
            return DateTimeFormatter.ofPattern(pattern, language.locale());
        }
    }

    ZoneId zone() {
        return zone;
    }

    String at(Instant moment, Instant now) {
        ZonedDateTime local = moment.atZone(zone);
        String time = patterns().time().format(local);
        LocalDate today = now.atZone(zone).toLocalDate();
        return switch (Math.clamp(ChronoUnit.DAYS.between(today, local.toLocalDate()), -2, 2)) {
            case 0 -> words.t("words.at.today", time);
            case -1 -> words.t("words.at.yesterday", time);
            case 1 -> words.t("words.at.tomorrow", time);
            default -> words.t("words.at.day", day(moment, now), time);
        };
    }

    String brief(Instant moment, Instant now) {
        ZonedDateTime local = moment.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        if (local.toLocalDate().equals(today.toLocalDate()))
            return patterns().time().format(local);
        return local.getYear() == today.getYear() ? patterns().brief().format(local) : patterns().digits().format(local);
    }

    String day(Instant moment, Instant now) {
        ZonedDateTime local = moment.atZone(zone);
        boolean thisYear = local.getYear() == now.atZone(zone).getYear();
        return (thisYear ? patterns().thisYear() : patterns().anyYear()).format(local);
    }

    String weekday(LocalDate date) {
        return patterns().weekday().format(date);
    }

    String exact(Instant moment) {
        return patterns().exact().format(moment.atZone(zone));
    }

    String relative(Duration fromNow) {
        Duration length = fromNow.abs();
        String direction = fromNow.isNegative() ? "words.ago." : "words.in.";
        if (length.toSeconds() < 60)
            return words.t("words.now");
        if (length.toMinutes() < 60)
            return words.count(direction + "minutes", length.toMinutes());
        if (length.toHours() < 24)
            return words.count(direction + "hours", length.toHours());
        return words.count(direction + "days", length.toDays());
    }

    String span(Duration length) {
        if (length.toDays() > 0)
            return two("words.span.days", length.toDays(), "words.span.hours", length.toHoursPart());
        if (length.toHours() > 0)
            return two("words.span.hours", length.toHours(), "words.span.minutes", length.toMinutesPart());
        if (length.toMinutes() > 0)
            return words.t("words.span.minutes", length.toMinutes());
        return words.t("words.span.seconds", length.toSeconds());
    }

    private String two(String large, long many, String small, long rest) {
        return rest == 0 ? words.t(large, many) : words.t(large, many) + " " + words.t(small, rest);
    }

    private Patterns patterns() {
        Patterns found = PATTERNS.get(words.language());
        if (found == null)
            throw new IllegalStateException("No dates are written in " + words.language());
        return found;
    }
}

package heard.desk.promise;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.desk.platform.DeskException;

/** The time by which something is promised, as a field has it: a date and a time of the reader's clock. What cannot be meant is refused. */
final class DueText {
    /** Nobody promises further ahead. */
    static final Period FARTHEST = Period.ofYears(2);
    private static final Pattern TYPED = Pattern
            .compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ,]+(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2}(?:\\.\\d+)?)?)");

    private DueText() {
    }

    static Instant read(String typed, ZoneId zone, Instant now) {
        String text = typed.strip();
        if (text.isEmpty())
            throw PromiseError.DUE_MISSING.because("A promise needs a time");
        Matcher matcher = TYPED.matcher(text);
        if (!matcher.matches())
            throw PromiseError.DUE_UNREADABLE.because("A time is written as 2026-12-01 18:00");
        return checked(local(matcher).atZone(zone).toInstant(), zone, now);
    }

    private static LocalDateTime local(Matcher typed) {
        try {
            return LocalDateTime.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(3)),
                    Integer.parseInt(typed.group(4)), Integer.parseInt(typed.group(5)));
        } catch (DateTimeException noSuchDate) {
            throw new DeskException(PromiseError.DUE_NO_SUCH_DATE, "No calendar has this date and time", noSuchDate);
        }
    }

    static Instant checked(Instant due, ZoneId zone, Instant now) {
        if (!due.isAfter(now))
            throw PromiseError.DUE_PAST.because("The time lies in the past");
        if (due.isAfter(now.atZone(zone).plus(FARTHEST).toInstant()))
            throw PromiseError.DUE_TOO_FAR.because("The time lies more than two years ahead");
        return due;
    }

    /** As a field of a browser has it. */
    static String typed(Instant due, ZoneId zone) {
        return due.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}

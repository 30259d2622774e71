package heard.desk.calendar.web;

import java.time.Duration;

import heard.desk.platform.words.Words;

/** Lengths of business time as pages show them: never in days, since nobody knows how long such a day would be. */
public final class Spans {
    private Spans() {
    }

    /** To the nearest minute, so that the days of a deadline add up to its length. */
    public static String of(Words words, Duration exact) {
        Duration length = exact.plusSeconds(30);
        if (length.toHours() == 0)
            return words.t("words.span.minutes", length.toMinutes());
        String hours = words.t("words.span.hours", words.number(length.toHours()));
        return length.toMinutesPart() == 0 ? hours : hours + " " + words.t("words.span.minutes", length.toMinutesPart());
    }

    /** As a field has it: 4:30. */
    static String typed(Duration length) {
        int minutes = length.toMinutesPart();
        return length.toHours() + ":" + (minutes < 10 ? "0" : "") + minutes;
    }
}

package heard.desk.calendar.clock;

import java.util.Locale;
import java.util.Optional;

/** What a clock measures. Codes are stored: constants are never renamed. */
public enum ClockKind {
    /** From what the customer wrote first until our first answer. Nothing pauses it: until then nobody has heard from us. */
    FIRST_ANSWER,
    /** From what the customer wrote after an answer until the next one. */
    NEXT_ANSWER,
    /** From the beginning until it is solved; goes on where it stopped when the matter is opened again. */
    SOLUTION,
    /** Since anything happened last, so that nothing is forgotten; only a snooze pauses it. */
    SILENCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ClockKind of(String code) {
        return parse(code).orElseThrow(() -> new IllegalStateException("There is no clock " + code));
    }

    public static Optional<ClockKind> parse(String code) {
        for (ClockKind kind : values())
            if (kind.code().equals(code))
                return Optional.of(kind);
        return Optional.empty();
    }
}

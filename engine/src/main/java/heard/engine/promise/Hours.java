package heard.engine.promise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.engine.Language;
import heard.engine.promise.When.Clock;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads hours that begin at a token. */
final class Hours {
    private static final int DAY_MINUTES = 24 * 60;
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}");
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}([:.]\\d{2})?");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    private static final Pattern GLUED = Pattern.compile("\\d{1,2}([:.]\\d{2})?(am|pm|h|val|ч)|\\d{1,2}h\\d{2}");
    private final Line line;
    private final Numbers numbers;

    Hours(Line line, Numbers numbers) {
        this.line = line;
        this.numbers = numbers;
    }

    /**
     * An hour.
     *
     * @param sure whether nothing but an hour is written so
     * @param plain whether it is written with minutes
     * @param window whether it is a window in one piece, such as 10-14; the hour is then its end
     */
    record Hour(Clock clock, int end, boolean sure, boolean plain, boolean window) {}

    /** "10-12" from one hour to a later one; "12-11" can only be a date. */
    static boolean between(String form) {
        Matcher two = BETWEEN.matcher(form);
        return two.matches() && Integer.parseInt(two.group(1)) < Integer.parseInt(two.group(2)) && Integer.parseInt(two.group(2)) <= 24;
    }

    /** "Ten to four": only where the words before it say that an hour comes. */
    @Nullable
    Hour minutesBeside(int at) {
        Mark past = line.mark(at, Cue.PAST_MINUTES);
        int place = past == null ? at : at + past.length();
        Integer hour = past == null ? null : numbers.simple(place);
        return past == null || hour == null || line.has(place + 1, Cue.UNIT) || line.has(place + 1, Cue.COUNTED)
                ? null
                : suffixed(new Hour(new Clock(hour * 60 + past.value(), open(hour)), place + 1, true, true, false), true);
    }

    /** "rytoj devintą": the hour by its order, where no noun follows that it would order. */
    boolean ordered(int at) {
        return line.has(at, Cue.HOURLY) && numbers.endsHere(at + 1) && !line.has(at + 1, Cue.DESK) && !line.has(at + 1, Cue.OWED);
    }

    /** An hour here; {@code led} says that the words before it let a bare number be one. */
    @Nullable
    Hour hour(int at, boolean led) {
        Mark noon = line.mark(at, Cue.NOON);
        if (noon != null) {
            return new Hour(new Clock(noon.value() * 60, false), at + noon.length(), true, true, false);
        }
        Mark past = line.mark(at, Cue.PAST);
        if (past != null && numbers.ordered(at + past.length()) instanceof Integer hour) {
            return suffixed(new Hour(new Clock(hour * 60 + past.value(), open(hour)), at + past.length() + 1, true, true, false), led);
        }
        String form = line.form(at);
        int dash = form.indexOf('-');
        if (dash > 0 && line.token(at).kind() == TokenKind.NUMBER) {
            return led || line.has(at + 1, Cue.OCLOCK) || form.indexOf(':') > 0 ? span(form, dash, at) : null;
        }
        Integer half = glued(form);
        if (half != null) {
            return new Hour(new Clock(half, false), at + 1, true, true, false);
        }
        Clock clock = written(form, at);
        if (clock != null) {
            boolean sure = form.indexOf(':') > 0
                    || (line.language() == Language.LT && !line.has(at + 1, Cue.COUNTED) && numbers.endsHere(at + 1));
            return suffixed(new Hour(clock, at + 1, sure, true, false), led);
        }
        Integer hour = numbers.simple(at);
        return hour == null ? null : bare(at, hour, led);
    }

    private @Nullable Hour bare(int at, int hour, boolean led) {
        Hour read = suffixed(new Hour(new Clock(hour * 60, open(hour)), at + 1, false, false, false), led);
        if (read.end() > at + 1) {
            return read;
        }
        return led && !line.has(at + 1, Cue.COUNTED) && numbers.endsHere(at + 1) ? read : null;
    }

    /** Where days are counted in halves any hour up to twelve is open, elsewhere only those at which nobody works. */
    private boolean open(int hour) {
        return hour < 7 || (line.halvesDays() && hour <= 12);
    }

    private @Nullable Hour span(String form, int dash, int at) {
        Integer end = minutes(form.substring(dash + 1));
        if (end == null || minutes(form.substring(0, dash)) == null) {
            return null;
        }
        boolean plain = form.indexOf(':') > 0;
        boolean halves = plain ? line.halvesDays() && form.charAt(dash + 1) != '0' && end <= 12 * 60 : open(end / 60);
        return suffixed(new Hour(new Clock(end, halves), at + 1, true, plain, true), true);
    }

    /** Takes what follows an hour: a half of the day, the word for hours. */
    private Hour suffixed(Hour hour, boolean led) {
        int end = hour.end();
        boolean sure = hour.sure();
        Clock clock = hour.clock();
        Mark word = line.mark(end, Cue.OCLOCK);
        if (word != null) {
            end += word.length();
            end += line.form(end).equals(".") && line.form(end - 1).length() <= 3 ? 1 : 0;
            sure |= led || !line.has(hour.end(), Cue.UNIT) || line.form(hour.end()).equals("val");
        }
        Mark half = line.mark(end, Cue.HALF);
        if (half != null) {
            clock = halved(clock.minutes(), half.value());
            sure |= led || !line.has(end, Cue.UNIT);
            end += half.length();
        }
        return new Hour(clock, end, sure, hour.plain(), hour.window());
    }

    private static Clock halved(int minutes, int half) {
        int hours = minutes / 60 % 12 + (minutes / 60 > 12 ? 12 : half);
        return new Clock(hours * 60 + minutes % 60, false);
    }

    /** "18:00", or "18.00" where it cannot be a date. */
    private @Nullable Clock written(String form, int at) {
        if (form.isEmpty() || !Character.isDigit(form.charAt(0))) {
            return null;
        }
        if (!CLOCK.matcher(form).matches()) {
            return null;
        }
        Integer minutes = minutes(form);
        if (minutes == null || (form.indexOf('.') > 0 && looksLikeDate(form) && !numbers.dotted(at) && !line.has(at + 1, Cue.OCLOCK)
                && !line.has(at + 1, Cue.HALF))) {
            return null;
        }
        return new Clock(minutes, line.halvesDays() && minutes < 13 * 60 && form.charAt(0) != '0');
    }

    private static boolean looksLikeDate(String form) {
        int dot = form.indexOf('.');
        int day = Integer.parseInt(form.substring(0, dot));
        int month = Integer.parseInt(form.substring(dot + 1));
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private static @Nullable Integer minutes(String clock) {
        if (!HOURS.matcher(clock).matches()) {
            return null;
        }
        String[] parts = clock.split("[:.]");
        int minutes = Integer.parseInt(parts[0]) * 60 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        boolean hour = parts.length == 1 || Integer.parseInt(parts[1]) < 60;
        return hour && minutes <= DAY_MINUTES ? minutes : null;
    }

    /** "6pm", "18h", "18val". */
    private @Nullable Integer glued(String form) {
        if (form.isEmpty() || !Character.isDigit(form.charAt(0)) || !GLUED.matcher(form).matches()) {
            return null;
        }
        int letters = form.length();
        while (!Character.isDigit(form.charAt(letters - 1))) {
            letters--;
        }
        Integer minutes = minutes(form.substring(0, letters));
        String half = form.substring(letters);
        if (minutes == null) {
            return null;
        }
        return half.endsWith("m") ? Integer.valueOf(halved(minutes, half.equals("pm") ? 12 : 0).minutes()) : minutes;
    }
}

package heard.engine.promise;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.engine.Language;
import heard.engine.promise.When.Clock;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads numbers, hours and dates that begin at a token. */
final class Numbers {
    private static final int DAY_MINUTES = 24 * 60;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}");
    private static final Pattern HOURS = Pattern.compile("\\d{1,2}([:.]\\d{2})?");
    private static final Pattern GLUED = Pattern.compile("\\d{1,2}([:.]\\d{2})?(am|pm|h|val|ч)");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}[-./]\\d{1,2}[-./](\\d{4}|\\d{2})");
    private static final Pattern SHORT_DATE = Pattern.compile("\\d{1,2}[./]\\d{2}");
    private static final Pattern SHORT_LITHUANIAN = Pattern.compile("\\d{2}-\\d{2}");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern ORDINAL = Pattern
            .compile("|st|nd|rd|th|-?(го|е|ое|му|ого|ому)|-?(oji|aja|osios|ajai|os|a|ios|iosios|iaja|oios)|d");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(\\D*)");
    /** What may follow a bare hour. */
    private static final Set<Cue> AFTER_AN_HOUR = EnumSet.of(Cue.EXPECT, Cue.YOU_GET, Cue.YOU_CAN, Cue.WE_NOW, Cue.THEY_NOW, Cue.IF,
            Cue.TO_YOU, Cue.TO, Cue.AND, Cue.BUT, Cue.DAY, Cue.WEEKDAY, Cue.PART, Cue.AT, Cue.INCLUSIVE, Cue.ABOUT, Cue.WE, Cue.THAT,
            Cue.WE_WILL, Cue.THEY_WILL, Cue.WILL, Cue.BE_WILL, Cue.DESK, Cue.CUSTOMER, Cue.NEXT, Cue.SURELY, Cue.CLOSING, Cue.EVENT,
            Cue.DONE);
    private final Line line;

    Numbers(Line line) {
        this.line = line;
    }

    /** A number or the larger of two. */
    record Range(int most, int end) {}

    /**
     * An hour.
     *
     * @param sure whether nothing but an hour is written so
     * @param plain whether it is written with minutes
     * @param window whether it is a window in one piece, such as 10-14; the hour is then its end
     */
    record Hour(Clock clock, int end, boolean sure, boolean plain, boolean window) {}

    /** A date; a month alone has no day, a day alone no month. */
    record Date(int year, @Nullable Integer month, @Nullable Integer day, int end) {}

    @Nullable
    Range range(int at) {
        Integer first = count(at);
        if (first == null) {
            return null;
        }
        String form = line.form(at);
        int end = at + length(at);
        int dash = form.indexOf('-');
        if (dash > 0 && whole(form.substring(dash + 1)) instanceof Integer most) {
            return new Range(Math.max(first, most), end);
        }
        boolean joined = line.has(end, Cue.TO) || line.form(end).equals("-") || line.form(end).equals("–") || line.form(end).equals("—");
        Integer second = joined ? count(end + 1) : null;
        return second == null ? new Range(first, end) : new Range(Math.max(first, second), end + 1 + length(end + 1));
    }

    private int length(int at) {
        Mark word = line.mark(at, Cue.NUMBER);
        return word == null ? 1 : word.length();
    }

    private @Nullable Integer count(int at) {
        Mark word = line.mark(at, Cue.NUMBER);
        if (word != null) {
            return word.value();
        }
        String form = line.form(at);
        int dash = form.indexOf('-');
        return whole(dash > 0 ? form.substring(0, dash) : form);
    }

    private static @Nullable Integer whole(String digits) {
        if (digits.isEmpty() || !Character.isDigit(digits.charAt(0))) {
            return null;
        }
        return WHOLE.matcher(digits).matches() ? Integer.valueOf(digits) : null;
    }

    /** An hour here; {@code led} says that the words before it let a bare number be one. */
    @Nullable
    Hour hour(int at, boolean led) {
        Mark noon = line.mark(at, Cue.NOON);
        if (noon != null) {
            return new Hour(new Clock(noon.value() * 60, false), at + noon.length(), true, true, false);
        }
        Mark past = line.mark(at, Cue.PAST);
        if (past != null && simple(at + past.length()) instanceof Integer hour) {
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
            boolean sure = form.indexOf(':') > 0 || (line.language() == Language.LT && !line.has(at + 1, Cue.COUNTED) && endsHere(at + 1));
            return suffixed(new Hour(clock, at + 1, sure, true, false), led);
        }
        Integer hour = simple(at);
        return hour == null ? null : bare(at, hour, led);
    }

    private @Nullable Hour bare(int at, int hour, boolean led) {
        Hour read = suffixed(new Hour(new Clock(hour * 60, open(hour)), at + 1, false, false, false), led);
        if (read.end() > at + 1) {
            return read;
        }
        return led && !line.has(at + 1, Cue.COUNTED) && endsHere(at + 1) ? read : null;
    }

    /** Where days are counted in halves any hour up to twelve is open, elsewhere only those at which nobody works. */
    private boolean open(int hour) {
        return hour < 7 || (line.halvesDays() && hour <= 12);
    }

    /** After a bare hour there may stand a mark, a small word or a word that is known; anything else is likely what is counted. */
    private boolean endsHere(int at) {
        if (at >= line.end() || !line.word(at)) {
            boolean figure = at < line.end() && (line.token(at).kind() == TokenKind.NUMBER || line.token(at).kind() == TokenKind.ID);
            return at >= line.end() || (!figure && "%€$£₽№/".indexOf(line.form(at).charAt(0)) < 0);
        }
        for (Cue cue : AFTER_AN_HOUR) {
            if (line.has(at, cue)) {
                return true;
            }
        }
        return false;
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

    private @Nullable Integer simple(int at) {
        if (line.form(at).equals("a") || line.form(at).equals("an")) {
            return null;
        }
        Mark word = line.mark(at, Cue.NUMBER);
        Integer hour = word != null && word.length() == 1 ? Integer.valueOf(word.value()) : whole(line.form(at));
        return hour != null && hour <= 24 ? hour : null;
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
        if (minutes == null || (form.indexOf('.') > 0 && looksLikeDate(form) && !dotted(at) && !line.has(at + 1, Cue.OCLOCK)
                && !line.has(at + 1, Cue.HALF))) {
            return null;
        }
        return new Clock(minutes, line.halvesDays() && minutes < 13 * 60 && form.charAt(0) != '0');
    }

    /** Whether a dot parts hours from minutes here: a date has a dash in Lithuanian, and an hour stands after "at" in the others. */
    private boolean dotted(int at) {
        return switch (line.language()) {
            case LT -> true;
            case RU -> line.form(at - 1).equals("в");
            case EN, OTHER -> line.form(at - 1).equals("at");
        };
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

    @Nullable
    Date date(int at) {
        String form = line.form(at);
        if (form.isEmpty()) {
            return null;
        }
        if (Character.isDigit(form.charAt(0))) {
            Date digits = SHORT_DATE.matcher(form).matches() && dotted(at) ? null : digits(form, at);
            return digits != null ? digits : dayFirst(at);
        }
        return monthFirst(at);
    }

    private static @Nullable Date digits(String form, int at) {
        if (YEAR_FIRST.matcher(form).matches()) {
            String[] parts = form.split("[-./]");
            return checked(parts[0], parts[1], parts[2], at);
        }
        if (DAY_FIRST.matcher(form).matches()) {
            String[] parts = form.split("[-./]");
            return checked(parts[2].length() == 2 ? "20" + parts[2] : parts[2], parts[1], parts[0], at);
        }
        if (SHORT_DATE.matcher(form).matches() || SHORT_LITHUANIAN.matcher(form).matches()) {
            String[] parts = form.split("[./-]");
            boolean lithuanian = form.indexOf('-') > 0;
            return lithuanian ? checked("0", parts[0], parts[1], at) : checked("0", parts[1], parts[0], at);
        }
        return null;
    }

    private static @Nullable Date checked(String year, String month, String day, int at) {
        int months = Integer.parseInt(month);
        int days = Integer.parseInt(day);
        return months >= 1 && months <= 12 && days >= 1 && days <= 31 ? new Date(Integer.parseInt(year), months, days, at + 1) : null;
    }

    /** "18 November", "18th of November", "the 18th", "18-го", "2026 m. lapkričio 18 d.", "18 d.". */
    private @Nullable Date dayFirst(int at) {
        String form = line.form(at);
        int digits = 0;
        while (digits < form.length() && Character.isDigit(form.charAt(digits))) {
            digits++;
        }
        if (digits == 4 && digits == form.length() && line.has(at + 1, Cue.YEARMARK)) {
            int after = at + 2 + (line.form(at + 2).equals(".") ? 1 : 0);
            Date rest = monthFirst(after);
            return rest == null ? null : new Date(Integer.parseInt(form), rest.month(), rest.day(), rest.end());
        }
        Date later = laterOfTwo(at, digits);
        if (later != null) {
            return later;
        }
        Integer day = digits == 0 || digits > 2 ? null : Integer.valueOf(form.substring(0, digits));
        if (day == null || day < 1 || day > 31 || !ordinal(form.substring(digits))) {
            return null;
        }
        int next = at + 1 + (line.form(at + 1).equals("of") ? 1 : 0);
        Mark month = line.mark(next, Cue.MONTH);
        if (month != null) {
            return withYear(month.value(), day, next + month.length());
        }
        Mark dayMark = line.mark(at + 1, Cue.DAYMARK);
        if (digits < form.length()) {
            return dayMark == null && !endsHere(at + 1) ? null : new Date(0, null, day, at + 1 + (dayMark == null ? 0 : dayMark.length()));
        }
        if (dayMark == null) {
            return null;
        }
        int end = at + 1 + dayMark.length();
        return new Date(0, null, day, end + (line.form(end).equals(".") ? 1 : 0));
    }

    /** "23–24 November" is due on the 24th. */
    private @Nullable Date laterOfTwo(int at, int digits) {
        if (digits == 0 || digits > 2 || !dash(at + 1) || !TWO_DIGITS.matcher(line.form(at + 2)).matches()
                || !line.has(at + 3, Cue.MONTH)) {
            return null;
        }
        return dayFirst(at + 2);
    }

    private boolean dash(int at) {
        return line.form(at).length() == 1 && "-–—".contains(line.form(at));
    }

    private static boolean ordinal(String ending) {
        return ORDINAL.matcher(ending).matches();
    }

    private Date withYear(int month, int day, int end) {
        int comma = line.form(end).equals(",") ? end + 1 : end;
        if (YEAR.matcher(line.form(comma)).matches()) {
            int after = comma + 1;
            Mark mark = line.mark(after, Cue.YEARMARK);
            after += mark == null ? 0 : mark.length() + (line.form(after + 1).equals(".") ? 1 : 0);
            return new Date(Integer.parseInt(line.form(comma)), month, day, after);
        }
        return new Date(0, month, day, end);
    }

    /** "lapkričio 18 d.", "Nov 18", "November". */
    private @Nullable Date monthFirst(int at) {
        Mark month = line.mark(at, Cue.MONTH);
        if (month == null) {
            return null;
        }
        int next = at + month.length();
        next += line.form(next).equals(".") && line.form(at).length() <= 4 && !line.form(next + 1).isEmpty() ? 1 : 0;
        next += line.form(next).equals("the") ? 1 : 0;
        String form = line.form(next);
        Matcher day = DAY.matcher(form);
        if (day.matches() && Integer.parseInt(day.group(1)) >= 1 && Integer.parseInt(day.group(1)) <= 31 && ordinal(day.group(2))) {
            int end = next + 1;
            int last = Integer.parseInt(day.group(1));
            if (dash(end) && TWO_DIGITS.matcher(line.form(end + 1)).matches() && !line.has(end + 2, Cue.OCLOCK)) {
                last = Integer.parseInt(line.form(end + 1));
                end += 2;
            }
            Mark mark = line.mark(end, Cue.DAYMARK);
            end += mark == null ? 0 : mark.length() + (line.form(end + mark.length()).equals(".") ? 1 : 0);
            return withYear(month.value(), last, end);
        }
        return new Date(0, month.value(), null, at + month.length());
    }

}

package heard.engine.promise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import heard.engine.Language;
import org.jspecify.annotations.Nullable;

/** Reads dates that begin at a token. */
final class Dates {
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}[-./]\\d{1,2}[-./](\\d{4}|\\d{2})");
    private static final Pattern SHORT_DATE = Pattern.compile("\\d{1,2}[./]\\d{2}");
    private static final Pattern SHORT_LITHUANIAN = Pattern.compile("\\d{2}-\\d{2}");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern ORDINAL = Pattern
            .compile("|st|nd|rd|th|-?(го|е|ое|му|ого|ому)|-?(oji|aja|osios|ajai|os|a|ios|iosios|iaja|oios)|d");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(\\D*)");
    /** Below it a number by its order counts other things as often: "the first", "the second". */
    private static final int FIRST_SURE_DAY = 4;
    private static final int LAST_HOUR = 12;
    private final Line line;
    private final Numbers numbers;

    Dates(Line line, Numbers numbers) {
        this.line = line;
        this.numbers = numbers;
    }

    /** A date; a month alone has no day, a day alone no month. */
    record Date(int year, @Nullable Integer month, @Nullable Integer day, int end) {}

    @Nullable
    Date date(int at) {
        String form = line.form(at);
        if (form.isEmpty()) {
            return null;
        }
        Date spelled = spelled(at);
        if (spelled != null) {
            return spelled;
        }
        if (Character.isDigit(form.charAt(0))) {
            Date digits = SHORT_DATE.matcher(form).matches() && numbers.dotted(at) ? null : digits(form, at);
            return digits != null ? digits : dayFirst(at);
        }
        return monthFirst(at);
    }

    /** "The third of August", "третьего августа"; without a month only where its ending or an article tells that it is a day. */
    private @Nullable Date spelled(int at) {
        Mark order = line.mark(at, Cue.ORDINAL);
        if (order == null) {
            return null;
        }
        int next = at + order.length();
        int month = next + (line.form(next).equals("of") ? 1 : 0);
        Mark named = line.mark(month, Cue.MONTH);
        if (named != null) {
            int end = month + named.length();
            Mark day = line.mark(end, Cue.DAYMARK);
            return withYear(named.value(), order.value(), day == null ? end : end + day.length());
        }
        Mark day = line.mark(next, Cue.DAYMARK);
        boolean led = line.form(at - 1).equals("the") || line.has(at - 1, Cue.BEFORE) || line.has(at - 1, Cue.BY);
        boolean alone = tellsDay(at) && (order.value() > LAST_HOUR || !line.word(next));
        boolean sure = line.language() != Language.LT && order.value() >= FIRST_SURE_DAY && (led || alone) && numbers.endsHere(next)
                && !line.has(next, Cue.DESK);
        return sure || day != null ? new Date(0, null, order.value(), day == null ? next : next + day.length()) : null;
    }

    /** "30-го", "пятнадцатого": the genitive tells that it is a day, where nothing governs it. */
    boolean tellsDay(int at) {
        return line.language() == Language.RU && line.form(at).endsWith("го") && !line.has(at - 1, Cue.PREPOSITION);
    }

    private @Nullable Date digits(String form, int at) {
        if (YEAR_FIRST.matcher(form).matches()) {
            String[] parts = form.split("[-./]");
            return checked(parts[0], parts[1], parts[2], at);
        }
        if (DAY_FIRST.matcher(form).matches()) {
            String[] parts = form.split("[-./]");
            return checked(parts[2].length() == 2 ? "20" + parts[2] : parts[2], parts[1], parts[0], at);
        }
        boolean lithuanian = line.language() == Language.LT && SHORT_LITHUANIAN.matcher(form).matches();
        if (SHORT_DATE.matcher(form).matches() || lithuanian) {
            String[] parts = form.split("[./-]");
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
            return dayMark == null && !numbers.endsHere(at + 1)
                    ? null
                    : new Date(0, null, day, at + 1 + (dayMark == null ? 0 : dayMark.length()));
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
        Mark order = line.mark(next, Cue.ORDINAL);
        if (order != null && (line.has(next + order.length(), Cue.DAYMARK) || !line.has(next + order.length(), Cue.UNIT))) {
            Mark mark = line.mark(next + order.length(), Cue.DAYMARK);
            return withYear(month.value(), order.value(), next + order.length() + (mark == null ? 0 : mark.length()));
        }
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

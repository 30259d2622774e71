package heard.engine.promise;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads numbers that begin at a token, and tells whether something is counted by them. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    /** What may follow a bare hour. */
    private static final Set<Cue> AFTER_AN_HOUR = EnumSet.of(Cue.EXPECT, Cue.YOU_GET, Cue.YOU_CAN, Cue.WE_NOW, Cue.THEY_NOW, Cue.IF,
            Cue.TO_YOU, Cue.TO, Cue.AND, Cue.BUT, Cue.DAY, Cue.WEEKDAY, Cue.PART, Cue.AT, Cue.INCLUSIVE, Cue.ABOUT, Cue.WE, Cue.THAT,
            Cue.WE_WILL, Cue.THEY_WILL, Cue.WILL, Cue.BE_WILL, Cue.DESK, Cue.CUSTOMER, Cue.NEXT, Cue.SURELY, Cue.CLOSING, Cue.EVENT,
            Cue.DONE, Cue.PREPOSITION);
    private final Line line;

    Numbers(Line line) {
        this.line = line;
    }

    /** A number or the larger of two. */
    record Range(int most, int end) {}

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

    /** The hour that a half or a quarter is counted to or from, in the nominative, the genitive or by its order. */
    @Nullable
    Integer ordered(int at) {
        Mark order = line.mark(at, Cue.ORDINAL);
        Integer hour = order == null ? simple(at) : Integer.valueOf(order.value());
        return hour != null && hour <= 24 ? hour : null;
    }

    /** After a bare hour there may stand a mark, a small word or a word that is known; anything else is likely what is counted. */
    boolean endsHere(int at) {
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

    @Nullable
    Integer simple(int at) {
        if (line.form(at).equals("a") || line.form(at).equals("an")) {
            return null;
        }
        Mark word = line.mark(at, Cue.NUMBER);
        Integer hour = word != null && word.length() == 1 ? Integer.valueOf(word.value()) : whole(line.form(at));
        return hour != null && hour <= 24 ? hour : null;
    }

    /** Whether a dot parts hours from minutes here: a date has a dash in Lithuanian, and an hour stands after "at" in the others. */
    boolean dotted(int at) {
        return switch (line.language()) {
            case LT -> true;
            case RU -> line.form(at - 1).equals("в");
            case EN, OTHER -> line.form(at - 1).equals("at");
        };
    }
}

package heard.engine.promise;

import java.util.EnumSet;
import java.util.Set;

import heard.engine.promise.When.Length;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time into what a time expression names, and from what they are counted. */
final class Lengths {
    private static final Set<Cue> FILLERS = EnumSet.of(Cue.ABOUT, Cue.NEXT);
    private static final Set<Cue> NOW = EnumSet.of(Cue.NOW, Cue.DAY);
    private static final Set<Cue> TERMS = EnumSet.of(Cue.DAYS, Cue.WORKDAYS);
    private static final int LAST_HOUR = 12;
    private final Line line;
    private final Numbers numbers;

    Lengths(Line line, Numbers numbers) {
        this.line = line;
        this.numbers = numbers;
    }

    /** A length and where it ends. */
    record Read(Length length, int end) {}

    /** A number or a range of numbers with a unit, or a unit alone, after "within" or "in". */
    @Nullable
    Read read(int at, Lead lead) {
        Read whole = inOnePiece(at);
        if (whole != null) {
            return whole;
        }
        int place = at;
        Mark some = line.mark(place, Cue.SOME);
        Numbers.Range range = some == null ? numbers.range(place) : null;
        if (some != null) {
            place += some.length();
        } else if (range != null) {
            place = range.end();
        }
        while (line.longest(place, FILLERS) instanceof Mark filler) {
            place += filler.length();
        }
        Mark unit = line.mark(place, Cue.UNIT);
        int end = unit == null ? place : place + unit.length();
        if (unit == null || line.has(end, Cue.NOTICE) || !(counts(at, lead, some != null, range) || upTo(lead, range, unit, place))) {
            return null;
        }
        Integer count = some != null ? null : range == null ? Integer.valueOf(1) : Integer.valueOf(range.most());
        boolean shortened = line.form(end).equals(".") && line.form(end - 1).length() <= 3
                && Character.isLetter(line.form(end - 1).charAt(0));
        return new Read(new Length(count, Unit.of(unit.value())), shortened ? end + 1 : end);
    }

    /** "в двухдневный срок", "in a fortnight": a count of days or working days that is one expression. */
    private @Nullable Read inOnePiece(int at) {
        Mark mark = line.longest(at, TERMS);
        return mark == null
                ? null
                : new Read(new Length(mark.value(), mark.cue() == Cue.WORKDAYS ? Unit.WORKDAY : Unit.DAY), at + mark.length());
    }

    /** "минут через 15": about so many. */
    @Nullable
    Read inverted(int at) {
        Mark unit = line.mark(at, Cue.UNIT);
        Mark after = unit == null ? null : line.mark(at + unit.length(), Cue.AFTER);
        if (unit == null || after == null || line.halvesDays()) {
            return null;
        }
        Numbers.Range range = numbers.range(at + unit.length() + after.length());
        return range == null || line.has(range.end(), Cue.UNIT)
                ? null
                : new Read(new Length(range.most(), Unit.of(unit.value())), range.end());
    }

    private boolean counts(int at, Lead lead, boolean some, Numbers.@Nullable Range range) {
        if (lead.within || lead.after) {
            return true;
        }
        boolean bare = lead.count == 0 || lead.about;
        return (some || range != null)
                && ((bare && stepFollows(at)) || (lead.by && range != null && !line.has(range.end(), Cue.OCLOCK)));
    }

    /** "до пяти рабочих дней": up to so many days is within them; "до двух дня" names an hour and "iki 20 d. imtinai" a date. */
    private boolean upTo(Lead lead, Numbers.@Nullable Range range, Mark unit, int place) {
        Unit length = Unit.of(unit.value());
        boolean hour = line.has(place, Cue.HALF) && range != null && range.most() <= LAST_HOUR;
        int end = place + unit.length();
        boolean date = line.has(place, Cue.DAYMARK) && line.has(line.form(end).equals(".") ? end + 1 : end, Cue.INCLUSIVE);
        return lead.before && range != null && length != Unit.HOUR && length != Unit.MINUTE && !hour && !date;
    }

    /** A bare length counts where a step follows it: "two days after payment", "30 minutes from now". */
    private boolean stepFollows(int at) {
        return line.any(Cue.STEP, at, Math.min(line.end(), at + 6));
    }

    /** From what a length is counted: from now, from a step of the customer's, from another event; the place after it. */
    int step(When when, int at) {
        Mark step = when.length == null ? null : line.mark(at, Cue.STEP);
        if (step == null) {
            return at;
        }
        int place = at + step.length();
        for (int near = place; near < Math.min(line.end(), place + 3); near++) {
            if (line.longest(near, NOW) instanceof Mark now) {
                return near + now.length();
            }
        }
        boolean theirs = line.any(Cue.CUSTOMER, at, Math.min(line.end(), place + 5));
        boolean something = line.word(place) || (place < line.end() && line.token(place).kind() == TokenKind.NUMBER);
        if (!something) {
            return at;
        }
        when.start = theirs ? When.Start.CUSTOMERS_STEP : When.Start.EVENT;
        return place;
    }
}

package heard.engine.promise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import heard.engine.Language;
import heard.engine.promise.When.Clock;
import heard.engine.promise.When.Length;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time expressions of a sentence from left to right. An expression is a run of days, hours, lengths and windows with the small
 * words before, between and after them; each part is read once, so the work grows with the length of the sentence.
 */
final class Times {
    private static final Set<Cue> LEADS = EnumSet.of(Cue.BEFORE, Cue.BY, Cue.WITHIN, Cue.AFTER, Cue.FROM, Cue.AT, Cue.ABOUT, Cue.ARTICLE,
            Cue.SINCE, Cue.NEXT);
    private static final Set<Cue> SKIPPED = EnumSet.of(Cue.VAGUE, Cue.RECURRING, Cue.GREETING);
    private static final Set<Cue> NAMED = EnumSet.of(Cue.DAY, Cue.PART, Cue.WEEK, Cue.MONTHS, Cue.CLOSING, Cue.NOON, Cue.MINUTES);
    private static final Set<Cue> BEGIN = EnumSet.of(Cue.BEFORE, Cue.BY, Cue.WITHIN, Cue.AFTER, Cue.FROM, Cue.AT, Cue.ABOUT, Cue.ARTICLE,
            Cue.SINCE, Cue.NEXT,
            Cue.DAY, Cue.PART, Cue.WEEK, Cue.MONTHS, Cue.CLOSING, Cue.NOON, Cue.MINUTES, Cue.WEEKDAY, Cue.MONTH, Cue.NUMBER, Cue.UNIT,
            Cue.SOME, Cue.PAST);
    private static final Set<Cue> FILLERS = EnumSet.of(Cue.ABOUT, Cue.NEXT);
    private static final Set<Cue> NOW = EnumSet.of(Cue.NOW, Cue.DAY);
    private static final int MOST_LEADS = 5;
    private final Line line;
    private final Numbers numbers;
    private When when = new When();
    private int at;

    private Times(Line line) {
        this.line = line;
        this.numbers = new Numbers(line);
    }

    static List<TimeExpression> in(Line line) {
        var times = new Times(line);
        var found = new ArrayList<TimeExpression>();
        int at = line.first();
        while (at < line.end()) {
            TimeExpression time = times.from(at);
            if (time != null) {
                found.add(time);
            }
            at = time == null ? at + times.skip(at) : time.end();
        }
        return found;
    }

    /** How far to go where nothing begins: over a whole phrase that only looks like a time. */
    private int skip(int start) {
        Mark vague = line.longest(start, SKIPPED);
        return vague == null ? 1 : vague.length();
    }

    private @Nullable TimeExpression from(int start) {
        if (line.longest(start, SKIPPED) != null) {
            return null;
        }
        if (!begins(start)) {
            return null;
        }
        when = new When();
        at = start;
        int end = start;
        while (at < line.end() && part(end > start)) {
            end = at;
        }
        if (end == start) {
            return null;
        }
        at = end;
        step();
        return new TimeExpression(start, Math.max(end, at), when);
    }

    /** Most words begin no time. */
    private boolean begins(int start) {
        return line.anyOf(start, BEGIN) || (line.token(start).kind() != TokenKind.WORD && Character.isDigit(line.form(start).charAt(0)));
    }

    /** Reads small words and then one part; leaves the place as it was where none follows. */
    private boolean part(boolean begun) {
        int start = at;
        var lead = new Lead();
        while (lead.count < MOST_LEADS && lead(lead, begun)) {
            lead.count++;
        }
        if (core(lead)) {
            lead.into(when);
            return true;
        }
        at = start;
        return false;
    }

    private boolean lead(Lead lead, boolean begun) {
        if (begun && (line.form(at).equals(",") || line.form(at).equals("("))) {
            at++;
            return true;
        }
        Mark mark = line.longest(at, LEADS);
        if (mark == null || standsForMore(mark)) {
            return false;
        }
        for (Cue cue : LEADS) {
            if (line.mark(at, cue) instanceof Mark same && same.length() == mark.length()) {
                lead.add(cue);
            }
        }
        at += mark.length();
        return true;
    }

    /** Whether something longer begins here, such as a named length of time that begins with a preposition. */
    private boolean standsForMore(Mark mark) {
        Mark other = line.longest(at, NAMED);
        return other != null && other.length() > mark.length();
    }

    private boolean core(Lead lead) {
        return named(lead) || inverted() || length(lead) || date(lead) || window(lead) || clock(lead);
    }

    private boolean named(Lead lead) {
        Mark mark = line.mark(at, Cue.MINUTES);
        if (mark != null && (lead.within || lead.after)) {
            when.length = new Length(mark.value(), Unit.MINUTE);
            return take(mark);
        }
        mark = line.mark(at, Cue.CLOSING);
        if (mark != null) {
            when.closing = when.closing == null || when.closing == 0 ? mark.value() : when.closing;
            return take(mark);
        }
        mark = line.mark(at, Cue.DAY);
        if (mark != null) {
            return day(mark);
        }
        mark = line.mark(at, Cue.WEEKDAY);
        if (mark != null) {
            return weekday(mark);
        }
        return looser(lead);
    }

    private boolean day(Mark mark) {
        boolean later = when.day != null && line.has(at - 1, Cue.TO);
        if (when.day == null || later) {
            when.day = mark.value();
        }
        return take(mark);
    }

    private boolean weekday(Mark mark) {
        if (when.weekday == null || line.has(at - 1, Cue.TO)) {
            when.weekday = mark.value();
        } else if (when.weekday != mark.value()) {
            return false;
        }
        return take(mark);
    }

    private boolean looser(Lead lead) {
        Mark mark = line.mark(at, Cue.WEEK);
        if (mark != null && !(lead.within || lead.after)) {
            when.week = mark.value();
            return take(mark);
        }
        mark = line.mark(at, Cue.MONTHS);
        if (mark != null) {
            when.months = mark.value();
            return take(mark);
        }
        mark = line.mark(at, Cue.NOON);
        if (mark != null && !(lead.from && line.has(at + mark.length(), Cue.TO))) {
            when.clock = new Clock(mark.value() * 60, false);
            return take(mark);
        }
        mark = line.mark(at, Cue.PART);
        if (mark != null) {
            when.part = mark.value();
            return take(mark);
        }
        mark = line.mark(at, Cue.INCLUSIVE);
        if (mark != null && (when.namesDay() || when.length != null)) {
            when.inclusive = true;
            return take(mark);
        }
        return joined();
    }

    /** "or", "and" between two days of one expression: the later one counts. */
    private boolean joined() {
        if (line.has(at, Cue.TO) && ((when.day != null && line.has(at + 1, Cue.DAY)) || (when.weekday != null && weekdayAt(at + 1)))) {
            at += line.has(at + 1, Cue.AT) ? 2 : 1;
            return true;
        }
        return false;
    }

    private boolean weekdayAt(int place) {
        return line.has(place, Cue.WEEKDAY) || (line.has(place, Cue.AT) && line.has(place + 1, Cue.WEEKDAY));
    }

    private boolean take(Mark mark) {
        at += mark.length();
        return true;
    }

    /** A number or a range of numbers with a unit, or a unit alone, after "within" or "in". */
    private boolean length(Lead lead) {
        if (when.length != null) {
            return false;
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
        if (unit == null || !(counts(lead, some != null, range) || upTo(lead, range, unit))) {
            return false;
        }
        Integer count = some != null ? null : range == null ? Integer.valueOf(1) : Integer.valueOf(range.most());
        when.length = new Length(count, Unit.of(unit.value()));
        at = place + unit.length();
        if (line.form(at).equals(".") && line.form(at - 1).length() <= 3 && Character.isLetter(line.form(at - 1).charAt(0))) {
            at++;
        }
        return true;
    }

    /** "минут через 15": about so many. */
    private boolean inverted() {
        Mark unit = line.mark(at, Cue.UNIT);
        Mark after = unit == null ? null : line.mark(at + unit.length(), Cue.AFTER);
        if (unit == null || after == null || when.length != null || line.halvesDays()) {
            return false;
        }
        Numbers.Range range = numbers.range(at + unit.length() + after.length());
        if (range == null || line.has(range.end(), Cue.UNIT)) {
            return false;
        }
        when.length = new Length(range.most(), Unit.of(unit.value()));
        at = range.end();
        return true;
    }

    private boolean counts(Lead lead, boolean some, Numbers.@Nullable Range range) {
        if (lead.within || lead.after) {
            return true;
        }
        boolean bare = lead.count == 0 || lead.about;
        return (some || range != null) && ((bare && stepFollows()) || (lead.by && range != null && !line.has(range.end(), Cue.OCLOCK)));
    }

    /** "до пяти рабочих дней": up to so many days is within them. */
    private static boolean upTo(Lead lead, Numbers.@Nullable Range range, Mark unit) {
        Unit length = Unit.of(unit.value());
        return lead.before && range != null && length != Unit.HOUR && length != Unit.MINUTE;
    }

    /** A bare length counts where a step follows it: "two days after payment", "30 minutes from now". */
    private boolean stepFollows() {
        for (int place = at; place < Math.min(line.end(), at + 6); place++) {
            if (line.has(place, Cue.STEP)) {
                return true;
            }
        }
        return false;
    }

    private boolean date(Lead lead) {
        Numbers.Date date = numbers.date(at);
        if (date == null || when.dayOfMonth != null || when.month != null || lead.within) {
            return false;
        }
        boolean led = lead.before || lead.by || lead.at || lead.after || lead.from || when.closing != null;
        boolean bareMonth = date.day() == null && line.language() == Language.LT && line.form(at).endsWith("i");
        if (date.day() == null ? !led && !bareMonth : date.month() == null && lead.count == 0 && !led) {
            return false;
        }
        when.year = date.year();
        when.month = date.month();
        when.dayOfMonth = date.day();
        at = date.end();
        return true;
    }

    private boolean window(Lead lead) {
        if (when.clock != null) {
            return false;
        }
        boolean dash = line.form(at + 1).length() == 1 && "-–—".contains(line.form(at + 1));
        Numbers.Hour start = numbers.hour(at, lead.from || dash);
        if (start == null) {
            return false;
        }
        Mark to = line.mark(start.end(), Cue.TO);
        int next = to == null ? start.end() : start.end() + to.length();
        if (to == null && !start.window()) {
            return false;
        }
        Numbers.Hour end = start.window() ? start : numbers.hour(next, true);
        if (end == null || (!lead.from && !end.plain() && !end.sure() && !start.window())) {
            return false;
        }
        when.clock = end.clock();
        at = end.end();
        return true;
    }

    private boolean clock(Lead lead) {
        if (when.clock != null) {
            return false;
        }
        boolean led = lead.before || lead.by || lead.at || lead.from || (lead.about && when.namesDay());
        Numbers.Hour hour = numbers.hour(at, led && !lead.since && !afterNumber(lead));
        if (hour == null || (!hour.sure() && (!led || lead.within || lead.after))) {
            return false;
        }
        when.clock = hour.clock();
        at = hour.end();
        return true;
    }

    /** "One to five": a range of something else. */
    private boolean afterNumber(Lead lead) {
        int before = at - lead.count - 1;
        return lead.before && (line.has(before, Cue.NUMBER) || (before >= line.first() && line.token(before).kind() == TokenKind.NUMBER))
                && when.clock == null && !when.namesDay();
    }

    /** From what a length is counted: from now, from a step of the customer's, from another event. */
    private void step() {
        Mark step = when.length == null ? null : line.mark(at, Cue.STEP);
        if (step == null) {
            return;
        }
        int place = at + step.length();
        for (int near = place; near < Math.min(line.end(), place + 3); near++) {
            if (line.longest(near, NOW) instanceof Mark now) {
                at = near + now.length();
                return;
            }
        }
        boolean theirs = line.any(Cue.CUSTOMER, at, Math.min(line.end(), place + 5));
        boolean something = line.word(place) || (place < line.end() && line.token(place).kind() == TokenKind.NUMBER);
        if (something) {
            when.start = theirs ? When.Start.CUSTOMERS_STEP : When.Start.EVENT;
            at = place;
        }
    }

    /** The small words before a part. */
    private static final class Lead {
        private int count;
        private boolean before;
        private boolean by;
        private boolean within;
        private boolean after;
        private boolean from;
        private boolean at;
        private boolean about;
        private boolean since;
        private boolean next;

        void add(Cue cue) {
            before |= cue == Cue.BEFORE;
            by |= cue == Cue.BY;
            within |= cue == Cue.WITHIN;
            after |= cue == Cue.AFTER;
            from |= cue == Cue.FROM;
            at |= cue == Cue.AT;
            about |= cue == Cue.ABOUT;
            since |= cue == Cue.SINCE;
            next |= cue == Cue.NEXT;
        }

        /** Only where the small words belong to the day do they say whether it is included. */
        void into(When when) {
            boolean dayOnly = when.namesDay() && when.clock == null;
            when.before |= before && dayOnly;
            when.inclusive |= by;
            when.next |= next;
            when.since |= since;
        }
    }
}

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
    private static final Set<Cue> NAMED = EnumSet.of(Cue.DAY, Cue.PART, Cue.WEEK, Cue.MONTHS, Cue.CLOSING, Cue.NOON, Cue.MINUTES,
            Cue.CLOCK, Cue.DAYS, Cue.WORKDAYS, Cue.SAME_DAY, Cue.NIGHT);
    private static final Set<Cue> BEGIN = EnumSet.of(Cue.BEFORE, Cue.BY, Cue.WITHIN, Cue.AFTER, Cue.FROM, Cue.AT, Cue.ABOUT, Cue.ARTICLE,
            Cue.SINCE, Cue.NEXT,
            Cue.DAY, Cue.PART, Cue.WEEK, Cue.MONTHS, Cue.CLOSING, Cue.NOON, Cue.MINUTES, Cue.WEEKDAY, Cue.MONTH, Cue.NUMBER, Cue.UNIT,
            Cue.SOME, Cue.PAST, Cue.ORDINAL, Cue.CLOCK, Cue.DAYS, Cue.WORKDAYS, Cue.SAME_DAY, Cue.NIGHT);
    private static final int MOST_LEADS = 5;
    /** A whole day in one expression has the word for "within" in it. */
    private static final int DAY_MINUTES = 24 * 60;
    private static final int EARLY_MINUTES = 7 * 60;
    private final Line line;
    private final Hours hours;
    private final Dates dates;
    private final Lengths lengths;
    private When when = new When();
    private int at;

    private Times(Line line) {
        this.line = line;
        var numbers = new Numbers(line);
        this.hours = new Hours(line, numbers);
        this.dates = new Dates(line, numbers);
        this.lengths = new Lengths(line, numbers);
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
        at = lengths.step(when, at);
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
            lead.comma = true;
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
        return named(lead) || length(lead) || date(lead) || window(lead) || clock(lead);
    }

    private boolean named(Lead lead) {
        Mark mark = line.mark(at, Cue.MINUTES);
        if (mark != null && (lead.within || lead.after || mark.value() == DAY_MINUTES)) {
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
            return weekday(mark, lead);
        }
        mark = line.mark(at, Cue.SAME_DAY);
        if (mark != null) {
            when.sameDay = mark.value();
            Mark part = line.mark(at + mark.length() - 1, Cue.PART);
            when.part = part == null || line.has(at + mark.length() - 1, Cue.UNIT) ? when.part : Integer.valueOf(part.value());
            return take(mark);
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

    /** After a length of time and a comma it begins something else: "within three working days, Saturday is none". */
    private boolean weekday(Mark mark, Lead lead) {
        if (lead.comma && lead.count == 1 && when.length != null) {
            return false;
        }
        if (when.weekday == null || line.has(at - 1, Cue.TO)) {
            when.weekday = mark.value();
        } else if (when.weekday != mark.value()) {
            return false;
        }
        take(mark);
        Mark later = line.mark(at, Cue.LATER_WEEK);
        if (later != null) {
            when.weeksLater = later.value();
            take(later);
        }
        return true;
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
        mark = line.mark(at, Cue.CLOCK);
        if (mark != null && when.clock == null) {
            when.clock = new Clock(mark.value(), mark.value() < EARLY_MINUTES);
            return take(mark);
        }
        mark = line.mark(at, Cue.NIGHT);
        if (mark != null) {
            when.night = true;
            when.day = when.namesDay() ? when.day : Integer.valueOf(0);
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

    private boolean length(Lead lead) {
        Lengths.Read inverted = when.length == null ? lengths.inverted(at) : null;
        Lengths.Read length = inverted == null && when.length == null ? lengths.read(at, lead) : inverted;
        if (length == null) {
            return false;
        }
        when.length = length.length();
        at = length.end();
        return true;
    }

    private boolean date(Lead lead) {
        // "Tomorrow 10-12": behind a day that is an hour.
        Dates.Date date = when.namesDay() && Hours.between(line.form(at)) ? null : dates.date(at);
        if (date == null || when.dayOfMonth != null || when.month != null || lead.within) {
            return false;
        }
        boolean led = lead.before || lead.by || lead.at || lead.after || lead.from || when.closing != null;
        boolean bareMonth = date.day() == null && line.language() == Language.LT && line.form(at).endsWith("i");
        if (date.day() == null
                ? !led && !bareMonth
                : date.month() == null && lead.count == 0 && !led && !dates.tellsDay(at) && when.weekday == null) {
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
        // "Friday, 9 to 11": beside a day no word has to say that hours come.
        boolean minutes = line.word(at) && hours.minutesBeside(at) != null;
        boolean told = lead.from || (when.namesDay() && when.length == null && !minutes);
        Hours.Hour start = hours.hour(at, told || dash);
        if (start == null) {
            return false;
        }
        Mark to = line.mark(start.end(), Cue.TO);
        int next = to == null ? start.end() : start.end() + to.length();
        if (to == null && !start.window()) {
            return false;
        }
        Hours.Hour end = start.window() ? start : hours.hour(next, true);
        if (end == null || (!told && !end.plain() && !end.sure() && !start.window())) {
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
        led |= when.namesDay() && hours.ordered(at);
        Hours.Hour minutes = led && !lead.from ? hours.minutesBeside(at) : null;
        Hours.Hour hour = minutes == null ? hours.hour(at, led && !lead.since && !afterNumber(lead)) : minutes;
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
}

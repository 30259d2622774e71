package heard.engine.promise;

import java.util.List;
import java.util.regex.Pattern;

import heard.engine.Language;

/** Says how much a range of tokens promises, by its verbs and nouns. */
final class Heads {
    private static final int NEAR = 5;
    private static final Pattern MANY = Pattern.compile(".*[уюая]т(ся)?");
    private static final Pattern INFINITIVE = Pattern.compile(".*(ть|ться|ти|тись|чь|ti|tis)");
    private static final Pattern RUSSIAN_PARTICIPLE = Pattern.compile(".*[аея]н(|а|о|ы)|.*[ыуи]т(а|о|ы)");
    private static final Pattern LITHUANIAN_PARTICIPLE = Pattern.compile(".*(ta|tas|ti|tos|tama|iama|oma|tami|iami|omi|iamos)");
    private final Line line;
    private final List<TimeExpression> times;
    private final EnglishHeads english;
    private final Owed owed;

    Heads(Line line, List<TimeExpression> times) {
        this.line = line;
        this.times = times;
        this.english = new EnglishHeads(line, times);
        this.owed = new Owed(line, times);
    }

    /** What a range says; a negated verb makes it nothing. "Coming" is a verb behind "is", though it may begin a time. */
    Head of(int from, int to) {
        Head best = Head.NONE;
        boolean negated = false;
        int at = from;
        while (at < to) {
            TimeExpression time = TimeExpression.at(times, at);
            Mark vague = line.mark(at, Cue.VAGUE);
            boolean comes = time != null && time.first() == at && line.has(at, Cue.DOING) && english.helped(at, from);
            if ((time != null || vague != null) && !comes) {
                at = time != null ? time.end() : at + (vague == null ? 1 : vague.length());
                continue;
            }
            Head head = verb(at, from, to);
            boolean no = head != Head.NONE && negatedAt(at, from);
            negated |= no;
            if (!no && head.atLeast(best)) {
                best = head;
            }
            at++;
        }
        if (!best.atLeast(Head.SURE) && line.language() == Language.EN && english.done(from, to) && english.perfect(from, to)) {
            return Head.NONE;
        }
        if (best == Head.NONE && !negated && owed.of(from, to)) {
            return Head.WITH_TIME;
        }
        return best;
    }

    /** "не" right before it, or a negation of two words. */
    private boolean negatedAt(int at, int from) {
        if (at > from && line.has(at - 1, Cue.NOT)) {
            return true;
        }
        Mark earlier = at > from + 1 ? line.mark(at - 2, Cue.NOT) : null;
        return earlier != null && earlier.length() == 2;
    }

    /** What the customer may fetch from a day on, or will have in hand: no duty, though its verb looks like one. */
    boolean gain(int from, int to) {
        return fetched(from, to) || inHand(from, to);
    }

    /** "You should have it by Friday": neither a duty nor something that failed to happen. */
    boolean likely(int from, int to) {
        return line.language() == Language.EN && english.held(from, to);
    }

    /** "You can pick it up from noon tomorrow", "galite atsiimti nuo penktadienio": from when it is there. */
    private boolean fetched(int from, int to) {
        return line.any(Cue.FETCH, from, to) && times.stream()
                .anyMatch(time -> time.first() >= from && time.end() <= to && time.when().from && time.when().length == null
                        && (time.when().namesDay() || times.getFirst().when().namesDay()));
    }

    /** "Atsakymą turėsite penktadienį": what is owed stands in the accusative and nothing has to be done with it. */
    private boolean inHand(int from, int to) {
        return line.language() != Language.EN && line.any(Cue.YOU_HOLD, from, to) && line.any(Cue.OWED, from, to)
                && !line.any(Cue.FACT, from, to)
                && !infinitive(from - 1, to, to - from + 1);
    }

    private Head verb(int at, int from, int to) {
        return line.language() == Language.EN ? english.of(at, from, to) : inflected(at, from, to);
    }

    private Head inflected(int at, int from, int to) {
        if (line.has(at, Cue.WE_WILL) || (line.has(at, Cue.WE_LIKELY) && besideWe(at, from))) {
            return Head.OURS;
        }
        if (line.has(at, Cue.BE_WE)) {
            return infinitive(at, to, NEAR) ? Head.OURS : Head.WITH_ANY_TIME;
        }
        if (line.has(at, Cue.YOU_GET)) {
            return at > from || line.language() == Language.LT ? Head.SURE : Head.WITH_ANY_TIME;
        }
        if (line.has(at, Cue.BE_YOU)) {
            return participle(at + 1, to) || participle(from, at) ? Head.SURE : Head.NONE;
        }
        if (line.has(at, Cue.BE_WILL)) {
            return participle(at + 1, to) || participle(from, at) ? Head.SURE : Head.WITH_ANY_TIME;
        }
        if (line.has(at, Cue.THEY_WILL)) {
            return line.any(Cue.DESK, from, to) || toYou(at, from, to) ? Head.SURE : Head.WITH_ANY_TIME;
        }
        if (line.has(at, Cue.FETCH)) {
            return fetched(from, to) ? Head.WITH_TIME : Head.NONE;
        }
        if (line.has(at, Cue.YOU_HOLD)) {
            return inHand(from, to) ? Head.WITH_TIME : Head.NONE;
        }
        if (line.has(at, Cue.YOU_CAN)) {
            return fromDay(from, to) ? Head.WITH_TIME : Head.NONE;
        }
        if (line.has(at, Cue.YOU_FIND)) {
            return Head.WITH_ANY_TIME;
        }
        if (line.has(at, Cue.WE_TALK) || line.has(at, Cue.WE_NOW) || line.has(at, Cue.THEY_NOW)) {
            return Head.NOW;
        }
        if (line.has(at, Cue.BOOKED) || line.has(at, Cue.EXPECT)) {
            return Head.WITH_TIME;
        }
        return Head.NONE;
    }

    /** Whether a day or an hour is named; "within two weeks", "up to Friday" is how long a right lasts. */
    private boolean fromDay(int from, int to) {
        return times.stream().anyMatch(time -> time.first() >= from && time.end() <= to && time.when().length == null && !time.when().before
                && !time.when().inclusive);
    }

    private boolean besideWe(int at, int from) {
        int before = at - 1;
        while (before > from && line.has(before, Cue.SURELY)) {
            before--;
        }
        return before >= from && line.has(before, Cue.WE);
    }

    /** "вам ответят", "su Jumis susisieks": somebody of the desk, unnamed. */
    private boolean toYou(int at, int from, int to) {
        boolean many = line.language() == Language.LT || MANY.matcher(line.form(at)).matches();
        for (int near = from; many && near < to; near++) {
            if (line.has(near, Cue.TO_YOU)) {
                return true;
            }
        }
        return false;
    }

    private boolean infinitive(int at, int to, int reach) {
        for (int near = at + 1; near < Math.min(to, at + reach); near++) {
            if (line.word(near) && line.form(near).length() > 3 && INFINITIVE.matcher(line.form(near)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** A short participle, as in "будет исправлено", "bus grąžinta". */
    private boolean participle(int from, int to) {
        for (int near = from; near < Math.min(to, from + NEAR); near++) {
            String form = line.form(near);
            boolean russian = line.language() == Language.RU && form.length() > 5 && RUSSIAN_PARTICIPLE.matcher(form).matches();
            boolean lithuanian = line.language() == Language.LT && form.length() > 5
                    && LITHUANIAN_PARTICIPLE.matcher(form).matches();
            if (line.word(near) && (russian || lithuanian)) {
                return true;
            }
        }
        return false;
    }
}

package heard.engine.promise;

import java.util.List;
import java.util.regex.Pattern;

import heard.engine.Language;

/** Says how much a range of tokens promises, by its verbs and nouns. */
final class Heads {
    private static final int NEAR = 5;
    private static final int NEAR_START = 4;
    private static final int MOST_WORDS_OWED = 8;
    private static final Pattern MANY = Pattern.compile(".*[уюая]т(ся)?");
    private static final Pattern INFINITIVE = Pattern.compile(".*(ть|ться|ти|тись|чь)");
    private static final Pattern RUSSIAN_PARTICIPLE = Pattern.compile(".*[аея]н(|а|о|ы)|.*[ыуи]т(а|о|ы)");
    private static final Pattern LITHUANIAN_PARTICIPLE = Pattern.compile(".*(ta|tas|ti|tos|tama|iama|oma|tami|iami|omi|iamos)");
    private static final Pattern RUSSIAN_VERB = Pattern.compile(
            ".*[аиеяуыо]л(а|о|и|ся|ась|ось|ись)|.*[аиеяуы]л|.*(ите|ете|ает|яет|ует|ает|ается|яется|уется|ют|ются|ешь|аю|яю|ится|атся|ятся)|есть|нет|был(а|о|и)?");
    private static final Pattern LITHUANIAN_VERB = Pattern
            .compile(
                    ".*(site|sit|ote|ete|ate|avo|ojo|ejo|ijo|avome|ejome|eme|ejau|ojau|avau|iau|ame|yta|yti|nebuvo|yra|buvo|eina|uoja|ina)");
    private final Line line;
    private final List<TimeExpression> times;

    Heads(Line line, List<TimeExpression> times) {
        this.line = line;
        this.times = times;
    }

    /** What a range says; a negated verb makes it nothing. "Coming" is a verb behind "is", though it may begin a time. */
    Head of(int from, int to) {
        Head best = Head.NONE;
        boolean negated = false;
        int at = from;
        while (at < to) {
            TimeExpression time = timeAt(at);
            Mark vague = line.mark(at, Cue.VAGUE);
            boolean comes = time != null && time.first() == at && line.has(at, Cue.DOING) && helped(at, from);
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
        if (!best.atLeast(Head.SURE) && line.language() == Language.EN && done(from, to) && perfect(from, to)) {
            return Head.NONE;
        }
        if (best == Head.NONE && !negated && owed(from, to)) {
            return Head.WITH_TIME;
        }
        return best;
    }

    /** "You have received", "I've read": what was done is no promise, unless it was booked for later. */
    private boolean perfect(int from, int to) {
        for (int at = from; at + 1 < Math.min(to, from + NEAR_START); at++) {
            String form = line.form(at);
            boolean have = form.endsWith("'ve") || form.equals("have") || form.equals("has");
            int verb = line.has(at + 1, Cue.SURELY) ? at + 2 : at + 1;
            if (have && (line.has(verb, Cue.PARTICIPLE) || line.has(verb, Cue.PAST_VERB)) && !line.any(Cue.BOOKED, from, to)) {
                return true;
            }
        }
        return false;
    }

    private @org.jspecify.annotations.Nullable TimeExpression timeAt(int at) {
        for (TimeExpression time : times) {
            if (time.first() <= at && at < time.end()) {
                return time;
            }
        }
        return null;
    }

    /** "не" right before it, or a negation of two words. */
    private boolean negatedAt(int at, int from) {
        if (at > from && line.has(at - 1, Cue.NOT)) {
            return true;
        }
        Mark earlier = at > from + 1 ? line.mark(at - 2, Cue.NOT) : null;
        return earlier != null && earlier.length() == 2;
    }

    private Head verb(int at, int from, int to) {
        return line.language() == Language.EN ? english(at, from, to) : inflected(at, from, to);
    }

    private Head inflected(int at, int from, int to) {
        if (line.has(at, Cue.WE_WILL) || (line.has(at, Cue.WE_LIKELY) && besideWe(at, from))) {
            return Head.OURS;
        }
        if (line.has(at, Cue.BE_WE)) {
            return infinitive(at, to) ? Head.OURS : Head.WITH_ANY_TIME;
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

    /** Whether a day or an hour is named; "within two weeks" is how long a right lasts. */
    private boolean fromDay(int from, int to) {
        return times.stream().anyMatch(time -> time.first() >= from && time.end() <= to && time.when().length == null);
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

    private boolean infinitive(int at, int to) {
        for (int near = at + 1; near < Math.min(to, at + NEAR); near++) {
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

    private Head english(int at, int from, int to) {
        Mark will = line.mark(at, Cue.WILL);
        if (will != null) {
            return will(at, at + will.length(), from, to);
        }
        if (line.has(at, Cue.DOING) && (at == from || helped(at, from))) {
            return Head.NOW;
        }
        boolean ours = line.has(at - 1, Cue.SUBJECT_WE) || (line.has(at - 1, Cue.SURELY) && line.has(at - 2, Cue.SUBJECT_WE));
        boolean mine = line.has(at, Cue.BARE) && at > from && ours && !line.form(at).equals("have");
        boolean they = line.has(at, Cue.THEY_NOW) && !line.form(at).equals("has") && !line.has(at - 1, Cue.NO_SUBJECT)
                && !doneBefore(from, at)
                && !line.has(at + 1, Cue.HELPING);
        boolean come = line.has(at, Cue.BARE) && at > from && line.has(at - 1, Cue.SUBJECT_MANY);
        boolean have = at > from && line.form(at - 1).equals("you") && line.has(at, Cue.GETTING);
        if (line.has(at, Cue.BOOKED) || line.has(at, Cue.EXPECT)) {
            return Head.WITH_TIME;
        }
        boolean likely = line.has(at, Cue.THEY_LIKELY) && at > from && line.has(at - 1, Cue.PRONOUN) && !line.any(Cue.PARTICIPLE, from, at);
        if (mine || they || likely || come || have || copula(at)) {
            return Head.NOW;
        }
        return Head.NONE;
    }

    /** A verb of the past before this place; after an article it is only an adjective. */
    private boolean doneBefore(int from, int at) {
        for (int near = from; near < at; near++) {
            if (line.has(near, Cue.PARTICIPLE)
                    && (near == from || !line.has(near - 1, Cue.ADJECTIVAL))) {
                return true;
            }
        }
        return false;
    }

    /** "we're sending", "is coming". */
    private boolean helped(int at, int from) {
        for (int near = at - 1; near >= Math.max(from, at - 3); near--) {
            if (line.has(near, Cue.BEING)) {
                return true;
            }
            if (!line.has(near, Cue.SURELY) && !line.has(near, Cue.ABOUT)) {
                return line.form(near).endsWith("'s");
            }
        }
        return false;
    }

    /** "is with you", "is at your door", "it's ready". */
    private boolean copula(int at) {
        if (!line.has(at, Cue.COPULA)) {
            return false;
        }
        int next = at + 1;
        while (line.has(next, Cue.SURELY)) {
            next++;
        }
        return line.has(next, Cue.DONE) || (line.form(at).equals("is") && line.has(next, Cue.PARTICIPLE));
    }

    private Head will(int at, int next, int from, int to) {
        Subject subject = subject(at, from);
        int verb = next;
        while (verb < to && (line.has(verb, Cue.SURELY) || timeAt(verb) != null) && !line.has(verb, Cue.BARE)) {
            if (line.has(verb, Cue.NOT)) {
                return Head.NONE;
            }
            verb++;
        }
        if (verb >= to || line.has(verb, Cue.NOT)) {
            return Head.NONE;
        }
        String form = line.form(verb);
        return switch (subject) {
            case WE -> ours(form, verb, to);
            case YOU -> yours(form, verb, to);
            case THEY -> theirs(form, verb, to, line.any(Cue.DESK, from, at + 1));
        };
    }

    private Head ours(String form, int verb, int to) {
        if (form.equals("take") && line.form(verb + 1).equals("care")) {
            return Head.OURS;
        }
        if (line.has(verb, Cue.NO_DEED)
                && !havingDone(form, verb, to)) {
            return form.equals("do") && line.has(verb + 1, Cue.EVERYTHING)
                    ? Head.OURS
                    : line.has(verb, Cue.HALF_DEED) ? Head.WITH_TIME : Head.NONE;
        }
        if (form.equals("be")) {
            boolean touch = line.form(verb + 1).equals("in") && line.form(verb + 2).equals("touch");
            return touch || line.any(Cue.DOING, verb, Math.min(to, verb + 4)) ? Head.OURS : Head.WITH_ANY_TIME;
        }
        return line.has(verb, Cue.BARE) || form.length() > 2 ? Head.OURS : Head.NONE;
    }

    private boolean done(int from, int to) {
        return line.any(Cue.DONE, from, to) || line.any(Cue.PARTICIPLE, from, to);
    }

    /** "have it finished", "do the swap": what is had is done. */
    private boolean havingDone(String form, int verb, int to) {
        return form.equals("have") && !line.form(verb + 1).equals("to") && done(verb + 1, Math.min(to, verb + NEAR + 2));
    }

    private Head yours(String form, int verb, int to) {
        if (line.has(verb, Cue.GETTING) || line.has(verb, Cue.SEEING)) {
            boolean duty = line.has(verb + 1, Cue.OBLIGING);
            return duty ? Head.NONE : line.has(verb, Cue.SEEING) ? Head.WITH_ANY_TIME : Head.SURE;
        }
        if (form.equals("be")
                && !line.has(verb + 1, Cue.OBLIGING)) {
            return done(verb + 1, Math.min(to, verb + 4)) ? Head.SURE : Head.NONE;
        }
        return Head.NONE;
    }

    private Head theirs(String form, int verb, int to, boolean desk) {
        if (line.has(verb, Cue.STATE)) {
            boolean done = form.equals("be") && done(verb + 1, Math.min(to, verb + 4));
            boolean touch = line.form(verb + 2).equals("touch");
            return done || touch ? Head.SURE : form.equals("be") || line.has(verb, Cue.TIMED_STATE) ? Head.WITH_ANY_TIME : Head.NONE;
        }
        return desk && line.has(verb, Cue.BARE) ? Head.SURE : Head.WITH_ANY_TIME;
    }

    private enum Subject {
        WE, YOU, THEY
    }

    private Subject subject(int at, int from) {
        String form = line.form(at);
        if (form.startsWith("i'") || form.startsWith("we'")) {
            return Subject.WE;
        }
        if (form.startsWith("you'")) {
            return Subject.YOU;
        }
        int before = at - 1;
        while (before > from && line.has(before, Cue.SURELY) && !line.form(before).equals("you")) {
            before--;
        }
        if (form.equals("am") || (before >= from && line.has(before, Cue.SUBJECT_WE))) {
            return Subject.WE;
        }
        if (before >= from) {
            return line.form(before).equals("you") ? Subject.YOU : Subject.THEY;
        }
        return earlierSubject(from);
    }

    /** "I'm looking into it and will let you know": the subject of the clause before. */
    private Subject earlierSubject(int from) {
        for (int at = from - 1; at >= line.first(); at--) {
            if (line.has(at, Cue.WE) || line.form(at).startsWith("i'") || line.form(at).startsWith("we'")) {
                return Subject.WE;
            }
            if (line.has(at, Cue.SUBJECT_THEY)) {
                return Subject.THEY;
            }
        }
        return Subject.THEY;
    }

    /** A short clause without a verb that names what is owed. */
    private boolean owed(int from, int to) {
        boolean done = line.has(from, Cue.PARTICIPLE) && aheadFor(from, to);
        if (!done && !line.any(Cue.OWED, from, to)) {
            return false;
        }
        int words = 0;
        for (int at = from; at < to; at++) {
            if (line.word(at) && timeAt(at) == null) {
                words++;
                if (past(at) || (words > 1 && pastParticiple(at))) {
                    return false;
                }
            }
        }
        return words <= MOST_WORDS_OWED && !line.any(Cue.NOT, from, to);
    }

    private boolean pastParticiple(int at) {
        boolean came = line.has(at, Cue.PAST_VERB);
        return line.language() == Language.EN && (came || line.form(at).endsWith("ed")) && !line.has(at - 1, Cue.ADJECTIVAL);
    }

    /** Whether a time can only lie ahead: "fitted by noon" is to come, "fitted on Monday" may be past. */
    private boolean aheadFor(int from, int to) {
        return times.stream()
                .anyMatch(time -> time.first() >= from && time.end() <= to && (time.when().inclusive || time.when().length != null));
    }

    /** Whether a word looks like a verb of the past or the present, by its ending. */
    private boolean past(int at) {
        String form = line.form(at);
        return switch (line.language()) {
            case RU -> form.length() > 3 && (RUSSIAN_VERB.matcher(form).matches() || state(at, form, RUSSIAN_PARTICIPLE));
            case LT -> form.length() > 4 && (LITHUANIAN_VERB.matcher(form).matches() || state(at, form, LITHUANIAN_PARTICIPLE)
                    || (line.last(at) == 'ė' && !line.has(at, Cue.DESK)));
            case EN, OTHER -> line.has(at, Cue.PAST_VERB);
        };
    }

    /** Something that has been done already. */
    private boolean state(int at, String form, Pattern participle) {
        return form.length() > 5 && participle.matcher(form).matches() && !line.has(at, Cue.OWED) && !line.has(at, Cue.DONE)
                && !line.has(at, Cue.DESK);
    }
}

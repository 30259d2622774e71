package heard.engine.promise;

import java.util.List;
import java.util.regex.Pattern;

import heard.engine.Language;

/** Tells a clause without a verb that names what is owed to the customer. */
final class Owed {
    private static final int MOST_WORDS_OWED = 8;
    private static final Pattern RUSSIAN_PARTICIPLE = Pattern.compile(".*[аея]н(|а|о|ы)|.*[ыуи]т(а|о|ы)");
    private static final Pattern LITHUANIAN_PARTICIPLE = Pattern.compile(".*(ta|tas|ti|tos|tama|iama|oma|tami|iami|omi|iamos)");
    private static final Pattern RUSSIAN_VERB = Pattern.compile(
            ".*[аиеяуыо]л(а|о|и|ся|ась|ось|ись)|.*[аиеяуы]л|.*(ите|ете|ает|яет|ует|ает|ается|яется|уется|ют|ются|ешь|аю|яю|ится|атся|ятся)|есть|нет|был(а|о|и)?");
    private static final Pattern LITHUANIAN_VERB = Pattern
            .compile(
                    ".*(site|sit|ote|ete|ate|avo|ojo|ejo|ijo|avome|ejome|eme|ejau|ojau|avau|iau|ame|yta|yti|nebuvo|yra|buvo|eina|uoja|ina)");
    private final Line line;
    private final List<TimeExpression> times;

    Owed(Line line, List<TimeExpression> times) {
        this.line = line;
        this.times = times;
    }

    /** A short clause without a verb that names what is owed. */
    boolean of(int from, int to) {
        boolean done = line.has(from, Cue.PARTICIPLE) && aheadFor(from, to);
        if (!done && !owed(from, to)) {
            return false;
        }
        int words = 0;
        for (int at = from; at < to; at++) {
            if (line.word(at) && TimeExpression.at(times, at) == null) {
                words++;
                if (past(at) || (words > 1 && pastParticiple(at))) {
                    return false;
                }
            }
        }
        return words <= MOST_WORDS_OWED && !line.any(Cue.NOT, from, to);
    }

    /** "Завтра у вас": where something comes to. "Завтра у вас гости": the customer's own, and nobody owes them. */
    private boolean owed(int from, int to) {
        for (int at = from; at < to; at++) {
            Mark mark = line.mark(at, Cue.OWED);
            if (mark != null && !(line.form(at).equals("у") && goesOn(at + mark.length(), to))) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(int from, int to) {
        for (int at = from; at < to; at++) {
            if (line.word(at) && TimeExpression.at(times, at) == null) {
                return true;
            }
        }
        return false;
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
        return line.has(at, Cue.PAST_VERB) || switch (line.language()) {
            case RU -> form.length() > 3 && (RUSSIAN_VERB.matcher(form).matches() || state(at, form, RUSSIAN_PARTICIPLE));
            case LT -> form.length() > 4 && (LITHUANIAN_VERB.matcher(form).matches() || state(at, form, LITHUANIAN_PARTICIPLE)
                    || (line.last(at) == 'ė' && !line.has(at, Cue.DESK)));
            case EN, OTHER -> false;
        };
    }

    /** Something that has been done already. */
    private boolean state(int at, String form, Pattern participle) {
        return form.length() > 5 && participle.matcher(form).matches() && !line.has(at, Cue.OWED) && !line.has(at, Cue.DONE)
                && !line.has(at, Cue.DESK);
    }
}

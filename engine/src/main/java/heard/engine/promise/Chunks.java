package heard.engine.promise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import heard.engine.promise.Chunk.Joint;
import heard.engine.promise.Chunk.Role;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into chunks: at marks and conjunctions, never inside a time. */
final class Chunks {
    private static final int NEAR = 5;
    /** Phrases inside which nothing is cut. */
    private static final Set<Cue> WHOLE = EnumSet.of(Cue.EVENT, Cue.IF, Cue.VAGUE, Cue.DISCLAIMS, Cue.DUTY);
    /** The commas around them part nothing. */
    private static final Set<String> POLITE = Set.of("пожалуйста", "please", "prasau", "prasom", "prasome");
    private final Line line;
    private final List<TimeExpression> times;
    private final Heads heads;
    /** Which tokens belong to a time. */
    private final boolean[] timed;
    private final List<Chunk> chunks = new ArrayList<>();

    private Chunks(Line line, List<TimeExpression> times) {
        this.line = line;
        this.times = times;
        this.heads = new Heads(line, times);
        this.timed = new boolean[line.end() - line.first()];
        for (TimeExpression time : times) {
            Arrays.fill(timed, time.first() - line.first(), time.end() - line.first(), true);
        }
    }

    static List<Chunk> of(Line line, List<TimeExpression> times) {
        var chunks = new Chunks(line, times);
        chunks.cut();
        return chunks.chunks;
    }

    private void cut() {
        int start = line.first();
        Joint joint = Joint.START;
        int next = 0;
        int at = line.first();
        while (at < line.end()) {
            if (next < times.size() && at == times.get(next).first()) {
                at = times.get(next++).end();
                continue;
            }
            Joint found = jointAt(at);
            if (found == null) {
                Mark phrase = line.longest(at, WHOLE);
                at += phrase == null ? 1 : phrase.length();
                continue;
            }
            add(start, at, joint);
            joint = start < at || joint == Joint.START || joint == Joint.COMMA ? found : stronger(joint, found);
            boolean mark = !line.word(at);
            start = mark ? at + 1 : at + length(at, found);
            at = Math.max(at + 1, start);
        }
        add(start, line.end(), joint);
    }

    private static Joint stronger(Joint one, Joint two) {
        return one.compareTo(two) >= 0 ? one : two;
    }

    private int length(int at, Joint joint) {
        Mark mark = line.mark(at, joint == Joint.BUT ? Cue.BUT : Cue.AND);
        return mark == null ? 0 : mark.length();
    }

    private @Nullable Joint jointAt(int at) {
        String form = line.form(at);
        if (line.token(at).kind() == TokenKind.SYMBOL || line.token(at).kind() == TokenKind.MARK) {
            boolean spaced = at > line.first() && line.token(at).start() > line.token(at - 1).end();
            return switch (form) {
                case "," -> POLITE.contains(line.form(at - 1)) || POLITE.contains(line.form(at + 1)) ? null : Joint.COMMA;
                case ";" -> Joint.STOP;
                case "—", "–", ":", "(", ")" -> Joint.BREAK;
                case "-" -> spaced ? Joint.BREAK : null;
                default -> null;
            };
        }
        if (line.has(at, Cue.BUT)) {
            return Joint.BUT;
        }
        return line.has(at, Cue.AND) ? Joint.AND : null;
    }

    private void add(int from, int to, Joint joint) {
        if (from >= to) {
            return;
        }
        var own = new ArrayList<TimeExpression>();
        for (TimeExpression time : times) {
            if (time.first() >= from && time.end() <= to) {
                own.add(time);
            }
        }
        int clause = clause(from, to);
        if (clause > from) {
            add(from, clause, joint);
            add(clause, to, Joint.COMMA);
            return;
        }
        boolean goesOn = joint == Joint.AND && goesOn(from);
        Role role = goesOn ? Role.PLAIN : role(from, to);
        Role event = passing(from, to, role);
        Head head = role == Role.PLAIN || role == Role.DEPENDENT || event != null ? living(from, to) : Head.NONE;
        if (goesOn) {
            head = chunks.getLast().head();
        }
        if (event != null && head != Head.NONE) {
            role = Role.PLAIN;
        }
        if (event == Role.CUSTOMERS_EVENT && head == Head.NONE && role == Role.PLAIN) {
            role = event;
        }
        if (role == Role.DEPENDENT && head == Head.WITH_TIME && !line.any(Cue.BOOKED, from, to)) {
            head = Head.NONE;
        }
        boolean fallen = head == Head.NONE && role == Role.PLAIN && dead(from, to);
        chunks.add(new Chunk(from, to, joint, head, List.copyOf(own), vague(from, to, own), fallen ? Role.DEAD : role,
                line.has(from, Cue.THEN), role == Role.PLAIN ? event : null));
    }

    /** The event that a few words without a verb name, as in "after payment we send it". */
    private @Nullable Role passing(int from, int to, Role role) {
        int at = line.find(Cue.AFTERWARDS, from, to);
        boolean alone = role == Role.EVENT || role == Role.CUSTOMERS_EVENT || role == Role.PLAIN;
        if (at < 0 || !alone || inTime(at)) {
            return null;
        }
        return line.any(Cue.CUSTOMER, at, Math.min(to, at + NEAR)) ? Role.CUSTOMERS_EVENT : Role.EVENT;
    }

    /** Where a condition, an event or a dependent clause begins without a mark before it. */
    private int clause(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            boolean inTime = inTime(at);
            if (!inTime && (condition(at) || eventAt(at))) {
                boolean joined = line.has(at - 1, Cue.EVEN) && at - 1 == from;
                if (!joined) {
                    return at;
                }
            }
        }
        return from;
    }

    private boolean inTime(int at) {
        return at >= line.first() && at < line.end() && timed[at - line.first()];
    }

    /** An event, where no vague time of as many words is meant. */
    private boolean eventAt(int at) {
        Mark event = line.mark(at, Cue.EVENT);
        Mark vague = line.mark(at, Cue.VAGUE);
        return event != null && line.mark(at, Cue.AFTERWARDS) == null && (vague == null || vague.length() < event.length());
    }

    private boolean condition(int at) {
        Mark mark = line.mark(at, Cue.IF);
        if (mark == null || line.has(at - 1, Cue.EVEN)) {
            return false;
        }
        for (int before = Math.max(line.first(), at - 3); before < at; before++) {
            Mark whether = line.mark(before, Cue.WHETHER);
            if (whether != null && before + whether.length() > at) {
                return false;
            }
        }
        return true;
    }

    private Role role(int from, int to) {
        int first = from;
        while (first < to && (line.has(first, Cue.SURELY) || line.has(first, Cue.AND)) && !line.has(first, Cue.IF)
                && !line.has(first, Cue.EVENT)) {
            first++;
        }
        if (condition(from) || condition(first)) {
            boolean strict = line.any(Cue.CUSTOMER, from, to) || line.any(Cue.NOT, from, to) || line.any(Cue.DISCLAIMS, from, to);
            return strict ? Role.CONDITION : Role.ASIDE;
        }
        if ((eventAt(from) || eventAt(first)) && !inTime(from)) {
            return line.any(Cue.CUSTOMER, from, Math.min(to, from + NEAR)) ? Role.CUSTOMERS_EVENT : Role.EVENT;
        }
        if (outside(Cue.DISCLAIMS, from, to)) {
            return Role.DISCLAIMER;
        }
        if (killed(from, to)) {
            return Role.DEAD;
        }
        return line.has(from, Cue.THAT) || (line.has(from + 1, Cue.THAT) && line.has(from, Cue.AT)) ? Role.DEPENDENT : Role.PLAIN;
    }

    /** "I will come and have it back": the helping verb goes on. */
    private boolean goesOn(int from) {
        return line.has(from, Cue.BARE) && !chunks.isEmpty() && chunks.getLast().head().atLeast(Head.SURE)
                && chunks.getLast().end() >= from - 2;
    }

    /** Whether a cue stands in a range other than as a part of a time: "May" is a month there. */
    private boolean outside(Cue cue, int from, int to) {
        for (int at = from; at < to; at++) {
            Mark vague = line.mark(at, Cue.VAGUE);
            if (vague != null) {
                at += vague.length() - 1;
            } else if (line.has(at, cue) && !inTime(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean killed(int from, int to) {
        int first = from;
        while (first < to && (!line.word(first) || (line.has(first, Cue.SURELY) && !line.has(first, Cue.NO_ADVERB)))) {
            first++;
        }
        if (heads.likely(from, to)) {
            return false;
        }
        if (line.any(Cue.EXPECT, from, to) || heads.gain(from, to)) {
            return outside(Cue.REPORT, from, to);
        }
        return (line.has(first, Cue.ORDER) && !inTime(first)) || outside(Cue.DUTY, from, to) || outside(Cue.OFFER, from, to)
                || outside(Cue.REPORT, from, to);
    }

    private boolean dead(int from, int to) {
        return outside(Cue.FACT, from, to) || outside(Cue.RECURRING, from, to);
    }

    /** The head of a chunk, which a fact or a habit leaves only where somebody says "we will". */
    private Head living(int from, int to) {
        Head head = heads.of(from, to);
        if (head == Head.NONE || !dead(from, to)) {
            return head;
        }
        return line.any(Cue.WE_WILL, from, to) || (line.any(Cue.WILL, from, to) && line.any(Cue.WE, from, to)) ? head : Head.NONE;
    }

    private boolean vague(int from, int to, List<TimeExpression> own) {
        return own.stream().anyMatch(time -> time.when().open()) || (own.isEmpty() && line.any(Cue.VAGUE, from, to));
    }
}

package heard.engine.promise;

import java.util.List;
import java.util.Set;

/** Says how much an English verb promises, by its helping verb and its subject. */
final class EnglishHeads {
    private static final int NEAR = 5;
    private static final int NEAR_START = 4;
    /** Behind "get" they make it a way somewhere. */
    private static final Set<String> GOING = Set.of("back", "home", "in", "off", "on", "out", "there", "to", "up", "away", "married");
    private final Line line;
    private final List<TimeExpression> times;

    EnglishHeads(Line line, List<TimeExpression> times) {
        this.line = line;
        this.times = times;
    }

    Head of(int at, int from, int to) {
        if (line.has(at, Cue.FETCH)) {
            return Head.WITH_TIME;
        }
        Mark will = line.mark(at, Cue.WILL);
        if (will != null) {
            return will(at, at + will.length(), from, to);
        }
        if (line.has(at, Cue.DOING) && (at == from || helped(at, from))) {
            return Head.NOW;
        }
        boolean ours = line.has(at - 1, Cue.SUBJECT_WE) || (line.has(at - 1, Cue.SURELY) && line.has(at - 2, Cue.SUBJECT_WE));
        boolean mine = line.has(at, Cue.BARE) && !line.has(at, Cue.SEEING) && at > from && ours
                && (!line.form(at).equals("have") || havingDone("have", at, to));
        boolean they = line.has(at, Cue.THEY_NOW) && !line.form(at).equals("has") && !line.has(at - 1, Cue.NO_SUBJECT)
                && !doneBefore(from, at)
                && !line.has(at + 1, Cue.HELPING);
        boolean come = line.has(at, Cue.BARE) && at > from && line.has(at - 1, Cue.SUBJECT_MANY);
        boolean have = at > from && line.form(at - 1).equals("you") && line.has(at, Cue.GETTING) && holding(at, to);
        if (line.has(at, Cue.BOOKED) || line.has(at, Cue.EXPECT) || noted(at, from)) {
            return Head.WITH_TIME;
        }
        boolean likely = line.has(at, Cue.THEY_LIKELY) && at > from && line.has(at - 1, Cue.PRONOUN) && !line.any(Cue.PARTICIPLE, from, at);
        if (mine || they || likely || come || have || comesToYou(at, from, to) || copula(at)) {
            return Head.NOW;
        }
        return Head.NONE;
    }

    /** "You have it by noon", "you get your answer" is ours to bring; guests that one has, and to get home, are the customer's own. */
    private boolean holding(int at, int to) {
        String next = line.form(at + 1);
        return switch (line.form(at)) {
            case "have" -> line.has(at + 1, Cue.PRONOUN) || next.equals("them") || next.equals("everything")
                    || line.any(Cue.OWED, at + 1, to);
            case "get" -> !GOING.contains(next);
            default -> true;
        };
    }

    /** "You should have it by Friday", "you should hear from us": what is likely to come is no duty, though its verb looks like one. */
    boolean held(int from, int to) {
        int at = line.find(Cue.YOU_HOLD, from, to);
        Mark should = at < 0 ? null : line.mark(at, Cue.YOU_HOLD);
        if (should == null || line.any(Cue.FACT, from, to)) {
            return false;
        }
        int next = at + should.length();
        String form = line.form(next);
        return form.equals("from") || form.equals("back") || form.equals("it") || form.equals("them") || form.equals("everything")
                || (line.any(Cue.OWED, next, Math.min(to, next + 2)) && !line.any(Cue.DONE, next, Math.min(to, next + NEAR)));
    }

    /** "She has you down for a call", "we've got your car in for its test": a visit of the customer's, or of somebody by name, that is noted. */
    private boolean noted(int at, int from) {
        if (!line.has(at, Cue.NOTED)) {
            return false;
        }
        boolean whose = false;
        for (int near = at - 1; near >= Math.max(from, at - NEAR); near--) {
            if (line.has(near, Cue.HAVING)) {
                return whose;
            }
            whose |= line.has(near, Cue.CUSTOMER) || line.has(near, Cue.PRONOUN) || line.capital(near);
        }
        return false;
    }

    /** "The tickets land in your inbox", "your tyres get here": things in the plural that come to the customer. */
    private boolean comesToYou(int at, int from, int to) {
        String things = line.form(at - 1);
        boolean ending = things.endsWith("s") && !things.endsWith("ss");
        boolean named = at - 2 >= from && line.has(at - 2, Cue.ADJECTIVAL);
        boolean described = at - 3 >= from && line.has(at - 3, Cue.ADJECTIVAL);
        boolean plural = ending && (named || described);
        Mark coming = line.mark(at, Cue.COMING);
        return plural && coming != null && (coming.length() > 1 || line.any(Cue.AT_YOURS, at + 1, Math.min(to, at + NEAR_START)));
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
    boolean helped(int at, int from) {
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
        boolean shortened = line.form(at).endsWith("'s") && !line.has(at, Cue.NO_THING);
        if (shortened && line.has(at + 1, Cue.AT_YOURS) && !line.form(at + 1).equals("here")) {
            return true;
        }
        if (line.form(at + 1).equals("being") && (shortened || line.form(at).equals("is") || line.form(at).equals("are"))) {
            return line.has(at + 2, Cue.PARTICIPLE);
        }
        if (line.form(at).equals("are") && line.has(at + 1, Cue.PARTICIPLE)) {
            return line.form(at + 2).equals("to") && line.form(at + 3).equals("you");
        }
        if (!line.has(at, Cue.COPULA)) {
            return false;
        }
        int next = at + 1;
        while (line.has(next, Cue.SURELY)) {
            next++;
        }
        return line.has(next, Cue.DONE) || (line.form(at).equals("is") && line.has(next, Cue.PARTICIPLE));
    }

    /** "You have received", "I've read": what was done is no promise, unless it was booked for later. */
    boolean perfect(int from, int to) {
        for (int at = from; at + 1 < Math.min(to, from + NEAR_START); at++) {
            String form = line.form(at);
            boolean have = form.endsWith("'ve") || form.equals("have") || form.equals("has");
            int verb = line.has(at + 1, Cue.SURELY) ? at + 2 : at + 1;
            if (have && (line.has(verb, Cue.PARTICIPLE) || line.has(verb, Cue.PAST_VERB)) && !line.any(Cue.BOOKED, from, to)
                    && !line.any(Cue.NOTED, from, to)) {
                return true;
            }
        }
        return false;
    }

    boolean done(int from, int to) {
        return line.any(Cue.DONE, from, to) || line.any(Cue.PARTICIPLE, from, to);
    }

    private Head will(int at, int next, int from, int to) {
        Subject subject = subject(at, from);
        int verb = next;
        while (verb < to && (line.has(verb, Cue.SURELY) || TimeExpression.at(times, verb) != null) && !line.has(verb, Cue.BARE)) {
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

    /** "have it finished", "do the swap": what is had is done. */
    private boolean havingDone(String form, int verb, int to) {
        return form.equals("have") && !line.form(verb + 1).equals("to") && !line.form(verb + 1).equals("no")
                && done(verb + 1, Math.min(to, verb + NEAR + 2));
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
}

package heard.desk.coach.rule;

import java.util.ArrayList;
import java.util.List;

import heard.engine.Coded;
import heard.engine.rule.Rule;
import heard.engine.rule.RuleError;
import heard.engine.rule.RuleTrial;

/**
 * What is wrong with a file of rules.
 *
 * @param line  from 1; 0 where it is the whole file
 * @param words what the sentence about it names, in its order
 */
record Flaw(String file, int line, Kind kind, List<String> words) {
    Flaw {
        words = List.copyOf(words);
    }

    /** What kind of thing is wrong. */
    enum Kind implements Coded {
        /** The engine cannot use it: the code of its fault, the phrase or nothing, and what the fault names. */
        UNUSABLE,
        /** The engine itself failed on the files of a language; the only word is how. */
        BROKEN,
        /** A bad example in which the rule does not find what it should: the rule, the words, those it finds, the example. */
        MISSED,
        /** A good example in which something is found: the rule, the one that speaks, the words, the example. */
        TRIPPED,
        /** A team's file reads letters for everybody. */
        CUE,
        /** A team's file replaces what holds for everybody. */
        REPLACES,
        /** A team's file names sets for everybody. */
        SETS, EMPTY, LONG, SLOW
    }

    static Flaw of(RuleError wrong) {
        List<String> words = new ArrayList<>(List.of(wrong.fault().code(), wrong.phrase()));
        words.addAll(wrong.words());
        return new Flaw(wrong.file(), wrong.line(), Kind.UNUSABLE, words);
    }

    static Flaw of(RuleTrial.Wrong wrong) {
        Rule rule = wrong.rule();
        String found = String.join(", ", wrong.found());
        return wrong.good()
                ? at(rule, Kind.TRIPPED, rule.id(), wrong.tripped().id(), found, wrong.text())
                : at(rule, Kind.MISSED, rule.id(), String.join(", ", wrong.wanted()), found, wrong.text());
    }

    static Flaw at(Rule rule, Kind kind, String... words) {
        return new Flaw(rule.file(), rule.line(), kind, List.of(words));
    }

    static Flaw whole(RuleFile file, Kind kind, String... words) {
        return new Flaw(file.path(), 0, kind, List.of(words));
    }
}

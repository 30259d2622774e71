package heard.desk.coach.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import heard.engine.Engine;
import heard.engine.Language;
import heard.engine.rule.Rule;
import heard.engine.rule.RuleBooks;
import heard.engine.rule.RuleError;
import heard.engine.rule.RuleTrial;

/** Judges a file of rules before it is kept: whether the engine can use it beside the others, and whether its examples come right. */
final class RuleCheck {
    private static final int MOST_FLAWS = 20;

    private final RuleBooks shipped;
    private final List<OwnText> current;
    private final OwnText text;

    private RuleCheck(RuleBooks shipped, Collection<OwnText> current, OwnText text) {
        this.shipped = shipped;
        this.current = List.copyOf(current);
        this.text = text;
    }

    /** What came out. */
    sealed interface Checked {
        /** It can be kept; the engine is one with it. */
        record Sound(Engine engine, List<Rule> rules) implements Checked {
            public Sound {
                rules = List.copyOf(rules);
            }
        }

        /** It cannot. */
        record Flawed(List<Flaw> flaws) implements Checked {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /** @param current all files as they are kept now, that one too */
    static Checked of(RuleBooks shipped, Collection<OwnText> current, OwnText text) {
        if (text.text().length() > OwnText.MOST_CHARACTERS)
            return flawed(Flaw.whole(text.file(), Flaw.Kind.LONG));
        if (text.team() != null && text.file().name().equals(RuleFile.SETS))
            return flawed(Flaw.whole(text.file(), Flaw.Kind.SETS));
        return new RuleCheck(shipped, current, text).check(without(current, text.file()));
    }

    private static List<OwnText> without(Collection<OwnText> texts, RuleFile file) {
        return texts.stream().filter(one -> !one.file().equals(file)).toList();
    }

    /** What would no longer work if a file were taken away; empty where all others go on. */
    static Optional<Flaw> ofRemoval(RuleBooks shipped, Collection<OwnText> current, RuleFile file) {
        Set<String> before = broken(shipped, current, file.language()).keySet();
        return broken(shipped, without(current, file), file.language()).entrySet().stream()
                .filter(entry -> !before.contains(entry.getKey())).map(entry -> Flaw.of(entry.getValue())).findFirst();
    }

    /** The files of a language that cannot be used, and why. */
    private static Map<String, RuleError> broken(RuleBooks shipped, Collection<OwnText> texts, Language language) {
        Map<String, RuleError> broken = new HashMap<>();
        List<OwnText> left = new ArrayList<>(texts);
        boolean more = true;
        while (more) {
            try {
                RuleBooks.over(shipped, left.stream().map(OwnText::forEngine).toList()).of(language);
                more = false;
            } catch (RuleError wrong) {
                broken.put(wrong.file(), wrong);
                more = left.removeIf(one -> one.file().path().equals(wrong.file()));
            }
        }
        return broken;
    }

    private static Checked.Flawed flawed(Flaw flaw) {
        return new Checked.Flawed(List.of(flaw));
    }

    private Checked check(Collection<OwnText> others) {
        RuleBooks books = RuleBooks.over(shipped, Stream.concat(others.stream(), Stream.of(text)).map(OwnText::forEngine).toList());
        try {
            List<Rule> rules = RulesInUse.of(books, text.file());
            List<Flaw> flaws = flaws(books, rules);
            return flaws.isEmpty() ? new Checked.Sound(Engine.with(books), rules) : new Checked.Flawed(flaws);
        } catch (RuleError wrong) {
            List<OwnText> left = others.stream().filter(other -> !other.file().path().equals(wrong.file())).toList();
            // one that is broken already must not keep others from being kept; one that breaks by this does
            boolean already = left.size() < others.size() && broken(shipped, current, text.file().language()).containsKey(wrong.file());
            return already ? check(left) : flawed(Flaw.of(wrong));
        } catch (StackOverflowError deep) {
            return flawed(Flaw.whole(text.file(), Flaw.Kind.SLOW));
        }
    }

    private List<Flaw> flaws(RuleBooks books, List<Rule> rules) {
        List<Flaw> flaws = new ArrayList<>();
        if (rules.isEmpty() && !text.file().name().equals(RuleFile.SETS))
            flaws.add(Flaw.whole(text.file(), Flaw.Kind.EMPTY));
        if (text.team() != null)
            beyondATeam(rules, flaws);
        RuleTrial.wrong(books.of(text.file().language()), rule -> rule.file().equals(text.file().path()))
                .forEach(wrong -> flaws.add(Flaw.of(wrong)));
        return flaws.subList(0, Math.min(MOST_FLAWS, flaws.size()));
    }

    /** A team's file judges the answers of that team, and changes nothing for others. */
    private void beyondATeam(List<Rule> rules, List<Flaw> flaws) {
        Set<String> known = shipped.of(text.file().language()).rules().stream().map(Rule::id).collect(Collectors.toSet());
        for (Rule rule : rules) {
            if (!rule.finding())
                flaws.add(Flaw.at(rule, Flaw.Kind.CUE, rule.kind()));
            if (known.contains(rule.id()))
                flaws.add(Flaw.at(rule, Flaw.Kind.REPLACES, rule.id()));
        }
    }
}

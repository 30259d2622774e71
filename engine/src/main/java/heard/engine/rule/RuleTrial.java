package heard.engine.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import heard.engine.Span;
import heard.engine.text.Text;

/** Tries rules on the examples they carry. */
public final class RuleTrial {
    private RuleTrial() {
    }

    /** An example with its marks taken out. */
    record Marked(String text, List<Span> spans) {}

    /**
     * An example that does not come out as it should.
     *
     * @param text    without its marks
     * @param wanted  the words that its rule should find; none where it should be silent
     * @param found   the words that were found instead
     * @param tripped the rule that found them
     */
    public record Wrong(Rule rule, String text, List<String> wanted, List<String> found, Rule tripped) {
        public Wrong {
            wanted = List.copyOf(wanted);
            found = List.copyOf(found);
        }

        /** Whether it is a good example, in which nothing should be found. */
        public boolean good() {
            return wanted.isEmpty();
        }

        @Override
        public String toString() {
            return good()
                    ? rule.place() + ": the good example of " + rule.id() + " trips " + tripped.id() + " with <" + found.getFirst() + ">: "
                            + text
                    : rule.place() + ": " + rule.id() + " should find " + marked(wanted) + " but finds " + marked(found) + " in: " + text;
        }

        private static List<String> marked(List<String> words) {
            return words.stream().map(word -> "<" + word + ">").toList();
        }
    }

    /** What went wrong, a line for each example; empty where all came right. */
    public static List<String> of(RuleBook book) {
        return wrong(book, rule -> true).stream().map(Wrong::toString).toList();
    }

    /** The examples of these rules that do not come out as they should. */
    public static List<Wrong> wrong(RuleBook book, Predicate<Rule> which) {
        var wrong = new ArrayList<Wrong>();
        book.rules().stream().filter(which).forEach(rule -> {
            rule.examples().bad().forEach(bad -> tryBad(book, rule, bad, wrong));
            rule.examples().good().forEach(good -> tryGood(book, rule, good, wrong));
        });
        return wrong;
    }

    static Marked marked(String example) {
        var text = new StringBuilder();
        var spans = new ArrayList<Span>();
        int open = -1;
        for (int at = 0; at < example.length(); at++) {
            char letter = example.charAt(at);
            if (letter == '<') {
                open = text.length();
            } else if (letter == '>' && open >= 0) {
                spans.add(new Span(open, text.length()));
                open = -1;
            } else {
                text.append(letter);
            }
        }
        return new Marked(text.toString(), spans);
    }

    private static void tryBad(RuleBook book, Rule rule, String example, List<Wrong> wrong) {
        Marked marked = marked(example);
        List<Span> found = book.match(Text.of(marked.text(), book.language())).stream().filter(match -> match.rule().id().equals(rule.id()))
                .map(Match::span)
                .toList();
        if (!found.equals(marked.spans())) {
            wrong.add(new Wrong(rule, marked.text(), words(marked.spans(), marked.text()), words(found, marked.text()), rule));
        }
    }

    private static List<String> words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text)).toList();
    }

    /** A good example of a finding is silent under every rule about words of its language, a cue's under the cue itself. */
    private static void tryGood(RuleBook book, Rule rule, String example, List<Wrong> wrong) {
        for (Match match : book.match(Text.of(example, book.language()))) {
            boolean same = match.rule().id().equals(rule.id());
            boolean words = match.rule().find() instanceof Find.Phrases || match.rule().find() instanceof Find.Together;
            if (same || (rule.finding() && match.rule().finding() && words)) {
                wrong.add(new Wrong(rule, example, List.of(), List.of(match.span().of(example)), match.rule()));
            }
        }
    }
}

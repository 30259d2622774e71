package heard.engine.rule;

import java.util.ArrayList;
import java.util.List;

import heard.engine.Span;
import heard.engine.text.Text;

/** Tries rules on the examples they carry. */
public final class RuleTrial {
    private RuleTrial() {
    }

    /** An example with its marks taken out. */
    record Marked(String text, List<Span> spans) {}

    /** What went wrong, a line for each example; empty where all came right. */
    public static List<String> of(RuleBook book) {
        var wrong = new ArrayList<String>();
        for (Rule rule : book.rules()) {
            rule.examples().bad().forEach(bad -> tryBad(book, rule, bad, wrong));
            rule.examples().good().forEach(good -> tryGood(book, rule, good, wrong));
        }
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

    private static void tryBad(RuleBook book, Rule rule, String example, List<String> wrong) {
        Marked marked = marked(example);
        List<Span> found = book.match(Text.of(marked.text(), book.language())).stream().filter(match -> match.rule().id().equals(rule.id()))
                .map(Match::span)
                .toList();
        if (!found.equals(marked.spans())) {
            wrong.add(rule.place() + ": " + rule.id() + " should find " + words(marked.spans(), marked.text()) + " but finds "
                    + words(found, marked.text()) + " in: " + marked.text());
        }
    }

    private static List<String> words(List<Span> spans, String text) {
        return spans.stream().map(span -> "<" + span.of(text) + ">").toList();
    }

    /** A good example of a finding is silent under every rule about words of its language, a cue's under the cue itself. */
    private static void tryGood(RuleBook book, Rule rule, String example, List<String> wrong) {
        for (Match match : book.match(Text.of(example, book.language()))) {
            boolean same = match.rule().id().equals(rule.id());
            boolean words = match.rule().find() instanceof Find.Phrases || match.rule().find() instanceof Find.Together;
            if (same || (rule.finding() && match.rule().finding() && words)) {
                wrong.add(rule.place() + ": the good example of " + rule.id() + " trips " + match.rule().id() + " with <"
                        + match.span().of(example) + ">: " + example);
            }
        }
    }
}

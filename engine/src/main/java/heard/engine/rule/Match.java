package heard.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import heard.engine.Span;
import heard.engine.text.Text;

/** A rule that holds in a text, and where; tokens from {@code first} to {@code last}. */
public record Match(Rule rule, Span span, int first, int last) {
    /** Matches, in the order given, by the number of the sentence in which each begins. */
    public static Map<Integer, List<Match>> bySentence(Text text, List<Match> matches) {
        return matches.stream().collect(Collectors.groupingBy(match -> text.sentenceOf(match.first()).index()));
    }
}

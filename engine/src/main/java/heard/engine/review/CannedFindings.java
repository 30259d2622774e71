package heard.engine.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import heard.engine.FindingKind;
import heard.engine.Severity;
import heard.engine.Span;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** Finds a draft, or its feeling sentence, that the agent has sent before. */
final class CannedFindings {
    private static final double NEARLY_THE_SAME = 0.75;
    private static final int SHORTEST = 6;
    /** Nobody reads on to compare more sentences of feeling with all that was ever said. */
    private static final int MOST_FEELING = 60;

    private CannedFindings() {
    }

    static void into(Draft draft, Findings findings) {
        List<Text> earlier = draft.context().earlierReplies().stream().map(reply -> Text.of(reply, draft.language())).toList();
        if (earlier.isEmpty() || findings.any(FindingKind.CANNED)) {
            return;
        }
        Set<String> words = words(draft.text(), 0, draft.text().tokens().size());
        if (words.size() >= SHORTEST && earlier.stream().anyMatch(reply -> alike(words, words(reply, 0, reply.tokens().size())))) {
            findings.add(FindingKind.CANNED, Severity.SHOULD, new Span(0, draft.text().raw().length()), List.of(), "canned.repeated");
            return;
        }
        List<Sentence> feeling = draft.text().sentences().stream().filter(sentence -> draft.has("element.empathy", sentence))
                .limit(MOST_FEELING).toList();
        List<Set<String>> said = feeling.isEmpty()
                ? List.of()
                : earlier.stream().flatMap(reply -> reply.sentences().stream().map(one -> words(reply, one.first(), one.end()))).toList();
        feeling.stream().filter(sentence -> saidBefore(words(draft.text(), sentence.first(), sentence.end()), said)).findFirst().ifPresent(
                sentence -> findings.add(FindingKind.CANNED, Severity.SHOULD, sentence.span(), List.of(), "canned.sentence"));
    }

    private static boolean saidBefore(Set<String> words, List<Set<String>> said) {
        return words.size() >= SHORTEST && said.stream().anyMatch(before -> alike(words, before));
    }

    private static Set<String> words(Text text, int first, int end) {
        var words = new HashSet<String>();
        for (Token token : text.tokens().subList(first, end)) {
            if (token.kind() == TokenKind.WORD) {
                words.add(token.form());
            }
        }
        return words;
    }

    private static boolean alike(Set<String> some, Set<String> others) {
        int common = Content.common(some, others);
        return common >= NEARLY_THE_SAME * (some.size() + others.size() - common);
    }
}

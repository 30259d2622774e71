package heard.engine.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** Sees that a message asks what an earlier one asked. */
final class Repeats {
    private static final int FEWEST_WORDS = 4;
    private static final double ALIKE = 0.6;

    private Repeats() {
    }

    static boolean asksAgain(Text text, List<String> earlier) {
        Set<String> words = words(text);
        return earlier.stream().anyMatch(before -> alike(words, words(Text.of(before, text.language()))));
    }

    private static boolean alike(Set<String> some, Set<String> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        int smaller = Math.min(some.size(), others.size());
        return smaller >= FEWEST_WORDS && common.size() >= ALIKE * smaller;
    }

    private static Set<String> words(Text text) {
        var words = new HashSet<String>();
        for (Token token : text.tokens()) {
            if ((token.kind() == TokenKind.WORD && token.form().length() > 3) || token.kind() == TokenKind.NUMBER
                    || token.kind() == TokenKind.ID) {
                words.add(token.stem());
            }
        }
        return words;
    }
}

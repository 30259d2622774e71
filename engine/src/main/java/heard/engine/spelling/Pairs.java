package heard.engine.spelling;

import java.util.ArrayList;
import java.util.List;

import heard.engine.Language;
import heard.engine.Span;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** Mistakes that show only beside the next word: a beginning written apart, and a Russian verb whose first form lost its soft sign. */
final class Pairs {
    private final Text text;
    private final WordCheck words;
    private final List<Misspelling> found = new ArrayList<>();

    private Pairs(Text text, WordCheck words) {
        this.text = text;
        this.words = words;
    }

    static List<Misspelling> of(Text text, WordCheck words) {
        var pairs = new Pairs(text, words);
        List<Token> tokens = text.tokens();
        for (int at = 1; text.language() == Language.RU && at < tokens.size(); at++) {
            Token first = tokens.get(at - 1);
            Token second = tokens.get(at);
            if (first.kind() == TokenKind.WORD && second.kind() == TokenKind.WORD && second.start() == first.end() + 1
                    && text.raw().charAt(first.end()) == ' ') {
                pairs.judge(first, second);
            }
        }
        return pairs.found;
    }

    private void judge(Token first, Token second) {
        Slips slips = words.lexicon().slips();
        String word = second.form();
        if (slips.joined().contains(first.form()) && word.length() > 3 && words.right(first.form() + word)
                && Character.isLowerCase(text.raw().charAt(second.start()))) {
            String beginning = text.raw().substring(first.start(), first.end());
            found.add(new Misspelling(new Span(first.start(), second.end()), List.of(beginning + second.span().of(text.raw()))));
        }
        if (slips.modal().contains(first.form()) && word.endsWith("тся")) {
            String verb = word.substring(0, word.length() - 2) + "ься";
            if (words.lexicon().has(verb) && words.lexicon().has(word)) {
                found.add(new Misspelling(second.span(), List.of(verb)));
            }
        }
    }
}

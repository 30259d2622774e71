package heard.engine.name;

import java.util.List;

import heard.engine.Span;
import heard.engine.name.AddressWords.Phrase;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * The words that open a letter, "Labas rytas, gerbiamas", with the marks behind them.
 *
 * @param first the first of their tokens
 * @param last the last phrase of them
 * @param agreeing the last one that agrees with the person, or null
 * @param comma whether a comma follows
 * @param end behind all of it, where a title or a name may stand
 */
record Opening(int first, Phrase last, @Nullable Phrase agreeing, boolean comma, int end) {

    /** What opens at a token, or null where nothing does. */
    static @Nullable Opening at(Text text, int first, NameReader reader) {
        AddressWords words = AddressWords.shipped();
        Opening opening = null;
        for (Phrase phrase = words.at(text, first, Role::opens); phrase != null; phrase = words.at(text, opening.end, Role::opens)) {
            int at = reader.afterPoint(phrase);
            boolean both = bothEndings(text.tokens(), at);
            Phrase before = opening == null ? null : opening.agreeing;
            Phrase agreeing = both ? null : phrase.has(Role::agrees) ? phrase : before;
            int end = both ? at + 3 : at;
            boolean comma = false;
            while (end < text.tokens().size() && separates(text.tokens(), end, reader)) {
                comma |= text.tokens().get(end).is(",");
                end++;
            }
            opening = new Opening(first, phrase, agreeing, comma, end);
        }
        return opening;
    }

    /** "Уважаемый(ая)". */
    private static boolean bothEndings(List<Token> tokens, int at) {
        return at + 2 < tokens.size() && tokens.get(at).is("(") && tokens.get(at).start() == tokens.get(at - 1).end()
                && tokens.get(at + 2).is(")");
    }

    private static boolean separates(List<Token> tokens, int at, NameReader reader) {
        Token token = tokens.get(at);
        boolean sameLine = token.line() == tokens.get(at - 1).line();
        return sameLine && (token.is(",") || reader.dash(at) || token.kind() == TokenKind.EMOJI);
    }

    /** From the greeting to where its name should stand and nothing does: "Dear ,", "Здравствуйте, !"; null where it is not empty. */
    @Nullable
    Span empty(Text text, NameReader reader) {
        int end = emptyEnd(text, reader);
        return end < 0 ? null : new Span(text.tokens().get(first).start(), text.tokens().get(end - 1).end());
    }

    private int emptyEnd(Text text, NameReader reader) {
        List<Token> tokens = text.tokens();
        int at = last.end();
        int line = tokens.get(at - 1).line();
        if (at >= tokens.size() || tokens.get(at).line() != line) {
            return -1;
        }
        Token next = tokens.get(at);
        boolean gap = next.start() > tokens.get(at - 1).end();
        if (next.is(",") && at + 1 < tokens.size() && tokens.get(at + 1).line() == line && breaks(tokens, at + 1)) {
            return at + 2;
        }
        boolean plain = gap || last.has(Role.ANYONE) || Sounds.cyrillic(last.span(text).of(text.raw()));
        boolean slot = plain && bound() && breaks(tokens, at) && !next.is(".");
        boolean lineEnds = at + 1 >= tokens.size() || (reader.closed(at + 1) && tokens.get(at + 1).line() > line);
        return slot || (gap && next.is(",") && lineEnds) ? at + 1 : -1;
    }

    /** Whether the last word needs a name behind it; "hello dear" needs none. */
    private boolean bound() {
        boolean needs = last.has(Role.MALE) || last.has(Role.FEMALE) || last.has(Role.ANYONE);
        return needs && !last.has(Role.GREETING) && (last.first() == first || !last.has(Role.ANYONE));
    }

    private static boolean breaks(List<Token> tokens, int at) {
        return tokens.get(at).is(",") || tokens.get(at).kind() == TokenKind.MARK;
    }
}

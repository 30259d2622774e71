package heard.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import heard.engine.Span;

/** Parts tokens into sentences: by marks, by blank lines, and by lines that plainly begin something new. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of("г", "гг", "ул", "д", "кв", "стр", "им", "др", "пр", "т", "е", "п", "руб",
            "тел", "см", "мин",
            "сек", "нр", "pvz", "nr", "t", "val", "min", "sek", "d", "m", "g", "pr", "kt", "p", "eur", "ct", "vnt", "tel", "el", "gyd",
            "dr", "mr", "mrs",
            "ms", "st", "e.g", "i.e", "no", "vs", "approx", "etc", "тыс", "млн", "коп", "шт", "доп", "эл");
    private static final Set<String> SELDOM_AT_END = Set.of("nr", "pvz", "tel", "ул", "им", "тел", "mr", "mrs", "ms", "dr", "gyd", "st",
            "el", "эл");
    /** Lithuanian writes "18 d." and "18 val." and then may go on with a polite "Jums" in capitals. */
    private static final Set<String> DAY_AND_HOUR = Set.of("d", "val");
    private static final Set<String> POLITE_YOU = Set.of("jus", "jums", "jusu", "jumis");
    private static final int SHORT_LINE = 45;
    private final String text;
    private final List<Token> tokens;
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<Sentence> of(String text, List<Token> tokens) {
        var sentences = new Sentences(text, tokens);
        int first = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (sentences.endsAfter(at)) {
                at = sentences.withClosingQuotes(at);
                sentences.add(first, at + 1);
                first = at + 1;
            }
        }
        sentences.add(first, tokens.size());
        return sentences.sentences;
    }

    private int withClosingQuotes(int at) {
        int end = at;
        while (end + 1 < tokens.size() && tokens.get(end + 1).start() == tokens.get(end).end()
                && "»”\")“".contains(tokens.get(end + 1).form())) {
            end++;
        }
        return end;
    }

    private boolean endsAfter(int at) {
        if (at + 1 == tokens.size()) {
            return true;
        }
        Token token = tokens.get(at);
        Token next = tokens.get(at + 1);
        if (token.kind() == TokenKind.MARK) {
            return !token.is(".") || fullStopEnds(at, next);
        }
        if (token.kind() == TokenKind.URL && Character.isUpperCase(text.codePointAt(next.start()))) {
            return true;
        }
        return next.line() > token.line() && newLineBegins(at, next);
    }

    private boolean fullStopEnds(int at, Token next) {
        if (next.line() > tokens.get(at).line()) {
            return true;
        }
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean attached = next.start() == tokens.get(at).end();
        if (attached && (next.is(",") || next.is(";"))) {
            return false;
        }
        if (DAY_AND_HOUR.contains(before.form()) && POLITE_YOU.contains(next.form())) {
            return false;
        }
        if (before.kind() == TokenKind.NUMBER && (at == 1 || tokens.get(at - 2).line() < before.line()) && before.form().length() <= 2) {
            return false;
        }
        if (attached && next.kind() != TokenKind.SYMBOL && !Character.isUpperCase(text.codePointAt(next.start()))) {
            return false;
        }
        boolean initial = before.kind() == TokenKind.WORD && before.form().length() == 1
                && Character.isUpperCase(text.charAt(before.start()));
        boolean lower = Character.isLowerCase(text.codePointAt(next.start()));
        if (SELDOM_AT_END.contains(before.form()) || initial) {
            return false;
        }
        return !(ABBREVIATIONS.contains(before.form()) && (lower || Character.isDigit(text.codePointAt(next.start()))));
    }

    private boolean newLineBegins(int at, Token next) {
        Token token = tokens.get(at);
        if (next.line() > token.line() + 1) {
            return true;
        }
        int first = text.codePointAt(next.start());
        boolean bullet = "-–—•*·>".indexOf(first) >= 0 || Character.isDigit(first);
        return bullet || Character.isUpperCase(first) || lengthOfLine(token) < SHORT_LINE;
    }

    private int lengthOfLine(Token last) {
        int start = last.start();
        while (start > 0 && text.charAt(start - 1) != '\n' && last.end() - start < SHORT_LINE) {
            start--;
        }
        return last.end() - start;
    }

    private void add(int first, int end) {
        if (first >= end) {
            return;
        }
        boolean question = false;
        boolean exclamation = false;
        for (int at = end - 1; at >= first && at >= end - 4; at--) {
            Token token = tokens.get(at);
            if (token.kind() == TokenKind.MARK) {
                question |= token.form().indexOf('?') >= 0;
                exclamation |= token.form().indexOf('!') >= 0;
            }
        }
        sentences.add(new Sentence(sentences.size(), first, end, new Span(tokens.get(first).start(), tokens.get(end - 1).end()), question,
                exclamation));
    }
}

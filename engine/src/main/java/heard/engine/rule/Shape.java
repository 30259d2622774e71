package heard.engine.rule;

import java.util.List;

import heard.engine.Span;
import heard.engine.text.FrequentWords;
import heard.engine.text.Sentence;
import heard.engine.text.Text;
import heard.engine.text.Token;
import heard.engine.text.TokenKind;

/** Finds what is not said in words: marks, capitals, lengths, unfilled slots. */
final class Shape {
    private static final int SHORTEST_LONE_SHOUT = 5;
    private static final int LONGEST_ABBREVIATION = 6;

    private Shape() {
    }

    static void find(Rule rule, Text text, List<Match> matches) {
        switch (rule.find()) {
            case Find.Marks marks -> marks(rule, marks, text, matches);
            case Find.Emoticons _ -> tokens(rule, text, matches, TokenKind.EMOJI, TokenKind.EMOTICON);
            case Find.Slots _ -> tokens(rule, text, matches, TokenKind.PLACEHOLDER, TokenKind.PLACEHOLDER);
            case Find.Capitals capitals -> capitals(rule, capitals.least(), text, matches);
            case Find.SentenceLength length -> sentences(rule, length.longer(), text, matches);
            case Find.ParagraphLength length -> paragraphs(rule, length.longer(), text, matches);
            case Find.TextLength length -> {
                if (text.wordCount() > length.longer()) {
                    add(rule, text, 0, text.tokens().size() - 1, matches);
                }
            }
            case Find.Phrases _ -> throw new IllegalStateException("Phrases are the automaton's");
            case Find.Together _ -> throw new IllegalStateException("Phrases are the automaton's");
        }
    }

    private static void add(Rule rule, Text text, int first, int last, List<Match> matches) {
        matches.add(new Match(rule, new Span(text.tokens().get(first).start(), text.tokens().get(last).end()), first, last));
    }

    private static void marks(Rule rule, Find.Marks marks, Text text, List<Match> matches) {
        for (int at = 0; at < text.tokens().size(); at++) {
            Token token = text.tokens().get(at);
            if (!token.kind().matchable() && (rule.spoken() || !text.spoken(at))) {
                long count = token.form().replace("...", "…").chars().filter(mark -> marks.marks().indexOf(mark) >= 0).count();
                if (count >= marks.least()) {
                    add(rule, text, at, at, matches);
                }
            }
        }
    }

    /** A row of such tokens is one find. */
    private static void tokens(Rule rule, Text text, List<Match> matches, TokenKind one, TokenKind other) {
        int first = -1;
        for (int at = 0; at <= text.tokens().size(); at++) {
            TokenKind kind = at < text.tokens().size() ? text.tokens().get(at).kind() : TokenKind.MARK;
            boolean sought = at < text.tokens().size() && (kind == one || kind == other);
            if (sought && first < 0) {
                first = at;
            } else if (!sought && first >= 0) {
                add(rule, text, first, at - 1, matches);
                first = -1;
            }
        }
    }

    private static void capitals(Rule rule, int least, Text text, List<Match> matches) {
        int first = -1;
        int last = -1;
        int count = 0;
        for (int at = 0; at <= text.tokens().size(); at++) {
            boolean word = at < text.tokens().size() && text.tokens().get(at).kind() == TokenKind.WORD;
            if (word && shouted(text, at, least == 1 ? SHORTEST_LONE_SHOUT : 2)) {
                first = count == 0 ? at : first;
                last = at;
                count++;
            } else if (at == text.tokens().size() || word) {
                if (count >= least && !abbreviation(text, first, last)) {
                    add(rule, text, first, last, matches);
                }
                count = 0;
            }
        }
    }

    /** Short capitals that no list of words knows, alone or in a row, are names of things: "MOSFET", "ГИС ГМП". */
    private static boolean abbreviation(Text text, int first, int last) {
        return text.tokens().subList(first, last + 1).stream().filter(token -> token.kind() == TokenKind.WORD)
                .allMatch(token -> token.form().length() <= LONGEST_ABBREVIATION
                        && FrequentWords.of(text.language()).rank(token.form()) < 0);
    }

    /** A word in capitals of so many letters; short ones that stand alone are as a rule abbreviations. */
    private static boolean shouted(Text text, int at, int shortest) {
        Token token = text.tokens().get(at);
        int letters = 0;
        for (int place = token.start(); place < token.end(); place++) {
            char letter = text.raw().charAt(place);
            if (Character.isLowerCase(letter)) {
                return false;
            }
            letters += Character.isUpperCase(letter) ? 1 : 0;
        }
        return letters >= shortest && !text.spoken(at);
    }

    private static void sentences(Rule rule, int longer, Text text, List<Match> matches) {
        for (Sentence sentence : text.sentences()) {
            int words = 0;
            for (int at = sentence.first(); at < sentence.end(); at++) {
                words += text.tokens().get(at).kind() == TokenKind.WORD ? 1 : 0;
            }
            if (words > longer) {
                add(rule, text, sentence.first(), sentence.end() - 1, matches);
            }
        }
    }

    private static void paragraphs(Rule rule, int longer, Text text, List<Match> matches) {
        int first = 0;
        int words = 0;
        for (int at = 0; at < text.tokens().size(); at++) {
            words += text.tokens().get(at).kind() == TokenKind.WORD ? 1 : 0;
            boolean ends = at + 1 == text.tokens().size() || text.tokens().get(at + 1).line() > text.tokens().get(at).line();
            if (ends) {
                if (words > longer) {
                    add(rule, text, first, at, matches);
                }
                first = at + 1;
                words = 0;
            }
        }
    }
}

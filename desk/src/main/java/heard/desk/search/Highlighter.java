package heard.desk.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import heard.desk.conversation.ConversationText;
import heard.desk.conversation.ListRow;
import org.jspecify.annotations.Nullable;

/** Shows where in a conversation the words of a query stand. */
final class Highlighter {
    private static final int PASSAGE_LENGTH = 220;
    private static final int LEAD = 60;
    private static final int COMPARED = 2;

    private final Stems stems;
    private final Query query;
    private final Set<String> firstLetters;

    Highlighter(Stems stems, Query query) {
        this.stems = stems;
        this.query = query;
        this.firstLetters = query.lexemes().stream().map(Highlighter::firstLetters).collect(Collectors.toCollection(HashSet::new));
        query.beginnings().forEach(beginning -> firstLetters.add(firstLetters(beginning)));
    }

    private static String firstLetters(String word) {
        return word.length() <= COMPARED ? word : word.substring(0, COMPARED);
    }

    SearchHit hit(ListRow row, @Nullable ConversationText text) {
        Passage subject = mark(row.subject(), 0, row.subject().length());
        Best best = text == null ? Best.NONE : best(text);
        ConversationText.Part part = best.part();
        if (part == null)
            return new SearchHit(row, subject, mark(row.snippet(), 0, row.snippet().length()), null);
        return new SearchHit(row, subject, around(best.text(), best.start()), part.message());
    }

    /** Where most of the words stand together. */
    private record Best(ConversationText.@Nullable Part part, String text, int start, int different) {
        static final Best NONE = new Best(null, "", 0, 0);
    }

    private Best best(ConversationText conversation) {
        Best best = Best.NONE;
        for (ConversationText.Part part : conversation.parts().reversed()) {
            best = better(best, part, part.text());
            for (String file : part.files())
                best = better(best, part, file);
        }
        return best;
    }

    private Best better(Best best, ConversationText.Part part, String text) {
        List<Marked> marked = marked(text);
        Best better = best;
        for (int first = 0; first < marked.size(); first++) {
            Set<String> different = new HashSet<>();
            for (int next = first; next < marked.size()
                    && marked.get(next).token().end() - marked.get(first).token().start() < PASSAGE_LENGTH - LEAD; next++)
                different.add(marked.get(next).lexeme());
            if (different.size() > better.different())
                better = new Best(part, text, marked.get(first).token().start(), different.size());
        }
        return better;
    }

    private record Marked(Token token, String lexeme) {}

    /** The tokens that were looked for. Only those that begin like one are given to the stemmer. */
    private List<Marked> marked(String text) {
        List<Token> likely = Tokens.of(text).stream().filter(token -> firstLetters.contains(firstLetters(comparable(token)))).toList();
        stems.prepare(likely);
        List<Marked> marked = new ArrayList<>();
        for (Token token : likely) {
            String lexeme = wanted(token);
            if (lexeme != null)
                marked.add(new Marked(token, lexeme));
        }
        return marked;
    }

    private static String comparable(Token token) {
        return token.kind() == Token.Kind.PHONE ? Marks.PHONE + token.written() : Tokens.folded(token.written());
    }

    private @Nullable String wanted(Token token) {
        for (String lexeme : stems.of(token))
            if (query.lexemes().contains(lexeme))
                return lexeme;
        String folded = comparable(token);
        for (String beginning : query.beginnings())
            if (folded.startsWith(beginning))
                return beginning;
        return null;
    }

    private Passage around(String text, int start) {
        int from = wordStart(text, Math.max(0, start - LEAD));
        int to = wordEnd(text, Math.min(text.length(), from + PASSAGE_LENGTH));
        return mark(text, from, to);
    }

    private static int wordStart(String text, int place) {
        int from = place;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && place - from < Tokens.MOST_LENGTH)
            from--;
        return from;
    }

    private static int wordEnd(String text, int place) {
        int to = place;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to)) && to - place < Tokens.MOST_LENGTH)
            to++;
        return to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    /** A stretch of a text on one line, cut where marks begin and end. */
    private Passage mark(String text, int from, int to) {
        String stretch = text.substring(from, to);
        List<Passage.Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Marked one : marked(stretch)) {
            if (one.token().start() < done)
                continue;
            add(pieces, stretch.substring(done, one.token().start()), false);
            add(pieces, stretch.substring(one.token().start(), one.token().end()), true);
            done = one.token().end();
        }
        add(pieces, stretch.substring(done) + (to < text.length() ? " …" : ""), false);
        if (from > 0)
            pieces.addFirst(new Passage.Piece("… ", false));
        return new Passage(pieces);
    }

    private static void add(List<Passage.Piece> pieces, String text, boolean marked) {
        String line = text.replaceAll("\\s+", " ");
        if (!line.isEmpty())
            pieces.add(new Passage.Piece(line, marked));
    }

}

package heard.desk.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import heard.desk.conversation.Tag;
import heard.desk.conversation.Tags;
import org.springframework.stereotype.Component;

/** Makes tsqueries of words and phrases. */
@Component
class TermCompiler {
    private static final int SHORTEST_BEGINNING = 2;
    /** Beginnings of numbers are read from the index itself, which few enough share. */
    private static final int SHORTEST_NUMBER = 4;

    private final Stems stems;
    private final WordStore words;
    private final Tags tags;

    TermCompiler(Stems stems, WordStore words, Tags tags) {
        this.stems = stems;
        this.words = words;
        this.tags = tags;
    }

    /** Where the parts of a query are gathered. */
    static final class Gathered {
        final List<String> conditions = new ArrayList<>();
        final List<String> headings = new ArrayList<>();
        final Set<String> lexemes = new LinkedHashSet<>();
        final Set<String> beginnings = new LinkedHashSet<>();
    }

    void compile(SearchBox box, Gathered into) {
        for (int place = 0; place < box.terms().size(); place++) {
            SearchBox.Term term = box.terms().get(place);
            List<Token> tokens = Tokens.of(term.text());
            stems.prepare(tokens);
            boolean open = box.open() && place == box.terms().size() - 1;
            if (term.negated())
                exclude(tokens, into);
            else if (term.phrase())
                phrase(tokens, into);
            else
                words(tokens, open, into);
        }
    }

    private void exclude(List<Token> tokens, Gathered into) {
        String query = sequence(tokens, "");
        if (!query.isEmpty())
            into.conditions.add("!(" + query + ")");
    }

    private void phrase(List<Token> tokens, Gathered into) {
        String query = sequence(tokens, "");
        if (query.isEmpty())
            return;
        into.conditions.add("(" + query + ")");
        into.headings.add("(" + sequence(tokens, Marks.HEADING) + ")");
        tokens.forEach(token -> into.lexemes.addAll(stems.of(token)));
    }

    /** Words one after the other; those that say nothing leave a gap. */
    private String sequence(List<Token> tokens, String prefix) {
        var query = new StringBuilder();
        int distance = 1;
        for (Token token : tokens) {
            if (token.beside())
                continue;
            List<String> lexemes = stems.of(token);
            if (lexemes.isEmpty()) {
                distance++;
                continue;
            }
            if (!query.isEmpty())
                query.append(" <").append(distance).append("> ");
            query.append(any(lexemes, prefix));
            distance = 1;
        }
        return query.toString();
    }

    private static String any(Iterable<String> lexemes, String prefix) {
        List<String> quoted = new ArrayList<>();
        lexemes.forEach(lexeme -> quoted.add(Words.quoted(prefix + lexeme)));
        return "(" + String.join("|", quoted) + ")";
    }

    private void words(List<Token> tokens, boolean open, Gathered into) {
        List<Token> beside = tokens.stream().filter(Token::beside).toList();
        for (Token token : tokens) {
            boolean within = !token.beside()
                    && beside.stream().anyMatch(whole -> token.start() >= whole.start() && token.end() <= whole.end());
            boolean last = tokens.stream().noneMatch(other -> !other.beside() && other.start() > token.start());
            if (!within)
                word(token, open && last && !token.beside(), into);
        }
    }

    private void word(Token token, boolean open, Gathered into) {
        Set<String> lexemes = new LinkedHashSet<>(stems.of(token));
        if (open && token.word() && token.written().length() >= SHORTEST_BEGINNING) {
            lexemes.addAll(words.lexemesOf(Tokens.folded(token.written())));
            into.beginnings.add(Tokens.folded(token.written()));
        }
        boolean beginning = open && token.kind() == Token.Kind.NUMBER && token.written().length() >= SHORTEST_NUMBER;
        if (lexemes.isEmpty())
            return;
        into.lexemes.addAll(lexemes);
        List<String> alternatives = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (String lexeme : lexemes) {
            alternatives.add(Words.quoted(lexeme) + (beginning ? ":*" : ""));
            headings.add(Words.quoted(Marks.HEADING + lexeme) + (beginning ? ":*" : ""));
        }
        for (String tag : tagsWith(lexemes)) {
            alternatives.add(tag);
            headings.add(tag);
        }
        into.conditions.add("(" + String.join("|", alternatives) + ")");
        into.headings.add("(" + String.join("|", headings) + ")");
    }

    private List<String> tagsWith(Set<String> lexemes) {
        List<String> marks = new ArrayList<>();
        for (Tag tag : tags.all()) {
            List<Token> name = Tokens.of(tag.name());
            stems.prepare(name);
            if (name.stream().anyMatch(token -> stems.of(token).stream().anyMatch(lexemes::contains)))
                marks.add(Words.quoted(Marks.tag(tag.id())));
        }
        return marks;
    }

    /** All parts of a name or address among those who wrote, or were written to. */
    String person(String value, String prefix) {
        List<Token> tokens = Tokens.of(value);
        stems.prepare(tokens);
        List<Token> whole = tokens.stream().filter(token -> token.kind() == Token.Kind.ADDRESS).toList();
        List<String> parts = new ArrayList<>();
        for (Token token : whole.isEmpty() ? tokens : whole) {
            List<String> lexemes = stems.of(token);
            if (!lexemes.isEmpty())
                parts.add(any(lexemes, prefix));
        }
        return String.join(" & ", parts);
    }
}

package heard.desk.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers lexemes with their places into the written form of a tsvector. */
final class Words {
    /** PostgreSQL keeps no more of either. */
    private static final int LAST_PLACE = 16_000;
    private static final int MOST_PLACES = 100;
    private static final int MOST_LEXEMES = 8_000;
    /** Between two texts, so that no phrase reaches from one into the other. */
    private static final int GAP = 20;

    private final Stems stems;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private int place = 1;

    Words(Stems stems) {
        this.stems = stems;
    }

    /** A text, in order; the prefix sets its words apart from those of other texts. */
    void add(Collection<Token> tokens, String prefix) {
        for (Token token : tokens) {
            for (String lexeme : stems.of(token))
                put(prefix + lexeme, token.beside() ? 0 : place);
            if (!token.beside())
                place++;
        }
        place += GAP;
    }

    /** A lexeme that stands at no place. */
    void add(String lexeme) {
        put(lexeme, 0);
    }

    private void put(String lexeme, int at) {
        if (places.size() >= MOST_LEXEMES && !places.containsKey(lexeme))
            return;
        List<Integer> known = places.computeIfAbsent(lexeme, key -> new ArrayList<>(2));
        if (at > 0 && at <= LAST_PLACE && known.size() < MOST_PLACES)
            known.add(at);
    }

    /** As PostgreSQL reads it. */
    String text() {
        var text = new StringBuilder(places.size() * 16);
        places.forEach((lexeme, at) -> {
            text.append(quoted(lexeme));
            for (int i = 0; i < at.size(); i++)
                text.append(i == 0 ? ':' : ',').append(at.get(i).intValue());
            text.append(' ');
        });
        return text.toString();
    }

    /** As in a tsvector or tsquery. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}

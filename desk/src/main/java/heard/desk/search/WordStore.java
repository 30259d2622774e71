package heard.desk.search;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that occur at all. */
@Component
class WordStore {
    private static final int EXPANSIONS = 12;
    private static final int CANDIDATES = 30;
    private final JdbcClient database;

    WordStore(JdbcClient database) {
        this.database = database;
    }

    /** The lexemes of the most frequent words that begin so. */
    List<String> lexemesOf(String beginning) {
        return database.sql("""
            select distinct lexeme from (
              select lexemes from search_word where folded >= :beginning and folded < :end order by messages desc limit :limit) w
            cross join unnest(w.lexemes) as lexeme
            """).param("beginning", beginning).param("end", beginning + Character.MAX_VALUE).param("limit", EXPANSIONS)
                .query((row, number) -> row.getString("lexeme")).list();
    }

    /** A word and in about how many messages it occurred. */
    record Known(String word, String folded, List<String> lexemes, long messages) {}

    /** In about how many messages words with these stems occurred. */
    long messages(List<String> lexemes) {
        return database.sql("select coalesce(max(messages), 0) from search_word where lexemes && :lexemes::text[]")
                .param("lexemes", lexemes.toArray(String[]::new)).query(Long.class).single();
    }

    /** Words that look alike, the likest first. */
    List<Known> alike(String folded) {
        return database.sql("""
            select word, folded, lexemes, messages from search_word where folded % :folded and length(folded) between :least and :most
            order by similarity(folded, :folded) desc, messages desc limit :limit
            """).param("folded", folded).param("least", folded.length() - 2).param("most", folded.length() + 2).param("limit", CANDIDATES)
                .query((row, number) -> new Known(row.getString("word"), row.getString("folded"),
                        List.of((String[]) row.getArray("lexemes").getArray()), row.getLong("messages")))
                .list();
    }
}

package heard.desk.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stemmers of PostgreSQL. */
@Component
class StemStore {
    private final JdbcClient database;

    StemStore(JdbcClient database) {
        this.database = database;
    }

    /** What each stemmer makes of a word; an empty list says that it is a word without weight. */
    record Stemmed(List<String> russian, List<String> english, List<String> lithuanian, List<String> lithuanianFolded) {}

    Map<String, Stemmed> stem(List<String> words) {
        Map<String, Stemmed> stemmed = new HashMap<>();
        database.sql("""
            select w.written, ts_lexize('russian_stem', w.written) as russian, ts_lexize('english_stem', w.folded) as english,
              ts_lexize('lithuanian_stem', w.written) as lithuanian, ts_lexize('lithuanian_stem', w.folded) as lithuanian_folded
            from unnest(:words::text[], :folded::text[]) as w (written, folded)
            """).param("words", words.toArray(String[]::new)).param("folded", words.stream().map(Tokens::folded).toArray(String[]::new))
                .query(row -> {
                    stemmed.put(row.getString("written"), new Stemmed(strings(row, "russian"), strings(row, "english"),
                            strings(row, "lithuanian"), strings(row, "lithuanian_folded")));
                });
        return stemmed;
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}

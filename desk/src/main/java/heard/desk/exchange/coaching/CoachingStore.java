package heard.desk.exchange.coaching;

import java.util.Arrays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings of coaching in PostgreSQL. */
@Component
class CoachingStore {
    private final JdbcClient database;

    CoachingStore(JdbcClient database) {
        this.database = database;
    }

    CoachingSettings read() {
        return database.sql("select origins, texts_a_minute from coaching_setting").query((row, number) -> new CoachingSettings(
                Arrays.asList((String[]) row.getArray("origins").getArray()), row.getInt("texts_a_minute"))).single();
    }

    void put(CoachingSettings settings) {
        database.sql("update coaching_setting set origins = :origins, texts_a_minute = :texts")
                .param("origins", settings.origins().toArray(String[]::new)).param("texts", settings.textsAMinute()).update();
    }
}

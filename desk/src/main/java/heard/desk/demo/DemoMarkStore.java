package heard.desk.demo;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The mark on a database that holds the demo company, and which alone may be emptied by {@code ./heard demo --reset}. */
public final class DemoMarkStore {
    public static final String TABLE = "demo_company";
    private final JdbcClient database;
    private final Clock clock;

    DemoMarkStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean stands() {
        return database.sql("select exists (select from demo_company)").query(Boolean.class).single();
    }

    void put() {
        database.sql("insert into demo_company (loaded_at) values (:now)").param("now", Timestamp.from(clock.instant())).update();
    }
}

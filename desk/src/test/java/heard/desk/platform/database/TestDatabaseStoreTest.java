package heard.desk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The databases of tests themselves. */
class TestDatabaseStoreTest {
    private static final TestDatabase database = TestDatabase.migrated();

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everyMigrationIsApplied() {
        assertThat(database.jdbc().sql("select count(*) from scheduled_tasks").query(Long.class).single()).isZero();
        assertThat(database.jdbc().sql("select count(*) from team").query(Long.class).single()).isZero();
    }

    @Test
    void twoTestClassesShareNoRows() {
        database.jdbc().sql("insert into team (id, name, created_at) values (gen_random_uuid(), 'Shop', now())").update();
        try (TestDatabase other = TestDatabase.migrated()) {
            assertThat(other.jdbc().sql("select count(*) from team").query(Long.class).single()).isZero();
        }
    }

    @Test
    void theDeskIsNoAdministratorOfTheServer() {
        assertThat(database.jdbc().sql("select rolsuper from pg_roles where rolname = current_user").query(Boolean.class).single())
                .isFalse();
    }

    @Test
    void extensionsOfSearchCanBeMadeByTheDesk() {
        database.jdbc().sql("create extension if not exists pg_trgm").update();
        database.jdbc().sql("create extension if not exists unaccent").update();
        assertThat(database.jdbc().sql("select similarity('заказ', 'заказы') > 0.4").query(Boolean.class).single()).isTrue();
    }

    @Test
    void wordsOfAllThreeLanguagesAreKnownAsWords() {
        assertThat(text("select lower('ЗАКАЗ ŽĄSIS')")).isEqualTo("заказ žąsis");
        assertThat(text("select to_tsvector('russian', 'ЗАКАЗОВ')::text")).isEqualTo("'заказ':1");
        assertThat(text("select to_tsvector('lithuanian', 'UŽSAKYMAI')::text")).isEqualTo("'užsakym':1");
        assertThat(text("select ('ЁЖ ЖДЁТ' ilike '%ждёт')::text")).isEqualTo("true");
    }

    private static String text(String query) {
        return database.jdbc().sql(query).query(String.class).single();
    }
}

package heard.desk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.desk.platform.StartRefused;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A schema that is ours, later, or another's. */
class SchemaStepsStoreTest {
    private final TestDatabase database = TestDatabase.migrated();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void ourOwnSchemaIsTaken() {
        assertThatCode(this::migrate).doesNotThrowAnyException();
    }

    @Test
    void aSchemaOfALaterHeardIsRefused() {
        database.jdbc().sql("""
            insert into flyway_schema_history
            select 9999, '99901', 'later', 'SQL', 'V99901__later.sql', 1, 'heard', now(), 1, true
            """).update();
        assertThatThrownBy(this::migrate).isInstanceOf(StartRefused.class).hasMessageContaining("99901");
    }

    @Test
    void aSchemaOfAnotherHeardIsRefused() {
        database.jdbc().sql("update flyway_schema_history set checksum = 1 where version = '002'").update();
        assertThatThrownBy(this::migrate).isInstanceOf(StartRefused.class).hasMessageContaining("002");
    }

    @Test
    void aStepWithALowerNumberThanTheLastOneIsStillTaken() {
        database.jdbc().sql("drop table spring_session_attributes, spring_session").update();
        database.jdbc().sql("delete from flyway_schema_history where version = '002'").update();
        migrate();
        assertThat(database.jdbc().sql("select count(*) from spring_session").query(Long.class).single()).isZero();
    }

    private void migrate() {
        new SchemaSteps().migrate(Flyway.configure().dataSource(database.dataSource()).outOfOrder(true).load());
    }
}

package heard.desk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.StartRefused;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        database.jdbc().sql("delete from flyway_schema_history where version = '002'").update();
        migrate();
        assertThat(database.jdbc().sql("select count(*) from spring_session").query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource({", 0", "jdbc:postgresql://db.example/heard, 1"})
    void whatAKilledProcessHeldIsGivenBackWhereNobodyElseCanBeAlive(@Nullable String url, long still) {
        database.jdbc().sql("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            values ('a-job', 'recurring', now(), true, 'the dead', now(), 1)
            """).update();
        migrate(url);
        assertThat(
                database.jdbc().sql("select count(*) from scheduled_tasks where picked and task_name = 'a-job'").query(Long.class).single())
                .isEqualTo(still);
    }

    private void migrate() {
        migrate(null);
    }

    private void migrate(@Nullable String url) {
        var settings = new DeskSettings(Path.of("unused"), DeskSettings.Mode.PRODUCTION, "127.0.0.1", new DeskSettings.Ports(0, 0, 0),
                new DeskSettings.Database(url, 2), URI.create("http://localhost"));
        var jobs = new DatabaseConfiguration().jobsLeftBehind();
        new SchemaSteps(settings, List.of(jobs)).migrate(Flyway.configure().dataSource(database.dataSource()).outOfOrder(true).load());
    }
}

package heard.desk.platform.database;

import java.util.Arrays;
import java.util.List;

import heard.desk.platform.DeskSettings;
import heard.desk.platform.StartRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the schema to where this Heard is; a schema of a later or of another Heard is refused before anything is changed. In a database of the
 * desk's own it then clears what a killed process left behind.
 */
@Component
class SchemaSteps implements FlywayMigrationStrategy {
    private final DeskSettings settings;
    private final List<LeftBehind> leftBehind;

    SchemaSteps(DeskSettings settings, List<LeftBehind> leftBehind) {
        this.settings = settings;
        this.leftBehind = List.copyOf(leftBehind);
    }

    @Override
    public void migrate(Flyway flyway) {
        List<String> later = Arrays.stream(flyway.info().applied()).filter(SchemaSteps::isLater)
                .map(step -> String.valueOf(step.getVersion())).toList();
        if (!later.isEmpty()) {
            throw new StartRefused("This database was used by a later Heard: it has taken the schema steps " + String.join(", ", later)
                    + ", which this version does not know. Start the later version, or restore an earlier backup.");
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException differs) {
            throw new StartRefused(
                    "This database was made by a Heard whose schema steps differ from this version's. Start the version that made it"
                            + " and write a backup there, or choose another folder with --home DIR. What differs:\n" + differs.getMessage(),
                    differs);
        }
        if (settings.database().url() == null)
            clear(JdbcClient.create(flyway.getConfiguration().getDataSource()));
    }

    private void clear(JdbcClient database) {
        leftBehind.forEach(left -> database.sql(left.statement()).update());
    }

    private static boolean isLater(MigrationInfo step) {
        return step.getState() == MigrationState.FUTURE_SUCCESS || step.getState() == MigrationState.FUTURE_FAILED;
    }
}

package heard.desk.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import heard.desk.platform.HealthSource;
import heard.desk.platform.HealthState;
import org.springframework.stereotype.Component;

/** Up while the database answers. */
@Component
class DatabaseHealth implements HealthSource {
    private static final int SECONDS = 2;

    private final DataSource dataSource;

    DatabaseHealth(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public HealthState state() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS) ? HealthState.UP : HealthState.DOWN;
        } catch (SQLException unreachable) {
            return HealthState.DOWN;
        }
    }
}

package heard.desk.platform.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import heard.desk.platform.StartRefused;
import heard.desk.platform.database.DatabaseAddress;
import org.flywaydb.core.api.FlywayException;

/** Throws away all that a desk knows, so that its next start is its first; only what bears a mark that says it may be. */
public final class Discard {
    private final DatabaseAddress address;
    private final String mark;

    /** @param mark a table that has a row exactly where the desk may be thrown away */
    public Discard(DatabaseAddress address, String mark) {
        this.address = address;
        this.mark = mark;
    }

    /** In one transaction; an empty database is left as it is. */
    public void all() {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.driverProperties())) {
            connection.setAutoCommit(false);
            var catalog = new Catalog(connection);
            if (catalog.otherDesksConnected())
                throw new StartRefused("A desk is running on this database. Stop it first.");
            if (catalog.tables().isEmpty())
                return;
            if (!catalog.tables().contains(mark) || catalog.rows(mark) == 0)
                throw new StartRefused("This database holds no demo company. Nothing was changed.");
            Migrations.known().on(new OneTransaction(connection)).clean();
            connection.commit();
        } catch (SQLException | FlywayException failure) {
            throw new StartRefused("Nothing was thrown away: " + failure.getMessage(), failure);
        }
    }
}

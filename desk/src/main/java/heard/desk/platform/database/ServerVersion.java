package heard.desk.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import heard.desk.platform.StartRefused;

/** Asks a server for its version, as a number such as 150020. */
final class ServerVersion {
    private static final int PAUSE_MILLIS = 500;

    private ServerVersion() {
    }

    /** A server that is still starting, or not reachable yet, is asked again for a while; one that refuses the login is not. */
    static int awaited(DatabaseAddress address, long withinMillis) {
        long deadline = System.nanoTime() + withinMillis * 1_000_000;
        while (true) {
            try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), address.driverProperties());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("show server_version_num")) {
                rows.next();
                return Integer.parseInt(rows.getString(1));
            } catch (SQLException failure) {
                if (!mayPass(failure) || System.nanoTime() > deadline)
                    throw unreachable(address, failure);
            }
            pause();
        }
    }

    private static boolean mayPass(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.equals("57P03");
    }

    private static StartRefused unreachable(DatabaseAddress address, SQLException failure) {
        return new StartRefused("The database at " + address + " cannot be used: " + failure.getMessage(), failure);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Waiting for the database was interrupted.", interrupted);
        }
    }
}

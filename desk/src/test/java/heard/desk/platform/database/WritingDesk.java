package heard.desk.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;

/** A process that starts the database and writes rows until it is killed, with one byte in a file for each commit it was told of. */
final class WritingDesk {
    private WritingDesk() {
    }

    public static void main(String[] arguments) throws Exception {
        var options = ServerOptions.forThisMachine().with("shared_buffers", "64MB");
        try (var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]), options);
                var connection = DriverManager.getConnection(postgres.address().jdbcUrl(), postgres.address().driverProperties());
                var statement = connection.createStatement();
                var acknowledged = Files.newOutputStream(Path.of(arguments[2]), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            statement.execute("create table if not exists kept (id int)");
            while (true) {
                statement.execute("insert into kept values (1)");
                acknowledged.write('.');
            }
        }
    }
}

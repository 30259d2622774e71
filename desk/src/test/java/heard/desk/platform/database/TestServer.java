package heard.desk.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import heard.desk.platform.StartRefused;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The one embedded server of a test run, in target/, without durability. Databases are cut from a migrated template, which is kept for the
 * next run as long as the migrations are the same.
 */
final class TestServer {
    private static final int PLACES = 8;
    private static final Path TARGET = Path.of("target");
    private static final String TEMPLATE = "migrated_" + migrationsChecksum();
    private static final TestServer SHARED = new TestServer();

    private final EmbeddedPostgres postgres;
    private int databases;

    private TestServer() {
        postgres = startedAtFreePlace();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "test-database-stop"));
        dropLeftovers();
        makeTemplate();
    }

    static TestServer shared() {
        return SHARED;
    }

    /** Two test runs at once, such as an editor's and Maven's, take two places. */
    private static EmbeddedPostgres startedAtFreePlace() {
        var options = ServerOptions.forThisMachine().with("fsync", "off").with("synchronous_commit", "off").with("full_page_writes", "off")
                .with("shared_buffers", "128MB").with("max_wal_size", "512MB").with("autovacuum", "off");
        StartRefused last = new StartRefused("no place for a test database");
        for (int place = 1; place <= PLACES; place++) {
            try {
                return EmbeddedPostgres.start(TARGET.resolve("test-postgres"), TARGET.resolve("test-database-" + place), options);
            } catch (StartRefused refused) {
                if (!String.valueOf(refused.getMessage()).startsWith("Another desk"))
                    throw refused;
                last = refused;
            }
        }
        throw last;
    }

    private void dropLeftovers() {
        List<String> leftovers = query(
                "select datname from pg_database where datname like 'test\\_%' or (datname like 'migrated\\_%' and datname <> '"
                        + TEMPLATE + "')");
        leftovers.forEach(name -> execute("drop database \"" + name + "\" with (force)"));
    }

    private void makeTemplate() {
        if (!query("select datname from pg_database where datname = '" + TEMPLATE + "'").isEmpty())
            return;
        execute("drop database if exists migrating with (force)");
        execute("create database migrating owner heard");
        DatabaseAddress address = postgres.address("migrating");
        Flyway.configure().dataSource(address.jdbcUrl(), address.user(), address.password()).locations("classpath:db/migration")
                .outOfOrder(true).load().migrate();
        execute("alter database migrating rename to " + TEMPLATE);
    }

    synchronized DatabaseAddress newDatabase() {
        String name = "test_" + ++databases;
        execute("create database " + name + " template " + TEMPLATE + " owner heard");
        return postgres.address(name);
    }

    synchronized DatabaseAddress newEmptyDatabase() {
        String name = "test_" + ++databases;
        execute("create database " + name + " owner heard");
        return postgres.address(name);
    }

    private static String migrationsChecksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var found = new ArrayList<>(
                    List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql")));
            found.sort(Comparator.comparing(Resource::getFilename));
            for (Resource migration : found) {
                digest.update(String.valueOf(migration.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(migration.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void execute(String sql) {
        try (Connection connection = administrator(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private List<String> query(String sql) {
        try (Connection connection = administrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next())
                values.add(rows.getString(1));
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private Connection administrator() throws SQLException {
        DatabaseAddress address = postgres.administrator();
        return DriverManager.getConnection(address.jdbcUrl(), address.driverProperties());
    }
}

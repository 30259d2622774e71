package heard.desk.platform.database;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of one test class, on a real PostgreSQL with every migration applied; made in some 50 ms.
 * Keep it in a static field and close it after all tests:
 * {@code static final TestDatabase database = TestDatabase.migrated();}
 */
public final class TestDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 6;

    private final DatabaseAddress address;
    private final HikariDataSource dataSource;

    private TestDatabase(DatabaseAddress address) {
        this.address = address;
        this.dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(address.jdbcUrl());
        dataSource.setDataSourceProperties(address.driverProperties());
        dataSource.setMaximumPoolSize(CONNECTIONS);
        dataSource.setMinimumIdle(1);
        dataSource.setPoolName("test");
        dataSource.setInitializationFailTimeout(-1);
    }

    /** A fresh database with every migration of the class path. */
    public static TestDatabase migrated() {
        return new TestDatabase(TestServer.shared().newDatabase());
    }

    /** A fresh database with nothing in it. */
    public static TestDatabase empty() {
        return new TestDatabase(TestServer.shared().newEmptyDatabase());
    }

    /** The same database as another, by connections of its own. */
    public static TestDatabase at(DatabaseAddress address) {
        return new TestDatabase(address);
    }

    public DatabaseAddress address() {
        return address;
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** Runs a piece of a test in one transaction. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** Ends the connections; the database itself goes with the next run. */
    @Override
    public void close() {
        dataSource.close();
    }
}

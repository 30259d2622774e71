package heard.desk.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import heard.desk.platform.DeskSettings;
import heard.desk.platform.StartRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bounded pool of connections every store shares. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int OLDEST_VERSION = 150_000;
    private static final int WAIT_FOR_CONNECTION_MILLIS = 10_000;
    private static final int WAIT_FOR_SERVER_MILLIS = 60_000;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DeskDatabase database, DeskSettings settings) {
        DatabaseAddress address = database.address();
        var configuration = new HikariConfig();
        configuration.setPoolName("desk");
        configuration.setThreadFactory(DatabaseConfiguration::threadOfTheDesk);
        configuration.setJdbcUrl(address.jdbcUrl());
        configuration.setDataSourceProperties(address.driverProperties());
        configuration.addDataSourceProperty("reWriteBatchedInserts", "true");
        configuration.setMaximumPoolSize(settings.database().connections());
        configuration.setMinimumIdle(Math.min(2, settings.database().connections()));
        configuration.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        configuration.setInitializationFailTimeout(WAIT_FOR_SERVER_MILLIS);
        if (settings.database().url() != null)
            refuseOld(address);
        return new HikariDataSource(configuration);
    }

    /** Whoever asks for the first connection makes the pool; were it the web server, it would take the pool's threads for its own and for forgotten. */
    private static Thread threadOfTheDesk(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name("database-pool").unstarted(work);
        thread.setContextClassLoader(DatabaseConfiguration.class.getClassLoader());
        return thread;
    }

    /** The table belongs to db-scheduler, which lets a job rest until the beats of whoever had begun it have stayed away long enough. */
    @Bean
    LeftBehind jobsLeftBehind() {
        return new LeftBehind("""
            update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1 where picked
            """);
    }

    private static void refuseOld(DatabaseAddress address) {
        int version = ServerVersion.awaited(address, WAIT_FOR_SERVER_MILLIS);
        if (version >= OLDEST_VERSION)
            return;
        throw new StartRefused("The PostgreSQL at " + address + " is version " + version / 10_000 + "; Heard needs 15 or newer.");
    }
}

package id.tanggap.eventstore.config;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections on which the keys of persons are stored apart from the transaction that needs them. A pool of their own:
 * were they of the common one, threads that each hold a connection of it could wait for another for ever.
 */
final class KeyConnections implements AutoCloseable {

    private static final int AT_MOST = 2;

    private final HikariDataSource pool;

    private KeyConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    static KeyConnections beside(DataSource common) {
        HikariConfig config = new HikariConfig();
        try {
            common.unwrap(HikariDataSource.class).copyStateTo(config);
        } catch (SQLException e) {
            throw new IllegalStateException("With events in EventStoreDB the DataSource must be a Hikari pool", e);
        }
        config.setPoolName("person-keys");
        config.setMaximumPoolSize(AT_MOST);
        config.setMinimumIdle(0);
        config.setAutoCommit(true);
        config.setMetricRegistry(null);
        config.setMetricsTrackerFactory(null);
        return new KeyConnections(new HikariDataSource(config));
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}

package id.tanggap.eventstore.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Migrates the {@code DataSource} the moment it is made, so that nobody ever sees it without its tables. Nodes that start
 * at the same time do it one after another, and all but the first find nothing left to do.
 */
final class SchemaMigrations implements BeanPostProcessor {

    private static final long ONE_AT_A_TIME = 7_311_409_120_558_001_642L;

    private final BeanFactory beans;

    SchemaMigrations(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DataSource dataSource) {
            migrate(
                    dataSource,
                    beans.getBeanProvider(SchemaMigration.class).orderedStream().toList());
        }
        return bean;
    }

    /** Flyway has a lock of its own, which begins only after it has looked whether its table is there. */
    static void migrate(DataSource dataSource, List<SchemaMigration> migrations) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(ONE_AT_A_TIME));
            try {
                migrations.forEach(migration -> migrate(dataSource, migration));
            } finally {
                statement.execute("select pg_advisory_unlock(%d)".formatted(ONE_AT_A_TIME));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be migrated: " + e.getMessage(), e);
        }
    }

    static void migrate(DataSource dataSource, SchemaMigration migration) {
        migrate(dataSource, migration, MigrationVersion.LATEST);
    }

    /** @param target the version of the tables to stop at */
    static void migrate(DataSource dataSource, SchemaMigration migration, MigrationVersion target) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations(migration.location())
                .failOnMissingLocations(true)
                .table(migration.historyTable())
                // Several locations share one schema, each begins at its own version 1.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load();
        for (MigrationInfo applied : flyway.info().all()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new IllegalStateException(
                        ("The database was written by a newer version of this software (%s %s is unknown here)."
                                        + " Start that version, or restore a backup from before the upgrade")
                                .formatted(migration.location(), applied.getVersion()));
            }
        }
        flyway.migrate();
    }
}

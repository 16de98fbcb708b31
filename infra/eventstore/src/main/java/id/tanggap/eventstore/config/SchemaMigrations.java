package id.tanggap.eventstore.config;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Migrates the {@code DataSource} the moment it is made, so that nobody ever sees it without its tables. */
final class SchemaMigrations implements BeanPostProcessor {

    private final BeanFactory beans;

    SchemaMigrations(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DataSource dataSource) {
            beans.getBeanProvider(SchemaMigration.class)
                    .orderedStream()
                    .forEach(migration -> migrate(dataSource, migration));
        }
        return bean;
    }

    static void migrate(DataSource dataSource, SchemaMigration migration) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations(migration.location())
                .failOnMissingLocations(true)
                .table(migration.historyTable())
                // Several locations share one schema, each begins at its own version 1.
                .baselineOnMigrate(true)
                .baselineVersion("0")
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

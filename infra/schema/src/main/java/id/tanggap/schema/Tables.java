package id.tanggap.schema;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes tables and lets the role that serves requests use them. Nodes that start at the same time do it one after another,
 * and all but the first find nothing left to do.
 */
final class Tables {

    private static final Logger log = LoggerFactory.getLogger(Tables.class);
    private static final long ONE_AT_A_TIME = 7_311_409_120_558_001_642L;
    private static final String NO_SUCH_RIGHT = "42501";

    private final @Nullable SchemaOwner owner;

    /** @param owner null where who serves requests makes the tables as well */
    Tables(@Nullable SchemaOwner owner) {
        this.owner = owner;
    }

    /** @throws SchemaProblem when the tables are not as they must be and cannot be made so */
    void bringUpToDate(DataSource serving, List<SchemaMigration> migrations) {
        try (Connection connection = serving.getConnection()) {
            String role = connection.getMetaData().getUserName();
            if (owner == null) {
                alone(connection, () -> migrateAll(serving, migrations, role));
            } else {
                asOwner(owner, connection.getMetaData().getURL(), role, migrations);
            }
            warnOfWhatMayBeChanged(connection, role);
        } catch (SQLException | HikariPool.PoolInitializationException e) {
            throw new SchemaProblem(
                    "Tabel basis data tidak dapat disiapkan: " + e.getMessage(),
                    "The tables of the database cannot be made: " + e.getMessage(),
                    e);
        }
    }

    private static void asOwner(SchemaOwner owner, String url, String role, List<SchemaMigration> migrations)
            throws SQLException {
        try (HikariDataSource owners = owner.at(url);
                Connection connection = owners.getConnection()) {
            alone(connection, () -> {
                migrateAll(owners, migrations, owner.username());
                if (!role.equals(owner.username())) {
                    ServingRights.give(connection, role);
                }
            });
        }
    }

    /** What is done while nobody else does the same. */
    private interface Work {
        void run() throws SQLException;
    }

    /** Flyway has a lock of its own, which begins only after it has looked whether its table is there. */
    private static void alone(Connection connection, Work work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(ONE_AT_A_TIME));
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(%d)".formatted(ONE_AT_A_TIME));
            }
        }
    }

    private static void migrateAll(DataSource dataSource, List<SchemaMigration> migrations, String role)
            throws SQLException {
        for (SchemaMigration migration : migrations) {
            if (cannotBegin(dataSource, migration)) {
                throw forbidden(migration, role, null);
            }
            try {
                migrate(dataSource, migration, MigrationVersion.LATEST);
            } catch (RuntimeException e) {
                if (isForbidden(e)) {
                    throw forbidden(migration, role, e);
                }
                throw e;
            }
        }
    }

    /** Flyway tries for ten seconds to make its own table; who may not make it is told so at once. */
    private static boolean cannotBegin(DataSource dataSource, SchemaMigration migration) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select to_regclass(?) is null and not has_schema_privilege(current_schema(), 'create')")) {
            statement.setString(1, migration.historyTable());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
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
                // Nothing that is there is passed over in silence, as what a newer version made would be.
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            refuseNewer(flyway, migration);
            throw e;
        }
    }

    private static void refuseNewer(Flyway flyway, SchemaMigration migration) {
        for (MigrationInfo applied : flyway.info().all()) {
            if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new SchemaProblem(
                        ("Basis data ini ditulis oleh versi yang lebih baru (%s %s tidak dikenal di sini). Jalankan versi"
                                        + " itu, atau pulihkan cadangan dari sebelum pembaruan.")
                                .formatted(migration.location(), applied.getVersion()),
                        ("The database was written by a newer version of this software (%s %s is unknown here)."
                                        + " Start that version, or restore a backup from before the upgrade.")
                                .formatted(migration.location(), applied.getVersion()));
            }
        }
    }

    private static boolean isForbidden(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NO_SUCH_RIGHT.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static SchemaProblem forbidden(SchemaMigration migration, String role, @Nullable RuntimeException cause) {
        return new SchemaProblem(
                ("Tabel dari %s belum ada atau lebih tua dari program ini, dan peran '%s' tidak boleh membuatnya."
                                + " Jalankan dulu %s dengan tanggap.schema-owner.username dan .password, atau berikan"
                                + " keduanya kepada program ini.")
                        .formatted(migration.location(), role, MakeTables.class.getName()),
                ("The tables of %s are missing or older than this program, and the role '%s' may not make them. Run %s"
                                + " with tanggap.schema-owner.username and .password first, or give both to this"
                                + " program.")
                        .formatted(migration.location(), role, MakeTables.class.getName()),
                cause);
    }

    private static void warnOfWhatMayBeChanged(Connection serving, String role) throws SQLException {
        List<String> changeable = ServingRights.changeable(serving);
        if (!changeable.isEmpty()) {
            log.warn(
                    "Peran '{}' melayani permintaan dan dapat mengubah yang seharusnya hanya bertambah: {}. Pakai peran"
                            + " lain yang bukan pemilik tabel, dengan tanggap.schema-owner.username dan .password. /"
                            + " The role '{}' serves requests and could change what is only ever appended to: {}. Serve"
                            + " as a role that does not own the tables, and name their owner by"
                            + " tanggap.schema-owner.username and .password",
                    role,
                    changeable,
                    role,
                    changeable);
        }
    }
}

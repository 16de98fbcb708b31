package id.tanggap.command;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One real PostgreSQL with the tables of the command side, for all tests of this process that need no application. */
public final class TestTables {

    private static final List<String> FOLDERS = List.of(
            "eventstore",
            "identity",
            "intake",
            "time",
            "history",
            "cleartext",
            "register",
            "reply",
            "channels",
            "routing");
    private static final TestTables ALL = new TestTables();

    private final DataSource dataSource;

    private TestTables() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            HikariDataSource pool = Pooled.connectionsTo(postgres);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(pool, postgres)));
            dataSource = pool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FOLDERS.forEach(folder -> Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/" + folder)
                .table("flyway_" + folder)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
    }

    /** These tables of it, emptied. */
    public static DataSource emptied(String... tables) {
        JdbcClient.create(ALL.dataSource)
                .sql("truncate " + String.join(", ", tables) + " cascade")
                .update();
        return ALL.dataSource;
    }

    private static void stop(HikariDataSource pool, EmbeddedPostgres postgres) {
        pool.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.tanggap.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.schema.MakeTables;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** One real PostgreSQL for all tests of this process; a new database for each who asks. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            // Stops by itself when this process ends.
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    // Nobody misses what a crash of the machine would take.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            execute(server, "create role owner login password 'any'");
            execute(server, "create role serving login password 'any'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(EmbeddedPostgres server, String statement) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var any = connection.createStatement()) {
            any.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The URL of a new, empty database; the superuser is {@code postgres}, without a password. */
    public static String emptyUrl() {
        String name = "test" + DATABASES.incrementAndGet();
        execute(SERVER, "create database " + name + " owner owner");
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** A pool on a new database that has the tables, of the role that may add events and change none. */
    public static HikariDataSource migrated() {
        return copyOf(Tables.MADE_ONCE);
    }

    /** A pool on a new database that holds what the one with this URL holds, which nobody is connected to. */
    public static HikariDataSource copyOfUrl(String url) {
        return copyOf(url.substring(url.lastIndexOf('/') + 1));
    }

    private static HikariDataSource copyOf(String template) {
        String name = "test" + DATABASES.incrementAndGet();
        execute(SERVER, "create database " + name + " template " + template + " owner owner");
        return pool(url(name));
    }

    private static String url(String database) {
        return SERVER.getJdbcUrl("postgres", database).replaceFirst("\\?.*", "");
    }

    /** The database that all others with tables are copied from. */
    private static final class Tables {
        private static final String MADE_ONCE = made();

        private static String made() {
            String name = "tables";
            execute(SERVER, "create database " + name + " owner owner");
            MakeTables.run(new MockEnvironment()
                    .withProperty("spring.datasource.url", url(name))
                    .withProperty("spring.datasource.username", "serving")
                    .withProperty("spring.datasource.password", "any")
                    .withProperty("tanggap.schema-owner.username", "owner")
                    .withProperty("tanggap.schema-owner.password", "any"));
            return name;
        }
    }

    /** The same database as its owner reaches it. */
    public static DataSource asOwner(HikariDataSource dataSource) {
        return new DriverManagerDataSource(dataSource.getJdbcUrl(), "owner", "any");
    }

    /** One more pool on the same database, as another process would have it. */
    public static HikariDataSource another(HikariDataSource dataSource) {
        return pool(dataSource.getJdbcUrl());
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("serving");
        config.setPassword("any");
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}

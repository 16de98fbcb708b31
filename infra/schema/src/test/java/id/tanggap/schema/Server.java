package id.tanggap.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL with the two roles of an installation. It stops by itself when this process ends. */
final class Server {

    static final SchemaOwner OWNER = new SchemaOwner("keeper", "of-the-keeper");
    static final String SERVING = "server";

    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Server() {}

    private static EmbeddedPostgres start() {
        try {
            // Nobody misses what a crash of the machine would take.
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role keeper login password 'of-the-keeper'");
                statement.execute("create role server login password 'of-the-server'");
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The URL of a new, empty database that the owner owns. */
    static String emptyDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner keeper");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + name;
    }

    static DriverManagerDataSource owners(String url) {
        return new DriverManagerDataSource(url, OWNER.username(), OWNER.password());
    }

    static DriverManagerDataSource serving(String url) {
        return new DriverManagerDataSource(url, SERVING, "of-the-server");
    }
}

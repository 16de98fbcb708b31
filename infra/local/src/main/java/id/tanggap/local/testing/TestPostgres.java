package id.tanggap.local.testing;

import id.tanggap.local.Durability;
import id.tanggap.local.LocalPostgres;
import id.tanggap.local.PostgresConnection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of a JVM. It does not sync to disk, unless the system property {@code
 * tanggap.test.fsync} is {@code true}; a test that kills or restarts the server starts one of its own with {@link
 * LocalPostgres#throwaway}.
 */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** A new, empty database, whose owner the connection's user is. Never handed out twice. */
    public static PostgresConnection freshDatabase() {
        return server().connection(createDatabase());
    }

    /**
     * A new, empty database as an application gets it, as properties for Spring's environment: what it does there it does
     * with the rights that it has in an installation.
     */
    public static Map<String, String> freshSpringProperties() {
        return server().springProperties(createDatabase());
    }

    private static String createDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        try {
            server().createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** The server that all tests of this JVM share. */
    public static LocalPostgres server() {
        return Shared.SERVER;
    }

    private static final class Shared {
        private static final LocalPostgres SERVER = LocalPostgres.throwaway(
                Boolean.getBoolean("tanggap.test.fsync") ? Durability.SYNCED : Durability.THROWN_AWAY);
    }
}

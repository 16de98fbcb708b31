package id.tanggap.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * A PostgreSQL server of our own. It has two roles without special rights, {@value #USER}, which owns the database of the
 * same name, and {@value #SERVING}, which may do there what the owner lets it, and the superuser {@code postgres}; each
 * has a password of its own.
 */
public final class LocalPostgres implements AutoCloseable {

    /** The database of an installation, and the role that owns it. */
    static final String USER = "tanggap";

    static final String SERVING = "tanggap_serving";
    static final String SUPERUSER = "postgres";

    private static final String PASSWORD = "postgres.password";
    private static final int PORT_LINE = 3;

    private final int port;
    private final Passwords passwords;
    private final SupervisedEngine engine;

    /** The passwords of the three roles. */
    record Passwords(String user, String serving, String superuser) {

        static Passwords random() {
            return new Passwords(Secrets.randomPassword(), Secrets.randomPassword(), Secrets.randomPassword());
        }

        @Override
        public String toString() {
            return "Passwords[]";
        }
    }

    private LocalPostgres(int port, Passwords passwords, SupervisedEngine engine) {
        this.port = port;
        this.passwords = passwords;
        this.engine = engine;
    }

    /**
     * Starts it on the data in the folder, which is filled if empty, and waits until it answers.
     *
     * @param folder its own folder
     * @param home where its programs are: the folder that holds {@code bin}
     * @param removeAfterwards a folder to delete when the server has stopped, however it stopped
     * @throws StartRefused when it cannot be started
     */
    static LocalPostgres start(
            Path folder, Path home, Passwords passwords, Durability durability, @Nullable Path removeAfterwards)
            throws IOException {
        int port = Ports.free();
        Modes.createFolder(folder, "rwx------");
        PostgresEngine postgres = PostgresEngine.in(folder, home, port, passwords.superuser(), durability);
        SupervisedEngine engine = new SupervisedEngine(postgres, removeAfterwards);
        engine.start();
        LocalPostgres server = new LocalPostgres(port, passwords, engine);
        try {
            server.ensureRolesAndDatabase();
        } catch (SQLException e) {
            server.close();
            throw new IOException("PostgreSQL: the database could not be created", e);
        }
        return server;
    }

    /**
     * Starts that of an installation, without anything beside it.
     *
     * @throws StartRefused when it cannot be started
     */
    public static LocalPostgres start(DataFolder folder) throws IOException {
        Passwords passwords = new Passwords(
                Secrets.password(folder.secret(PASSWORD)),
                Secrets.password(folder.secret("postgres-serving.password")),
                Secrets.password(folder.secret("postgres-superuser.password")));
        Path home = PostgresBinaries.besideElasticsearchOrIn(folder.runtime());
        return start(folder.postgres(), home, passwords, Durability.SYNCED, null);
    }

    /**
     * How to reach that of a Tanggap that runs on the data in the folder.
     *
     * @throws IOException when it does not say where it listens, because it is just starting or stopping
     */
    public static PostgresConnection running(Path root) throws IOException {
        List<String> told = Files.readAllLines(PostgresEngine.postmasterPid(root.resolve("postgres")));
        if (told.size() <= PORT_LINE) {
            throw new IOException("PostgreSQL is starting: try again shortly");
        }
        String password =
                Files.readString(root.resolve("secrets").resolve(PASSWORD)).strip();
        return new PostgresConnection(url(Integer.parseInt(told.get(PORT_LINE).strip()), USER), USER, password);
    }

    /**
     * Starts one for a test, in a folder of its own. It is stopped and its data are removed when it is closed or this
     * JVM ends, however it ends.
     */
    public static LocalPostgres throwaway(Durability durability) {
        Passwords passwords = Passwords.random();
        return Throwaway.started(
                "postgres",
                folder -> start(
                        folder.resolve("postgres"),
                        PostgresBinaries.unpackedInto(EngineFiles.folder()),
                        passwords,
                        durability,
                        folder));
    }

    /** The database {@value #USER} and its owner: for migrations and backups, not for who serves requests. */
    public PostgresConnection connection() {
        return connection(USER);
    }

    /** Another database on this server, as its owner {@value #USER}. */
    public PostgresConnection connection(String database) {
        return new PostgresConnection(url(port, database), USER, passwords.user());
    }

    /** A database as superuser: for administration, never for the application. */
    public PostgresConnection superuserConnection(String database) {
        return new PostgresConnection(url(port, database), SUPERUSER, passwords.superuser());
    }

    /**
     * How an application reaches a database here, as properties for Spring's environment: it makes its tables as their
     * owner, and serves as another.
     */
    public Map<String, String> springProperties(String database) {
        return Map.of(
                "spring.datasource.url", url(port, database),
                "spring.datasource.username", SERVING,
                "spring.datasource.password", passwords.serving(),
                "tanggap.schema-owner.username", USER,
                "tanggap.schema-owner.password", passwords.user());
    }

    /** The process id of the server; another one after it was started again. */
    public long pid() {
        return engine.pid();
    }

    /** Creates an empty database that {@value #USER} owns. */
    public void createDatabase(String name) throws SQLException {
        try (Connection connection = connect(superuserConnection("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + quoted(name) + " owner " + USER + " template template0");
        }
    }

    /** Stops it cleanly: sessions are ended, nothing acknowledged is lost. */
    @Override
    public void close() {
        engine.close();
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    static Connection connect(PostgresConnection to) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", to.user());
        properties.setProperty("password", to.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        Connection connection = new Driver().connect(to.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("not a URL of PostgreSQL: " + to.jdbcUrl());
        }
        return connection;
    }

    private void ensureRolesAndDatabase() throws SQLException {
        try (Connection connection = connect(superuserConnection("postgres"))) {
            ensureRole(connection, USER, passwords.user());
            ensureRole(connection, SERVING, passwords.serving());
            if (exists(connection, "select 1 from pg_database where datname = ?", USER)) {
                return;
            }
        }
        createDatabase(USER);
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        try (Statement statement = connection.createStatement()) {
            statement.execute((known ? "alter" : "create") + " role " + role + " login password '"
                    + password.replace("'", "''") + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

package id.tanggap.eventstore.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** What the database says of its tables. */
final class Schema {
    static final String HISTORY = "flyway_";

    private static final String TABLES = """
            select c.relname from pg_class c
             where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
             order by c.relname""";

    private static final String COLUMNS = """
            select a.attname from pg_attribute a
             where a.attrelid = format('%I.%I', current_schema(), ?::text)::regclass
               and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum""";

    private static final String REFERENCES = """
            select from_table.relname, to_table.relname from pg_constraint c
              join pg_class from_table on from_table.oid = c.conrelid
              join pg_class to_table on to_table.oid = c.confrelid
             where c.contype = 'f' and c.connamespace = current_schema()::regnamespace and c.conrelid <> c.confrelid""";

    private static final String SEQUENCES = """
            select sequencename, last_value from pg_sequences
             where schemaname = current_schema() and last_value is not null""";

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** One text for one value, whatever the server or the session is set to. */
    void speakPlainly() throws SQLException {
        for (String setting : List.of(
                "timezone = 'UTC'",
                "datestyle = 'ISO, MDY'",
                "intervalstyle = 'postgres'",
                "bytea_output = 'hex'",
                "extra_float_digits = 3",
                "statement_timeout = 0",
                "idle_in_transaction_session_timeout = 0")) {
            execute("set " + setting);
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> tables() throws SQLException {
        return strings(TABLES);
    }

    List<String> columns(String table) throws SQLException {
        return strings(COLUMNS, table);
    }

    /** The version of each history of migrations. */
    Map<String, String> versions() throws SQLException {
        Map<String, String> versions = new TreeMap<>();
        for (String table : tables()) {
            if (table.startsWith(HISTORY)) {
                strings("select version from " + quoted(table)
                                + " where success and version is not null order by installed_rank desc limit 1")
                        .forEach(version -> versions.put(table, version));
            }
        }
        return versions;
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    String serverVersion() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** So that whatever a table refers to comes before it. */
    List<String> inOrderOfReference(List<String> tables) throws SQLException {
        Map<String, Set<String>> references = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), table -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        List<String> ordered = new ArrayList<>();
        List<String> rest = new ArrayList<>(tables);
        while (!rest.isEmpty()) {
            List<String> next = rest.stream()
                    .filter(table ->
                            references.getOrDefault(table, Set.of()).stream().noneMatch(rest::contains))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + rest);
            }
            ordered.addAll(next);
            rest.removeAll(next);
        }
        return ordered;
    }

    interface Rows {
        void row(byte[] row) throws IOException;
    }

    /** Each row as a line of COPY's text format. */
    void read(String table, List<String> columns, String condition, Rows each) throws SQLException, IOException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from %s where %s) to stdout"
                        .formatted(quoted(columns), quoted(table), condition));
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                each.row(row);
            }
        } catch (IOException | RuntimeException e) {
            cancel(copy, e);
            throw e;
        }
    }

    /** The server answers that it was cancelled, which is not what went wrong. */
    private static void cancel(CopyOut copy, Exception reason) {
        try {
            copy.cancelCopy();
        } catch (SQLException cancelled) {
            reason.addSuppressed(cancelled);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Schema::quoted).toList());
    }

    private List<String> strings(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> strings = new ArrayList<>();
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
                return strings;
            }
        }
    }
}

package id.tanggap.bench.measure;

import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.load.Clients;
import id.tanggap.bench.load.Clients.Client;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of the journal's shape, inserted and committed one by one: with pgbench where it is installed. */
final class InsertedRows {

    private static final int BODY_BYTES = 560;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

    private final Plot plot;
    private final Path script;
    private final boolean pgbench;

    InsertedRows(Bed bed, Plot plot) throws SQLException, IOException {
        this.plot = plot;
        this.pgbench = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
        this.script = bed.folder().resolve("insert.sql");
        Files.writeString(script, """
                insert into bench_delivery (channel, digest, body, drawer, received_at, state, due_at) values ('meta', sha256((random()::text || clock_timestamp()::text)::bytea), decode(:body, 'hex'), 'journal:20261128', now(), 'received', now());
                """);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_delivery (like intake_delivery including all)");
        }
    }

    String name() {
        return pgbench ? "pgbench -M prepared" : "prepared insert and commit by JDBC";
    }

    double perSecond(int clients, Duration time) throws Exception {
        return pgbench ? byPgbench(clients, time) : byJdbc(clients, time);
    }

    private double byPgbench(int clients, Duration time) throws IOException, InterruptedException {
        URI database = URI.create(plot.database().jdbcUrl().substring("jdbc:".length()));
        byte[] body = new byte[BODY_BYTES];
        Arrays.fill(body, (byte) 0x5a);
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                database.getHost(),
                "-p",
                Integer.toString(database.getPort()),
                "-U",
                plot.database().user(),
                "-c",
                Integer.toString(clients),
                "-j",
                "1",
                "-T",
                Long.toString(time.toSeconds()),
                "-D",
                "body=" + HexFormat.of().formatHex(body),
                "-f",
                script.toString(),
                database.getPath().substring(1)));
        builder.environment().put("PGPASSWORD", plot.database().password());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(said);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IOException("pgbench: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    private double byJdbc(int clients, Duration time) throws Exception {
        return Clients.work(clients, time, number -> new Row(connect())).perSecond();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                plot.database().jdbcUrl(),
                plot.database().user(),
                plot.database().password());
    }

    private static final class Row implements Client, AutoCloseable {

        private final Connection connection;
        private final PreparedStatement insert;

        Row(Connection connection) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement("""
                    insert into bench_delivery (channel, digest, body, drawer, received_at, state, due_at)
                    values ('meta', sha256((random()::text || clock_timestamp()::text)::bytea), ?, 'journal:20261128', now(), 'received', now())
                    """);
            insert.setBytes(1, new byte[BODY_BYTES]);
        }

        @Override
        public void once() throws SQLException {
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}

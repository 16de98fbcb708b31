package id.tanggap.bench.bed;

import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.eventstore.kurrent.server.ClusterProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The server that {@code TANGGAP_TEST_EVENTSTOREDB} names with a connection string; else the double of its protocol, in a
 * process of its own, which keeps everything in memory and syncs nothing to disk.
 */
public final class EventStoreDb implements AutoCloseable {

    private static final String REAL = "TANGGAP_TEST_EVENTSTOREDB";

    private final @Nullable Process doubled;
    private final String connection;
    private final String prefix = "bench-" + UUID.randomUUID() + "-";

    private EventStoreDb(@Nullable Process doubled, String connection) {
        this.doubled = doubled;
        this.connection = connection;
    }

    public static EventStoreDb open() throws IOException {
        String real = System.getenv(REAL);
        if (real != null) {
            return new EventStoreDb(null, real);
        }
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClusterProgram.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("esdb://")) {
                return new EventStoreDb(process, line);
            }
        }
        throw new IOException("The double of EventStoreDB did not start");
    }

    public String name() {
        return doubled == null ? "EventStoreDB" : "the double of EventStoreDB, in memory";
    }

    public String connection() {
        return connection;
    }

    /** Of all streams that are written here. */
    public String prefix() {
        return prefix;
    }

    /** The same room with its events there. */
    public Plot with(Plot plot) {
        return plot.with("tanggap.event-store", "eventstoredb")
                .with("tanggap.eventstoredb.connection", connection)
                .with("tanggap.eventstoredb.stream-prefix", prefix);
    }

    @Override
    public void close() {
        if (doubled != null) {
            doubled.destroyForcibly();
        }
    }
}

package id.tanggap.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs engines in a process of its own until that one is ended, as the real application does. */
final class SmallApplication {

    private SmallApplication() {}

    /** In its environment, and in nobody else's: as secrets of the platforms are. */
    static final Map<String, String> ITS_OWN = Map.of("TANGGAP_CHANNELS_X_CONSUMER_SECRET", "rahasia-di-lingkungan");

    /** Starts it; it writes the file {@code connections} into the folder when the engines answer. */
    static Process start(Path root, String engines, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Costs half the time to start; what is tested here does not depend on it.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-D" + ElasticsearchEngine.MORE_JVM_OPTIONS + "=-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallApplication.class.getName(),
                        root.toString(),
                        engines)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(ITS_OWN);
        return builder.start();
    }

    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        String connections = arguments[1].equals("both") ? both(root) : postgres(root);
        Path draft = root.resolve("connections.new");
        Files.writeString(draft, connections);
        Files.move(draft, root.resolve("connections"), StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }

    private static String both(Path root) throws IOException {
        LocalEngines engines = LocalEngines.start(
                DataFolder.open(root.resolve("data")),
                LocalElasticsearch.DEFAULT_INDEX_PREFIX,
                LocalElasticsearch.DEFAULT_HEAP_MEGABYTES,
                System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(engines::close));
        ElasticsearchConnection search = engines.elasticsearch().connection();
        return String.join(
                "\n", lines(engines.postgres().connection()), search.url(), search.user(), search.password());
    }

    private static String postgres(Path root) throws IOException {
        LocalPostgres postgres = LocalPostgres.start(
                root.resolve("postgres"),
                PostgresBinaries.unpackedInto(EngineFiles.folder()),
                LeftoversTest.PASSWORDS,
                Durability.THROWN_AWAY,
                null);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return lines(postgres.connection());
    }

    private static String lines(PostgresConnection database) {
        return String.join("\n", database.jdbcUrl(), database.user(), database.password());
    }
}

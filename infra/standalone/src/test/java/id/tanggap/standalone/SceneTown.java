package id.tanggap.standalone;

import id.tanggap.command.reply.PlatformDouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** An application in a process of its own, between platforms that are doubles; its engines outlive it. */
final class SceneTown implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "scene");

    /** Longer than anything that a killed application held. */
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Path clock = FOLDER.resolve("clock").toAbsolutePath();
    private final Path credentials = FOLDER.resolve("credentials.json").toAbsolutePath();
    private final int port = FaultTown.freePort();
    private final Map<String, Object> properties;
    private final Map<String, String> environment;
    private final Wire toPostgres;
    private final JdbcClient sql;
    private Duration ahead = Duration.ZERO;
    private Node node;

    /** Facebook and Instagram. */
    final PlatformDouble graph = new PlatformDouble(this::now);

    final PlatformDouble whatsApp = new PlatformDouble(this::now);
    final PlatformDouble threads = new PlatformDouble(this::now);
    final PlatformDouble x = new PlatformDouble(this::now);
    final PlatformDouble youTube = new PlatformDouble(this::now);

    SceneTown() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(Path.of("target", "scene.log"));
        NodeProgram.offset(clock).putLong(0, 0);
        properties = new HashMap<>(TestEngines.properties(credentials));
        properties.keySet().removeIf(name -> name.startsWith("tanggap.channels.x."));
        properties.putAll(Map.of(
                "tanggap.channels.x.consumer-secret",
                Town.X_SECRET,
                "tanggap.polling.pace",
                BETWEEN_LOOKS,
                "tanggap.polling.tick",
                "500ms",
                "tanggap.replies.workers",
                12,
                "tanggap.replies.poll",
                "200ms",
                "tanggap.replies.ask-visibility",
                false));
        for (String platform : List.of("facebook", "instagram", "threads", "x", "whatsapp", "youtube")) {
            properties.put("tanggap.replies.receipts." + platform, "public");
        }
        sql = JdbcClient.create(new DriverManagerDataSource(
                property("spring.datasource.url"),
                property("tanggap.schema-owner.username"),
                property("tanggap.schema-owner.password")));
        // Each request comes with its words, so that one can be known by them.
        String words = "?prepareThreshold=0";
        String jdbc = "jdbc:";
        URI database = URI.create(property("spring.datasource.url").substring(jdbc.length()));
        toPostgres = Wire.to(database.getPort());
        properties.put(
                "spring.datasource.url",
                jdbc + database.toString().replace(":" + database.getPort(), ":" + toPostgres.port()) + words);
        environment = Map.of(
                "TANGGAP_CHANNELS_META_GRAPH_URL", graph.url(),
                "TANGGAP_CHANNELS_META_WHATSAPP_URL", whatsApp.url(),
                "TANGGAP_CHANNELS_THREADS_API_URL", threads.url(),
                "TANGGAP_CHANNELS_X_API_URL", x.url(),
                "TANGGAP_CHANNELS_YOUTUBE_API_URL", youTube.url());
        node = start();
    }

    private String property(String name) {
        return properties.get(name).toString();
    }

    List<PlatformDouble> platforms() {
        return List.of(graph, whatsApp, threads, x, youTube);
    }

    Town town() {
        return new Town("http://127.0.0.1:" + port, credentials);
    }

    private Node start() throws IOException {
        return Node.start("scene", port, clock, properties, environment).awaitReady();
    }

    /** So that what nobody tells is found. */
    void letAccountsBeLookedAt() {
        letPass(BETWEEN_LOOKS);
    }

    /** So that what was made ready on Threads is published. */
    void letThreadsBeReady() {
        sql.sql("select due_at from reply_parcel where prepared is not null and state = 'waiting' and due_at > ?")
                .param(Timestamp.from(now()))
                .query((row, _) -> row.getTimestamp("due_at").toInstant())
                .list()
                .forEach(due -> letPass(Duration.between(now(), due)));
    }

    /** kill -9, and the same again. */
    void dieAndRise() throws IOException {
        node.kill();
        rise();
    }

    /**
     * Kills it with -9 in the middle of the first request to its database that has this in it, and starts it again.
     *
     * @param whatLeadsToIt goes on until it is through, whoever it meets
     */
    void dieInTheMiddleOf(String request, Runnable whatLeadsToIt)
            throws IOException, InterruptedException, ExecutionException {
        CountDownLatch killed = toPostgres.breakAt(request, Wire.Break.WITHIN_THE_REQUEST, node::kill);
        try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> through = aside.submit(whatLeadsToIt);
            Wire.await(killed);
            rise();
            through.get();
        }
    }

    /** By then nothing is held any more by whoever died. */
    private void rise() throws IOException {
        platforms().forEach(PlatformDouble::speaksAgain);
        letPass(A_WHILE);
        node = start();
    }

    /** On everybody's clock. */
    private synchronized void letPass(Duration time) {
        ahead = time.isNegative() ? ahead : ahead.plus(time);
        NodeProgram.offset(clock).putLong(0, ahead.toMillis());
    }

    /** By everybody's clock. */
    private synchronized Instant now() {
        return Instant.now().plus(ahead);
    }

    @Override
    public void close() throws IOException {
        node.close();
        toPostgres.close();
        platforms().forEach(PlatformDouble::close);
    }
}

package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.local.DataFolder;
import id.tanggap.local.ElasticsearchConnection;
import id.tanggap.local.LocalElasticsearch;
import id.tanggap.local.LocalEngines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A town whose application, engines and wires can be broken: each a process or a connection of its own. */
final class FaultTown implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final DataFolder folder;
    private final LocalEngines engines;
    private final Wire toPostgres;
    private final Wire toElasticsearch;
    private final Wire toApplication;
    private final Map<String, Object> properties;
    private final Path credentials;
    private final Path clock;
    private final int port = freePort();
    private Node node;

    private FaultTown(String name, DataFolder folder, LocalEngines engines) throws IOException {
        this.name = name;
        this.folder = folder;
        this.engines = engines;
        this.credentials = folder.root().resolve("credentials.json");
        this.clock = folder.root().resolve("clock");
        this.toPostgres =
                Wire.to(URI.create(engines.postgres().connection().jdbcUrl().substring("jdbc:".length()))
                        .getPort());
        this.toElasticsearch =
                Wire.to(URI.create(engines.elasticsearch().connection().url()).getPort());
        this.toApplication = Wire.to(port);
        this.properties = properties();
        this.node = Node.start(name, port, clock, properties);
    }

    /**
     * Starts the engines and a node, and registers the office whose account the storm tags.
     *
     * @param name of its folder and its log under target
     */
    static FaultTown open(String name) throws IOException {
        return open(name, _ -> {});
    }

    /** @param prepare gets the data folder before the engines do */
    static FaultTown open(String name, Preparation prepare) throws IOException {
        Path path = Path.of("target", name);
        FileSystemUtils.deleteRecursively(path);
        Files.deleteIfExists(Path.of("target", name + ".log"));
        DataFolder folder = DataFolder.open(path);
        prepare.in(folder.root());
        LocalEngines engines = LocalEngines.start(
                folder,
                LocalElasticsearch.DEFAULT_INDEX_PREFIX,
                LocalElasticsearch.DEFAULT_HEAP_MEGABYTES,
                System.out::println);
        FaultTown town = new FaultTown(name, folder, engines);
        town.node.awaitReady();
        town.town().register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", Storm.ACCOUNT, "dinaspu");
        return town;
    }

    /** What is done to a data folder before anything lies in it. */
    interface Preparation {
        void in(Path folder) throws IOException;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(engines.springProperties());
        properties.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + toPostgres.port() + "/tanggap");
        properties.put("tanggap.elasticsearch.urls", "http://127.0.0.1:" + toElasticsearch.port());
        properties.put("tanggap.access.credentials-file", credentials);
        properties.put("tanggap.channels.meta.app-secret", Town.META_SECRET);
        properties.put("tanggap.channels.meta.verify-token", "rahasia-verifikasi");
        return properties;
    }

    /** Where its engines keep what they have. */
    Path folder() {
        return folder.root();
    }

    Town town() {
        return new Town("http://127.0.0.1:" + toApplication.port(), credentials);
    }

    /** The same town, straight at one of its nodes. */
    Town townAt(Node at) {
        return new Town("http://127.0.0.1:" + at.port(), credentials);
    }

    Storm storm() {
        return new Storm(town());
    }

    Wire toApplication() {
        return toApplication;
    }

    Wire toPostgres() {
        return toPostgres;
    }

    Wire toElasticsearch() {
        return toElasticsearch;
    }

    Node node() {
        return node;
    }

    /** Sets the wall clock of the nodes wrong by so much. */
    void setClock(Duration wrongBy) {
        NodeProgram.offset(clock).putLong(0, wrongBy.toMillis());
    }

    void killNode() {
        node.kill();
    }

    void startNode() {
        try {
            node = Node.start(name, port, clock, properties).awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another node on the same engines, straight at its port. */
    Node another(int itsPort) throws IOException {
        return Node.start(name + "-other", itsPort, clock, properties).awaitReady();
    }

    /** kill -9 of the server and all that belongs to it. */
    void killPostgres() {
        kill(engines.postgres().pid());
    }

    /** kill -9. */
    void killElasticsearch() {
        kill(engines.elasticsearch().pid());
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        Stream.concat(Stream.of(process), process.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
    }

    /** Asks Elasticsearch itself, past the wire. */
    void elasticsearch(String method, String path, String body) throws IOException, InterruptedException {
        ElasticsearchConnection search = engines.elasticsearch().connection();
        String who = Base64.getEncoder()
                .encodeToString((search.user() + ":" + search.password()).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(search.url() + path))
                        .header("Authorization", "Basic " + who)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        node.close();
        toApplication.close();
        toPostgres.close();
        toElasticsearch.close();
        engines.close();
        folder.close();
    }
}

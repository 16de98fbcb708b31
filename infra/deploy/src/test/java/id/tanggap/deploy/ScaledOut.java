package id.tanggap.deploy;

import id.tanggap.local.Durability;
import id.tanggap.local.ElasticsearchConnection;
import id.tanggap.local.LocalElasticsearchCluster;
import id.tanggap.local.LocalPostgres;
import id.tanggap.local.PostgresConnection;
import id.tanggap.standalone.Town;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A town that outgrew one machine, in small: two processes of each side behind the proxy, one PostgreSQL, and two
 * Elasticsearch nodes that speak TLS. One node of each pair is told of the engines in one way, the other in another.
 */
final class ScaledOut implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 320;
    private static final Path FOLDER = Path.of("target", "scaled-out");

    private final LocalPostgres postgres;
    private final LocalElasticsearchCluster elasticsearch;
    private final Map<String, TestNode> nodes = new HashMap<>();
    private final TestProxy proxy;

    private ScaledOut(LocalPostgres postgres, LocalElasticsearchCluster elasticsearch, List<TestNode> all)
            throws IOException {
        this.postgres = postgres;
        this.elasticsearch = elasticsearch;
        all.forEach(node -> nodes.put(node.name(), node));
        this.proxy =
                new TestProxy(FOLDER, all.stream().map(TestNode::hostAndPort).toList());
    }

    /** Everything at once, on empty engines, as soon as the tables are made. */
    static ScaledOut start() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        var searching = CompletableFuture.supplyAsync(
                () -> LocalElasticsearchCluster.throwaway(2, HEAP_MEGABYTES),
                start -> Thread.ofPlatform().daemon().start(start));
        LocalPostgres postgres = LocalPostgres.throwaway(Durability.THROWN_AWAY);
        LocalElasticsearchCluster elasticsearch = searching.join();

        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        String masterKey = Base64.getEncoder().encodeToString(key);
        Path keyFile = Files.writeString(FOLDER.resolve("master.key"), masterKey);
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        for (Side side : Side.values()) {
            TablesProgram.runFrom(side, postgres.springProperties("tanggap"));
        }
        Map<String, String> one = common(postgres.springProperties("tanggap"), elasticsearch);
        one.put("TANGGAP_MASTER_KEY_FILE", keyFile.toAbsolutePath().toString());
        ElasticsearchConnection user = elasticsearch.connections().getFirst();
        one.put("TANGGAP_ELASTICSEARCH_USERNAME", user.user());
        one.put("TANGGAP_ELASTICSEARCH_PASSWORD", user.password());
        one.put(
                "TANGGAP_ELASTICSEARCH_CAFILE",
                elasticsearch.certificate().certificate().toString());
        Map<String, String> other = common(postgres.springProperties("tanggap"), elasticsearch);
        other.put("TANGGAP_MASTER_KEY", masterKey);
        other.put("TANGGAP_ELASTICSEARCH_APIKEY", apiKey(elasticsearch));
        other.put(
                "TANGGAP_ELASTICSEARCH_CAFINGERPRINT",
                elasticsearch.certificate().fingerprint());
        Map<String, String> first = new HashMap<>(one);
        first.put("TANGGAP_ACCESS_CREDENTIALS_FILE", credentials().toString());

        List<TestNode> nodes = List.of(
                new TestNode(Side.COMMAND, 1, first, FOLDER),
                new TestNode(Side.COMMAND, 2, other, FOLDER),
                new TestNode(Side.QUERY, 1, one, FOLDER),
                new TestNode(Side.QUERY, 2, other, FOLDER));
        nodes.forEach(TestNode::launch);
        nodes.forEach(TestNode::awaitReady);
        return new ScaledOut(postgres, elasticsearch, nodes);
    }

    private static Map<String, String> common(Map<String, String> database, LocalElasticsearchCluster elasticsearch) {
        Map<String, String> environment = new HashMap<>(TablesProgram.asVariables(database));
        // No node needs to know who owns the tables.
        environment.keySet().removeIf(name -> name.startsWith("TANGGAP_SCHEMAOWNER"));
        environment.putAll(Map.of(
                "TANGGAP_ELASTICSEARCH_URLS",
                elasticsearch.connections().stream()
                        .map(ElasticsearchConnection::url)
                        .collect(Collectors.joining(",")),
                "TANGGAP_ELASTICSEARCH_REPLICAS",
                "1",
                "TANGGAP_ACCESS_OPENMETRICS",
                "true",
                "TANGGAP_ACCESS_TRUSTEDPROXIES",
                "127.0.0.1",
                "TANGGAP_CHANNELS_META_APPSECRET",
                Town.META_SECRET,
                "TANGGAP_CHANNELS_META_VERIFYTOKEN",
                "rahasia-verifikasi"));
        return environment;
    }

    /** As an operator makes one, and in the form in which Elasticsearch hands it out. */
    private static String apiKey(LocalElasticsearchCluster elasticsearch) throws IOException {
        ElasticsearchConnection user = elasticsearch.superuserConnection();
        String credentials = Base64.getEncoder()
                .encodeToString((user.user() + ":" + user.password()).getBytes(StandardCharsets.UTF_8));
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(elasticsearch.certificate().trusting())
                .build()) {
            String answer = http.send(
                            HttpRequest.newBuilder(URI.create(user.url() + "/_security/api_key"))
                                    .header("Authorization", "Basic " + credentials)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("""
                                            {"name": "tanggap", "role_descriptors": {"tanggap": {
                                              "cluster": ["monitor"],
                                              "indices": [{"names": ["tanggap-*"], "privileges": ["read", "write", "manage"]}]}}}
                                            """))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(answer).path("encoded").stringValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Path credentials() {
        return FOLDER.resolve("credentials.json");
    }

    /** Everybody comes through the proxy. */
    Town town() {
        return new Town(proxy.address(), credentials());
    }

    /** Somebody who asks one node and no other. */
    Town townAt(String node) {
        return new Town(node(node).address(), credentials());
    }

    TestNode node(String name) {
        TestNode node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException(name);
        }
        return node;
    }

    TestProxy proxy() {
        return proxy;
    }

    void killElasticsearch(int number) {
        ProcessHandle.of(elasticsearch.pid(number)).orElseThrow().destroyForcibly();
    }

    JdbcClient database() {
        PostgresConnection connection = postgres.connection();
        return JdbcClient.create(
                new DriverManagerDataSource(connection.jdbcUrl(), connection.user(), connection.password()));
    }

    @Override
    public void close() {
        proxy.close();
        nodes.values().parallelStream().forEach(TestNode::kill);
        elasticsearch.close();
        postgres.close();
    }
}

package id.tanggap.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One installation through its mishaps: what was acknowledged is there after each. The steps follow one another on the
 * same data, because each start of Elasticsearch takes its time.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalEnginesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Path root = Path.of("");
    private static Process application;
    private static Path log = Path.of("");

    @BeforeAll
    static void start() throws Exception {
        root = Files.createTempDirectory("tanggap-engines-");
        Modes.set(root, "rwx--x--x");
        log = root.resolve("application.log");
        application = SmallApplication.start(root, "both", log);
        awaitConnections();
        execute("create table kept (id int)");
        execute("insert into kept values (1)");
        assertThat(put("/kept/_doc/1?refresh=true", "{\"id\": 1}")).isEqualTo(201);
    }

    @AfterAll
    static void clean() throws Exception {
        stop(application);
        await().atMost(60, SECONDS).until(() -> pids().isEmpty());
        Trees.delete(root);
    }

    @Test
    @Order(1)
    void neither_engine_runs_as_root() throws Exception {
        for (long pid : pids()) {
            assertThat(ProcessHandle.of(pid).orElseThrow().info().user())
                    .hasValueSatisfying(user -> assertThat(user).isNotEqualTo("root"));
        }
    }

    @Test
    @Order(2)
    void both_engines_come_back_with_port_and_data_when_killed() throws Exception {
        List<Long> before = pids();
        assertThat(before).hasSize(2);
        before.forEach(pid -> ProcessHandle.of(pid).orElseThrow().destroyForcibly());

        await().atMost(300, SECONDS).ignoreExceptions().untilAsserted(() -> {
            assertThat(rows()).isEqualTo(1);
            assertThat(found()).contains("\"count\":1");
        });
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(pids()).hasSize(2).doesNotContainAnyElementsOf(before));
    }

    @Test
    @Order(3)
    void both_engines_end_when_the_application_is_killed_and_the_next_start_has_the_data() throws Exception {
        List<ProcessHandle> engines = pids().stream()
                .map(ProcessHandle::of)
                .map(Optional::orElseThrow)
                .toList();
        assertThat(engines).hasSize(2);

        application.destroyForcibly();
        await().atMost(60, SECONDS).until(() -> engines.stream().noneMatch(ProcessHandle::isAlive));

        Files.delete(root.resolve("connections"));
        application = SmallApplication.start(root, "both", log);
        awaitConnections();
        assertThat(rows()).isEqualTo(1);
        assertThat(found()).contains("\"count\":1");
    }

    private static void awaitConnections() {
        await().atMost(300, SECONDS).until(() -> {
            assertThat(application.isAlive()).as(Files.readString(log)).isTrue();
            return Files.exists(root.resolve("connections"));
        });
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, SECONDS)).isTrue();
    }

    private static List<Long> pids() {
        return List.of(root.resolve("data/postgres/server.pid"), root.resolve("data/elasticsearch/node.pid")).stream()
                .flatMap(file -> Leftovers.pidIn(file).stream())
                .filter(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent())
                .toList();
    }

    private static List<String> connections() throws Exception {
        return Files.readAllLines(root.resolve("connections"));
    }

    private static Connection database() throws Exception {
        List<String> lines = connections();
        return LocalPostgres.connect(new PostgresConnection(lines.get(0), lines.get(1), lines.get(2)));
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows() throws Exception {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from kept")) {
            if (!row.next()) {
                throw new SQLException("no count");
            }
            return row.getInt(1);
        }
    }

    private static int put(String path, String body) throws Exception {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static String found() throws Exception {
        return send(request("/kept/_count")).body();
    }

    private static HttpRequest.Builder request(String path) throws Exception {
        List<String> lines = connections();
        String credentials = lines.get(4) + ":" + lines.get(5);
        return HttpRequest.newBuilder(URI.create(lines.get(3) + path))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

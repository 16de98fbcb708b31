package id.tanggap.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("------rwx");

    /** What we give them, what their own scripts add, and what a shell does. */
    private static final Set<String> LISTED = Set.of(
            "PATH",
            "LC_ALL",
            "TZ",
            "HOME",
            "PWD",
            "OLDPWD",
            "SHLVL",
            "_",
            "HOSTNAME",
            "ES_JAVA_HOME",
            "ES_PATH_CONF",
            "ES_TMPDIR",
            "ES_HOME",
            "ES_DISTRIBUTION_TYPE",
            "ES_REDIRECT_STDOUT_TO_STDERR",
            "ES_JAVA_OPTS",
            "CLI_JAVA_OPTS",
            "CLI_NAME",
            "CLI_LIBS",
            "CLI_SCRIPT",
            "JAVA",
            "JAVA_TYPE",
            "LIBFFI_TMPDIR",
            "PG_GRANDPARENT_PID");

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
        assertThat(put("/tanggap-kept/_doc/1?refresh=true", "{\"id\": 1}")).isEqualTo(201);
    }

    @AfterAll
    static void clean() throws Exception {
        stop(application);
        await().atMost(60, SECONDS).until(() -> pids().isEmpty());
        Trees.delete(root);
    }

    @Test
    @Order(1)
    void each_engine_runs_as_somebody_whom_no_other_service_is() throws Exception {
        assumeTrue(ChildUser.weAreRoot(), "only root can run them as somebody else");
        Set<Long> users = new HashSet<>();
        for (long pid : pids()) {
            long user = owner(Path.of("/proc", Long.toString(pid)));
            assertThat(user).isBetween((long) SpareUser.FIRST, (long) SpareUser.LAST);
            users.add(user);
        }
        assertThat(users).hasSize(2);
    }

    @Test
    @Order(1)
    void what_an_engine_could_make_root_write_is_not_the_engines() throws Exception {
        assumeTrue(ChildUser.weAreRoot(), "only root can run them as somebody else");
        for (String engine : List.of("postgres", "elasticsearch")) {
            Path folder = root.resolve("data").resolve(engine);
            for (Path ours : List.of(
                    folder, folder.resolve("log"), folder.resolve("log/server.log"), folder.resolve("server.pid"))) {
                assertThat(owner(ours)).as(ours.toString()).isZero();
            }
            assertThat(owner(folder.resolve("data"))).isNotZero();
            assertThat(Files.getPosixFilePermissions(folder)).doesNotContainAnyElementsOf(OTHERS);
            assertThat(Files.getPosixFilePermissions(folder.resolve("data"))).doesNotContainAnyElementsOf(OTHERS);
        }
    }

    @Test
    @Order(1)
    void nothing_that_the_application_was_told_by_its_environment_reaches_an_engine() throws Exception {
        List<ProcessHandle> engines = application.descendants().toList();
        assertThat(engines.stream().map(ProcessHandle::pid)).containsAll(pids());

        for (ProcessHandle engine : engines) {
            assumeTrue(Files.exists(Path.of("/proc/self/environ")), "a system without /proc");
            String environment = Files.readString(Path.of("/proc", Long.toString(engine.pid()), "environ"));
            assertThat(environment.split("\0"))
                    .as(engine.info().commandLine().orElse(""))
                    .allMatch(variable -> LISTED.contains(variable.split("=", 2)[0]));
        }
    }

    @Test
    @Order(1)
    void the_application_may_use_its_own_indices_and_no_others() throws Exception {
        assertThat(put("/somebody-elses/_doc/1", "{}")).isEqualTo(403);
        assertThat(send(request("/somebody-elses/_search")).statusCode()).isEqualTo(403);
        assertThat(send(request("/.security-7/_search")).statusCode()).isEqualTo(403);
        assertThat(send(request("/_security/user")).statusCode()).isEqualTo(403);
        assertThat(put("/_security/user/intruder", "{\"password\": \"rahasia-sekali\", \"roles\": [\"superuser\"]}"))
                .isEqualTo(403);
        assertThat(put("/_security/api_key", "{\"name\": \"intruder\"}")).isEqualTo(403);
        assertThat(put("/_cluster/settings", "{\"persistent\": {\"cluster.blocks.read_only\": true}}"))
                .isEqualTo(403);
        assertThat(put("/_snapshot/away", "{\"type\": \"fs\", \"settings\": {\"location\": \"/tmp\"}}"))
                .isEqualTo(403);
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
    void both_engines_end_when_the_application_is_killed_and_the_next_start_has_the_data_whoever_owns_them()
            throws Exception {
        List<ProcessHandle> engines = pids().stream()
                .map(ProcessHandle::of)
                .map(Optional::orElseThrow)
                .toList();
        assertThat(engines).hasSize(2);

        application.destroyForcibly();
        await().atMost(60, SECONDS).until(() -> engines.stream().noneMatch(ProcessHandle::isAlive));

        giveToNobody("postgres");
        giveToNobody("elasticsearch");
        Files.delete(root.resolve("connections"));
        application = SmallApplication.start(root, "both", log);
        awaitConnections();
        assertThat(rows()).isEqualTo(1);
        assertThat(found()).contains("\"count\":1");
    }

    /** As they were when the engines ran as that one. */
    private static void giveToNobody(String engine) throws IOException {
        if (ChildUser.weAreRoot()) {
            Path folder = root.resolve("data").resolve(engine);
            Trees.giveTo(folder, SpareUser.NOBODY, SpareUser.NOBODY);
            Modes.set(folder, "rwx------");
        }
    }

    private static long owner(Path file) throws IOException {
        return ((Number) Files.getAttribute(file, "unix:uid")).longValue();
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
        return List.of(root.resolve("data/postgres/server.pid"), root.resolve("data/elasticsearch/tmp/node.pid"))
                .stream()
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
        return send(request("/tanggap-kept/_count")).body();
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

package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The finished program with its own engines: what these know of it and let it do; then each is killed with -9 while a platform delivers. A platform that gets no 200
 * delivers again; what got one must be there, once.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledInTheMiddleIT {

    private static final Path DATA = Path.of("target", "killed");
    private static final String ACCOUNT = "17841400000000001";
    private static final int POSTS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private static @Nullable PackagedProgram program;

    @BeforeAll
    static void nothingIsThereYet() throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        program = PackagedProgram.start(
                DATA,
                FaultTown.freePort(),
                Map.of(
                        "TANGGAP_CHANNELS_META_APP_SECRET",
                        Town.META_SECRET,
                        "TANGGAP_CHANNELS_META_VERIFY_TOKEN",
                        "rahasia-verifikasi"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (program != null) {
            program.close();
        }
    }

    private static PackagedProgram program() {
        return Objects.requireNonNull(program);
    }

    @Test
    @Order(1)
    void noEngineKnowsWhatTheProgramWasToldByItsEnvironment() throws IOException {
        List<ProcessHandle> engines = program().children();
        assertThat(engines).hasSizeGreaterThan(3);

        for (ProcessHandle engine : engines) {
            assertThat(Files.readString(Path.of("/proc", Long.toString(engine.pid()), "environ")))
                    .doesNotContain(Town.META_SECRET)
                    .doesNotContain("TANGGAP");
        }
    }

    @Test
    @Order(1)
    void theRoleThatServesCanAddEventsAndChangeNone() throws Exception {
        OwnEngines engines = new OwnEngines(DATA);
        JdbcClient serving = engines.serving();

        assertThat(serving.sql("select count(*) from event").query(Long.class).single())
                .isPositive();
        for (String attempt : List.of(
                "update event set payload = '{}'",
                "delete from event",
                "truncate event",
                "alter table event alter column payload drop not null",
                "alter table event disable trigger all",
                "create trigger hide before insert on event for each row execute function suppress_redundant_updates_trigger()",
                "create rule hide as on insert to event do instead nothing",
                "drop table event",
                "update event_era set shift = 0",
                "create table elsewhere (id int)",
                "alter role tanggap_serving superuser")) {
            assertThatThrownBy(() -> serving.sql(attempt).update())
                    .as(attempt)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
        assertThat(engines.rolesAtWork()).containsOnly("tanggap_serving");
    }

    @Test
    @Order(1)
    void theUserOfElasticsearchCanUseItsOwnIndicesAndNothingElse() throws Exception {
        OwnEngines engines = new OwnEngines(DATA);

        assertThat(engines.elasticsearch("GET", "/tanggap-*/_count", "")).isEqualTo(200);
        assertThat(engines.elasticsearch("GET", "/others-1/_search", "")).isEqualTo(403);
        assertThat(engines.elasticsearch("PUT", "/others-1", "{}")).isEqualTo(403);
        assertThat(engines.elasticsearch("GET", "/_security/user", "")).isEqualTo(403);
        assertThat(engines.elasticsearch("POST", "/_security/user/intruder", """
                {"password": "rahasia-sekali", "roles": ["superuser"]}"""))
                .isEqualTo(403);
        assertThat(engines.elasticsearch("POST", "/_security/api_key", "{\"name\": \"intruder\"}"))
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void nothingIsLostAndNothingIsDoubled() throws Exception {
        Town town = program().town();
        town.register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", ACCOUNT, "dinaspu");

        try (ExecutorService platform = Executors.newFixedThreadPool(4)) {
            for (int post = 0; post < POSTS; post++) {
                String id = "1790000000%07d".formatted(post);
                String body = Town.instagramComment(
                        ACCOUNT, id, Integer.toString(500 + post % 40), "jalan rusak uji " + post);
                platform.submit(() -> deliver(town, id, body));
            }
            whenAccepted(POSTS / 8);
            program().killPostgresql();
            whenAccepted(POSTS / 4);
            program().killElasticsearch();
            whenAccepted(POSTS / 2);
            program().kill();
            program = program().startAgain();
        }

        assertThat(accepted).hasSize(POSTS);
        town.eventually(
                town.tokenOf("diskominfo"),
                "/api/complaints?q=uji&size=1",
                list -> list.path("total").asInt() >= POSTS);
        assertThat(town.postsOnTheDesk("uji")).containsExactlyElementsOf(new TreeSet<>(accepted));
    }

    private void deliver(Town town, String post, String body) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(UncheckedIOException.class)
                .until(() -> town.deliverToMeta(body).status() == 200);
        accepted.add(post);
    }

    private void whenAccepted(int posts) {
        await().atMost(PATIENCE).until(() -> accepted.size() >= posts);
    }
}

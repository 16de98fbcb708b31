package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.EventHistory;
import id.tanggap.eventstore.copy.HistoryCopy;
import id.tanggap.eventstore.copy.TokenCopy;
import id.tanggap.eventstore.kurrent.KurrentConnection;
import id.tanggap.eventstore.kurrent.KurrentHistory;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.postgres.GlobalPosition;
import id.tanggap.eventstore.postgres.PostgresHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A town that has outgrown its machine: its history is copied to EventStoreDB, and the whole application goes on there by
 * configuration alone. No real EventStoreDB server can be had where this is built, so it is the double.
 */
class EventStoreDbLongIT {

    private static final Path CREDENTIALS = Path.of("target", "moving-town", "credentials.json");
    private static final String ACCOUNT = "17841400000000077";
    private static final Cluster CLUSTER = Cluster.start(3);

    private final Map<String, String> properties = new HashMap<>(TestEngines.properties(CREDENTIALS));

    @AfterAll
    static void stop() {
        CLUSTER.close();
    }

    @Test
    void aCopiedHistoryShowsTheSameAndGoesOn() {
        TestEngines.emptyFolder(CREDENTIALS.getParent());
        String head;
        Map<String, String> before;
        try (ConfigurableApplicationContext inPostgres = started()) {
            Town town = town(inPostgres);
            town.register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", ACCOUNT, "dinaspu");
            head = town.appointHead("dinas-pu");
            for (int i = 0; i < 20; i++) {
                town.deliverToMeta(comment(i, "Lampu jalan nomor-" + i + " padam"))
                        .expect(200);
            }
            resolve(town, head, "nomor-3");
            for (int i = 0; i < 20; i++) {
                town.onTheDesk(head, "nomor-" + i);
            }
            before = digests(town);
        }
        assertThat(before).isNotEmpty();

        copy();

        properties.put("tanggap.event-store", "eventstoredb");
        properties.put("tanggap.eventstoredb.connection", CLUSTER.connectionString());
        try (ConfigurableApplicationContext inStreams = started()) {
            Town town = town(inStreams);
            assertThat(digests(town)).isEqualTo(before);
            rebuild(town);
            assertThat(digests(town)).isEqualTo(before);

            town.deliverToMeta(comment(77, "Drainase nomor-77 tersumbat")).expect(200);
            town.deliverToMeta(comment(77, "Drainase nomor-77 tersumbat")).expect(200);
            CLUSTER.changeLeader();
            resolve(town, head, "drainase");
            town.eventually(
                    null,
                    "/api/public/complaints?q=drainase%20tersumbat&status=resolved",
                    found -> found.path("items").size() == 1);
            town.register("dinas-lh", "Dinas Lingkungan Hidup", "instagram", "17841400000000078", "dinaslh");
            assertThat(town.post(town.tokenOf("diskominfo"), "/api/opds", """
                                    {"id": "dinas-lain", "name": "Dinas Lain", "kind": "DINAS",
                                     "accounts": [{"platform": "instagram", "id": "%s", "handle": "dinaspu"}],
                                     "categories": [], "areas": []}
                                    """.formatted(ACCOUNT))
                            .status())
                    .isEqualTo(409);
            assertThat(town.get(town.tokenOf("diskominfo"), "/api/opds/dinas-lain")
                            .status())
                    .isEqualTo(404);
        }
    }

    private ConfigurableApplicationContext started() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new SpringApplicationBuilder(StandaloneApplication.class).run(arguments.toArray(String[]::new));
    }

    private static Town town(ConfigurableApplicationContext application) {
        return new Town(
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port"), CREDENTIALS);
    }

    private static String comment(int number, String text) {
        return Town.instagramComment(ACCOUNT, "1790000000007" + number, "80" + number, text);
    }

    private static void resolve(Town town, String head, String words) {
        String id = town.onTheDesk(head, words).path("id").asString();
        town.act(head, id, "acknowledge", "{}").expect(200);
        town.act(head, id, "answer", "{\"text\": \"Kami cek hari ini.\"}").expect(200);
        town.act(
                        head,
                        id,
                        "resolve",
                        "{\"text\": \"Sudah diperbaiki.\", \"evidence\": [\"https://foto.example.go.id/1.jpg\"]}")
                .expect(200);
    }

    /** Of each projection once nothing is left to project: how many documents, and what they show. */
    private static Map<String, String> digests(Town town) {
        String admin = town.tokenOf("admin");
        Map<String, String> digests = new TreeMap<>();
        for (JsonNode projection : settled(town).path("items")) {
            String name = projection.path("name").asString();
            JsonNode digest = town.get(admin, "/api/admin/projections/" + name + "/digest")
                    .expect(200)
                    .json();
            digests.put(
                    name,
                    digest.path("documents").asString() + " "
                            + digest.path("digest").asString());
        }
        return digests;
    }

    private static JsonNode settled(Town town) {
        return town.eventually(town.tokenOf("admin"), "/api/admin/projections", EventStoreDbLongIT::isSettled);
    }

    private static boolean isSettled(JsonNode projections) {
        for (JsonNode projection : projections.path("items")) {
            if (projection.path("lagEvents").asLong() > 0
                    || projection.path("index").isNull()
                    || !projection.path("rebuild").isNull()
                    || !projection.path("error").isNull()) {
                return false;
            }
        }
        return !projections.path("items").isEmpty();
    }

    /** From the events in EventStoreDB, beside what was made from those in PostgreSQL. */
    private static void rebuild(Town town) {
        Map<String, String> indices = indices(settled(town));
        indices.keySet()
                .forEach(name -> town.post(town.tokenOf("admin"), "/api/admin/projections/" + name + "/rebuild", "{}")
                        .expect(202));
        town.eventually(
                town.tokenOf("admin"),
                "/api/admin/projections",
                now -> isSettled(now)
                        && indices(now).entrySet().stream()
                                .noneMatch(index -> index.getValue().equals(indices.get(index.getKey()))));
    }

    private static Map<String, String> indices(JsonNode projections) {
        Map<String, String> indices = new TreeMap<>();
        for (JsonNode projection : projections.path("items")) {
            indices.put(
                    projection.path("name").asString(), projection.path("index").asString());
        }
        return indices;
    }

    private void copy() {
        try (HikariDataSource database = new HikariDataSource();
                KurrentConnection connection =
                        KurrentConnection.to(CLUSTER.connectionString()).open()) {
            database.setJdbcUrl(properties.get("spring.datasource.url"));
            database.setUsername(properties.get("spring.datasource.username"));
            database.setPassword(properties.get("spring.datasource.password"));
            EventHistory rows = new PostgresHistory(database);
            EventHistory streams = new KurrentHistory(connection, "tanggap.");
            HistoryCopy copy = new HistoryCopy(rows, streams, _ -> {});
            assertThat(copy.copy()).isGreaterThan(40);
            assertThat(copy.compare().same()).isTrue();
            assertThat(new TokenCopy(database, rows, streams).copy(GlobalPosition.class))
                    .isPositive();
        }
    }
}

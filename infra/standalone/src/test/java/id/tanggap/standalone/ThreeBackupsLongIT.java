package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.local.PostgresConnection;
import id.tanggap.local.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * EventStoreDB is restored from its backup of one hour, PostgreSQL from that of the next, and the documents are of a third.
 * The server is the double.
 */
class ThreeBackupsLongIT {

    private static final Path CREDENTIALS = Path.of("target", "three-backups", "credentials.json");
    private static final String ACCOUNT = "17841400000000099";
    private static final Cluster CLUSTER = Cluster.with(1).version(23, 10, 7).start();

    private final Map<String, String> properties = new HashMap<>(TestEngines.properties(CREDENTIALS));
    private final List<String> said = new ArrayList<>();

    @AfterAll
    static void stop() {
        CLUSTER.close();
    }

    @Test
    void nothingThatAnyBackupHoldsIsLostAndNobodyGoesOnWithoutAWord() throws Exception {
        TestEngines.emptyFolder(CREDENTIALS.getParent());
        properties.put("tanggap.event-store", "eventstoredb");
        properties.put("tanggap.eventstoredb.connection", CLUSTER.connectionString());
        String head;
        Cluster.Backup ofTheFirstHour;
        try (ConfigurableApplicationContext running = started()) {
            Town town = town(running);
            town.register("dinas-pu", "Dinas Pekerjaan Umum", "instagram", ACCOUNT, "dinaspu");
            head = town.appointHead("dinas-pu");
            deliver(town, head, 0, 10);
            ofTheFirstHour = CLUSTER.backup();
            deliver(town, head, 10, 15);
            resolve(town, head, "nomor-3");
            awaitSettled(town);
        }
        Map<String, String> ofTheSecondHour = copyOfTheDatabase();
        try (ConfigurableApplicationContext running = started()) {
            Town town = town(running);
            deliver(town, head, 15, 20);
            awaitSettled(town);
        }

        CLUSTER.restore(ofTheFirstHour);
        properties.putAll(ofTheSecondHour);

        try (ConfigurableApplicationContext unaware = started()) {
            Town town = town(unaware);
            Town.Reply readiness = town.get(null, "/actuator/health/readiness");
            assertThat(readiness.status()).isEqualTo(503);
            assertThat(readiness.json().toString())
                    .contains("bukan riwayat yang sudah diikuti")
                    .contains("is not the history that was followed")
                    .contains("infra/after-restore");
            JsonNode desk = projection(town, "complaint-desk");
            assertThat(desk.path("lagEvents").isNull()).isTrue();
            assertThat(desk.path("error").asString("")).contains("infra/after-restore");
        }

        afterRestore();
        assertThat(said).anyMatch(line -> line.contains("Nothing was changed"));
        assertThat(lostPlaces()).isPositive();
        said.clear();
        afterRestore("--apply");
        assertThat(said)
                .as(String.join("\n", said))
                .anyMatch(line -> line.startsWith("Last common event"))
                .anyMatch(line -> line.contains("deliveries since"))
                .anyMatch(line -> line.contains("Projections are built anew"))
                .contains("Done. Start Tanggap.");

        try (ConfigurableApplicationContext mended = started()) {
            Town town = town(mended);
            assertThat(town.get(null, "/actuator/health/readiness").status()).isEqualTo(200);
            for (int number = 0; number < 15; number++) {
                town.onTheDesk(head, "nomor-" + number + "-");
            }
            awaitSettled(town);
            assertThat(complaints(town))
                    .as("of the third hour none, of the others each once")
                    .isEqualTo(15);
            assertThat(town.onTheDesk(head, "nomor-3-").path("status").asString())
                    .as("what was resolved in the hour that is gone is to be resolved again")
                    .isEqualTo("assigned");
            assertThat(reminders()).as("of each complaint on a desk").isGreaterThanOrEqualTo(15);
            deliver(town, head, 15, 17);
            resolve(town, head, "nomor-3-");
            town.eventually(
                    null,
                    "/api/public/complaints?q=nomor-3-&status=resolved",
                    found -> found.path("items").size() >= 1);
        }
    }

    private void afterRestore(String... more) throws SQLException {
        List<String> arguments = new ArrayList<>(List.of(
                "--jdbc-url",
                properties.get("spring.datasource.url"),
                "--user",
                properties.get("tanggap.schema-owner.username"),
                "--connection",
                CLUSTER.connectionString()));
        arguments.addAll(List.of(more));
        AfterRestoreCommand.parse(arguments)
                .run(Map.of("SPRING_DATASOURCE_PASSWORD", properties.get("tanggap.schema-owner.password")), said::add);
    }

    /** As a backup of the whole server would hold it, places included. */
    private Map<String, String> copyOfTheDatabase() {
        String url = properties.get("spring.datasource.url");
        String name = url.substring(url.lastIndexOf('/') + 1);
        PostgresConnection superuser = TestPostgres.server().superuserConnection("postgres");
        new JdbcTemplate(new DriverManagerDataSource(superuser.jdbcUrl(), superuser.user(), superuser.password()))
                .execute("create database " + name + "_restored template " + name + " owner tanggap");
        return TestPostgres.server().springProperties(name + "_restored");
    }

    private JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(
                properties.get("spring.datasource.url"),
                properties.get("tanggap.schema-owner.username"),
                properties.get("tanggap.schema-owner.password")));
    }

    private long lostPlaces() {
        return database()
                .sql("select count(*) from token_entry where token is not null")
                .query(Long.class)
                .single();
    }

    private long reminders() {
        return database()
                .sql("select count(distinct split_part(task_instance, '/', 1)) from scheduled_tasks")
                .query(Long.class)
                .single();
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

    private static void deliver(Town town, String head, int from, int to) {
        for (int number = from; number < to; number++) {
            town.deliverToMeta(Town.instagramComment(
                            ACCOUNT,
                            "1790000000099%03d".formatted(number),
                            "9" + number,
                            "Lampu jalan nomor-" + number + "- padam"))
                    .expect(200);
        }
        for (int number = from; number < to; number++) {
            town.onTheDesk(head, "nomor-" + number + "-");
        }
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

    private static long complaints(Town town) {
        return town.get(town.tokenOf("diskominfo"), "/api/complaints?q=lampu&size=1")
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    private static JsonNode projection(Town town, String name) {
        for (JsonNode each : town.get(town.tokenOf("admin"), "/api/admin/projections")
                .expect(200)
                .json()
                .path("items")) {
            if (each.path("name").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no projection " + name);
    }

    private static void awaitSettled(Town town) {
        town.eventually(town.tokenOf("admin"), "/api/admin/projections", projections -> {
            for (JsonNode each : projections.path("items")) {
                if (each.path("lagEvents").isNull()
                        || each.path("lagEvents").asLong() > 0
                        || each.path("index").isNull()
                        || !each.path("rebuild").isNull()
                        || !each.path("error").isNull()) {
                    return false;
                }
            }
            return !projections.path("items").isEmpty();
        });
    }
}

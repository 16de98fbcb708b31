package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.eventstore.config.Processor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Routing itself fails for a while, as after a mistake of ours: what it could not take waits, and is done afterwards. */
@TownTest
class ParkedReactionsTest {
    private static final String ACCOUNT = "17841400000000778";

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    private JdbcClient sql;

    private Town town;

    @BeforeAll
    void found() {
        sql = JdbcClient.create(TestEngines.asOwner(environment));
        town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
        town.register("dinas-parkir", "Dinas Parkir", "instagram", ACCOUNT, "dinasparkir");
        // Routing has taken in the office: what it cannot take from here on is the complaint.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> sql.sql("select count(*) from directory_account where opd = 'dinas-parkir'")
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @Test
    void whatRoutingCouldNotTakeIsListedWithItsReasonAndRoutedWhenItIsTriedAgain() {
        String admin = town.tokenOf("admin");
        sql.sql("alter table directory_account rename to directory_account_lost")
                .update();
        String sequence;
        try {
            town.deliverToMeta(Town.instagramComment(ACCOUNT, "17900000000778001", "778", "parkir liar kecubung"))
                    .expect(200);
            JsonNode parked = town.eventually(
                    admin,
                    "/api/admin/dead-letters",
                    letters -> letters.path("items").valueStream().anyMatch(ParkedReactionsTest::isOfRouting));
            JsonNode letter = parked.path("items")
                    .valueStream()
                    .filter(ParkedReactionsTest::isOfRouting)
                    .findFirst()
                    .orElseThrow();
            assertThat(letter.path("reason").asString()).contains("directory_account");
            assertThat(letter.path("event").asString()).isEqualTo("complaint.captured");
            sequence = letter.path("sequence").asString();
        } finally {
            sql.sql("alter table directory_account_lost rename to directory_account")
                    .update();
        }
        assertThat(town.get(admin, "/api/admin/status")
                        .expect(200)
                        .json()
                        .path("parked")
                        .path("events")
                        .asLong())
                .isPositive();

        String order = "{\"projection\": \"routing\", \"sequence\": \"%s\"}".formatted(sequence);
        town.post(admin, "/api/admin/dead-letters/retry", order).expect(202);
        town.post(admin, "/api/admin/dead-letters/retry", order).expect(202);

        JsonNode routed = town.eventually(
                town.tokenOf("diskominfo"),
                "/api/complaints?q=kecubung",
                found -> found.path("items")
                        .valueStream()
                        .anyMatch(
                                complaint -> complaint.path("opd").asString("").equals("dinas-parkir")));
        assertThat(routed.path("items")).hasSize(1);
        town.eventually(
                admin,
                "/api/admin/dead-letters",
                letters -> letters.path("items").valueStream().noneMatch(ParkedReactionsTest::isOfRouting));
        town.post(admin, "/api/admin/dead-letters/retry", "{\"projection\": \"nobody\"}")
                .expect(404);
    }

    /** A restore from backups of different hours has to say of each what becomes of it. */
    @Test
    void whatBecomesOfEachProcessorAfterARestoreIsKnown(@Autowired List<Processor> processors) {
        assertThat(processors.stream().map(Processor::name))
                .allMatch(name -> AfterRestore.FROM_THE_BEGINNING.contains(name)
                        || AfterRestore.GOING_ON.contains(name)
                        || AfterRestore.SPEAKING.contains(name));
    }

    private static boolean isOfRouting(JsonNode letter) {
        return letter.path("projection").asString().equals("routing");
    }
}

package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.standalone.Town.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who answers, and what is the same, asked over HTTP of the whole application. */
@TownTest
class RoutingTest {

    @LocalServerPort
    int port;

    @Test
    void whoMayAnswerIsSuggestedToStaffAlone() {
        Town town = town();
        town.register("dinas-kebun-raya", "Dinas Kebun Raya", "INSTAGRAM", "501501", "dinaskebunraya");
        String question = """
            {"text": "Rumput di kebun raya tidak pernah dipotong", "mentions": ["@dinaskebunraya"], "channel": "instagram"}\
            """;

        await().untilAsserted(() -> {
            JsonNode answer = town.post(town.tokenOf("diskominfo"), "/api/routing/suggestions", question)
                    .expect(200)
                    .json();
            assertThat(answer.at("/items/0/opd").asString()).isEqualTo("dinas-kebun-raya");
            assertThat(answer.at("/items/0/because").findValuesAsString("kind")).contains("REGISTER");
        });

        assertThat(town.post(null, "/api/routing/suggestions", question).status())
                .isEqualTo(401);
        assertThat(town.post(town.tokenOf("diskominfo"), "/api/routing/suggestions", "{\"at\": \"kemarin\"}")
                        .expect(400)
                        .json()
                        .path("errors")
                        .findValuesAsString("field"))
                .containsExactlyInAnyOrder("text", "at");
    }

    @Test
    void theGovernmentSaysWhatMayBeDoneByItself() {
        Town town = town();
        String diskominfo = town.tokenOf("diskominfo");
        assertThat(town.put(diskominfo, "/api/routing/automatic", "{\"on\": true, \"precision\": 0.2}")
                        .expect(400)
                        .text())
                .contains("precision");
        assertThat(town.put(town.tokenOf("mayor"), "/api/routing/automatic", "{\"on\": true}")
                        .status())
                .isEqualTo(403);

        town.put(
                        diskominfo,
                        "/api/routing/automatic",
                        "{\"on\": false, \"precision\": 0.97, \"excluded\": [\"kesehatan\"]}")
                .expect(200);

        await().untilAsserted(() -> {
            JsonNode automatic =
                    town.get(diskominfo, "/api/routing").expect(200).json().path("automatic");
            assertThat(automatic.path("on").asBoolean()).isFalse();
            assertThat(automatic.path("precision").asDouble()).isEqualTo(0.97);
            assertThat(automatic.path("excluded").toString()).contains("kesehatan");
        });
    }

    @Test
    void itLearnsWhenAskedAndGoesBackOnlyToWhatIsKept() {
        Town town = town();

        assertThat(town.post(town.tokenOf("diskominfo"), "/api/routing/train", "{}")
                        .status())
                .isEqualTo(202);
        Reply restored = town.post(town.tokenOf("diskominfo"), "/api/routing/versions/999/restore", "{}");
        assertThat(restored.status()).isEqualTo(404);
    }

    @Test
    void everybodyMayAskWhatIsTheSame() {
        Town town = town();

        assertThat(town.post(null, "/api/public/similar", "{\"text\": \"Menara air di lereng utara bocor deras\"}")
                        .expect(200)
                        .json()
                        .path("items")
                        .isArray())
                .isTrue();
    }

    private Town town() {
        return new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
    }
}

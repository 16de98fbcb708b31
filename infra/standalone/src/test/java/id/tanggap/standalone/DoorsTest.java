package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What can be reached from where. */
@TownTest
class DoorsTest {

    private static final Path PROXY = Path.of("..", "deploy", "proxy", "haproxy.cfg");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/prometheus",
                "/actuator/health",
                "/actuator/env",
                "/%61ctuator/prometheus"
            })
    void whatTheProgramTellsOfItselfIsNotAtItsPublicPort(String path) {
        Town town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);

        assertThat(town.get(town.tokenOf("admin"), path).status()).isEqualTo(404);
        assertThat(town.get(null, path).text()).doesNotContain("jvm_", "UP");
    }

    @Test
    void itIsAtAPortOfItsOwnWhichHasNothingElse() throws Exception {
        Town management = new Town("http://localhost:" + managementPort, TestEngines.CREDENTIALS);

        assertThat(management
                        .get(null, "/actuator/health/readiness")
                        .expect(200)
                        .text())
                .contains("UP", "eventHistory");
        assertThat(management.get(null, "/actuator/prometheus").status()).isEqualTo(401);
        HttpRequest scrape = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + managementPort + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + management.tokenOf("admin"))
                .build();
        try (HttpClient prometheus = HttpClient.newHttpClient()) {
            assertThat(prometheus
                            .send(scrape, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("jvm_");
        }
        assertThat(management
                        .get(management.tokenOf("admin"), "/api/complaints")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everybodyMayAskWhetherItIsAliveAndReady() {
        Town town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);

        assertThat(town.get(null, "/livez").expect(200).text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(town.get(null, "/readyz").expect(200).text())
                .as("who comes from outside hears of no host, processor or event")
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void everybodySeesWhenOfficesWorkAndDiskominfoAdoptsWhatWasSeen() {
        Town town = new Town("http://localhost:" + port, TestEngines.CREDENTIALS);
        JsonNode first = town.get(null, "/api/calendars")
                .expect(200)
                .json()
                .path("items")
                .path(0);

        assertThat(first.path("id").asString()).isEqualTo("kantor");
        assertThat(first.path("zone").asString()).isEqualTo("Asia/Jakarta");
        assertThat(first.at("/week/fri/1").asString()).isEqualTo("13:00-16:30");
        assertThat(first.path("nothingKnownFrom").asString()).isEqualTo("2027-01-01");
        assertThat(town.post(town.tokenOf("mayor"), "/api/calendars", first.toString())
                        .status())
                .isEqualTo(403);
        JsonNode again = town.post(town.tokenOf("diskominfo"), "/api/calendars", first.toString())
                .expect(200)
                .json();
        assertThat(again.path("version").asLong())
                .as("the same changes nothing")
                .isEqualTo(first.path("version").asLong());
        JsonNode refused = town.post(
                        town.tokenOf("diskominfo"),
                        "/api/calendars",
                        first.toString().replace("07:30-12:00", "07:30-13:30"))
                .expect(400)
                .json();
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("week");
        assertThat(town.post(town.tokenOf("diskominfo"), "/api/calendars/recount", "")
                        .expect(200)
                        .json()
                        .path("revisions"))
                .as("no revision came too late")
                .isEmpty();
    }

    /** The proxy has a list of paths; whoever adds one that is not in it hears of it here. */
    @Test
    void theShippedProxyLeadsToEveryPathThatWeHave() throws IOException {
        Set<String> exact = named("acl routed path ");
        Set<String> beginnings = named("acl routed path_beg ");
        Stream<String> paths = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "a"))
                .filter(path -> !path.equals("/error"));

        assertThat(paths.filter(
                        path -> !exact.contains(path) && beginnings.stream().noneMatch(path::startsWith)))
                .isEmpty();
        assertThat(beginnings).isNotEmpty().noneMatch("/actuator"::startsWith);
    }

    private static Set<String> named(String rule) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<String> lines = Files.lines(PROXY)) {
            lines.map(String::strip)
                    .filter(line -> line.startsWith(rule))
                    .forEach(line ->
                            names.addAll(List.of(line.substring(rule.length()).split(" "))));
        }
        return names.stream().collect(Collectors.toSet());
    }
}

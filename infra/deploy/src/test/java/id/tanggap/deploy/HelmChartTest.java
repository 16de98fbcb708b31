package id.tanggap.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chart, rendered by Helm itself, which runs within this JVM. */
class HelmChartTest {

    private static final Path CHART = Path.of("helm", "tanggap");

    @Test
    void aReleaseThatSaysTooLittleIsRefused() {
        assertThatThrownBy(() -> new Helm(CHART).template().withName("kota").call())
                .hasMessageContaining("secret")
                .hasMessageContaining("url");
    }

    @Test
    void bothSidesRunTwiceAndAreLookedAfter() {
        List<JsonNode> objects = rendered();

        for (String side : List.of("command", "query")) {
            JsonNode deployment = one(objects, "Deployment", "kota-" + side);
            JsonNode pod = deployment.at("/spec/template/spec");
            JsonNode container = pod.at("/containers/0");
            assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(2);
            assertThat(container.path("image").asString()).isEqualTo("registry.example/tanggap-" + side + ":1.0.0");
            assertThat(container.at("/readinessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/readiness");
            assertThat(container.at("/livenessProbe/httpGet/path").asString()).isEqualTo("/actuator/health/liveness");
            assertThat(container.at("/resources/limits/memory").asString()).isNotEmpty();
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(pod.at("/volumes/0/secret/secretName").asString()).isEqualTo("tanggap-secrets");
            assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThanOrEqualTo(30);
            JsonNode budget = one(objects, "PodDisruptionBudget", "kota-" + side);
            assertThat(budget.at("/spec/maxUnavailable").asInt()).isOne();
            JsonNode service = one(objects, "Service", "kota-" + side);
            for (JsonNode selector : List.of(
                    service.at("/spec/selector"),
                    budget.at("/spec/selector/matchLabels"),
                    deployment.at("/spec/selector/matchLabels"),
                    one(objects, "NetworkPolicy", "kota-" + side).at("/spec/podSelector/matchLabels"))) {
                assertThat(selector.size()).isEqualTo(3);
                selector.properties()
                        .forEach(label -> assertThat(deployment
                                        .at("/spec/template/metadata/labels")
                                        .path(label.getKey()))
                                .isEqualTo(label.getValue()));
            }
        }
    }

    @Test
    void theTablesAreMadeByWhoOwnsThemAndNoNodeKnowsThatPassword() {
        for (String side : List.of("command", "query")) {
            JsonNode pod = one(rendered(), "Deployment", "kota-" + side).at("/spec/template/spec");
            JsonNode tables = pod.at("/initContainers/0");
            JsonNode node = pod.at("/containers/0");

            assertThat(tables.path("command").valueStream().map(JsonNode::asString))
                    .contains("id.tanggap.schema.MakeTables");
            assertThat(tables.path("image")).isEqualTo(node.path("image"));
            assertThat(tables.path("volumeMounts").findValuesAsString("name")).contains("owner", "secrets");
            assertThat(node.path("volumeMounts").findValuesAsString("name")).doesNotContain("owner");
            assertThat(node.path("env").toString())
                    .contains("tanggap_serving")
                    .contains("sslmode=verify-full")
                    .doesNotContain("SCHEMAOWNER");
        }
        assertThat(template().set("database.owner.secret", "").call()).doesNotContain("initContainers");
    }

    @Test
    void whatANodeTellsOfItselfHasAPortThatNoRouteLeadsTo() {
        List<JsonNode> objects = rendered();

        assertThat(one(objects, "HTTPRoute", "kota").findValuesAsString("port")).containsOnly("80");
        for (String side : List.of("command", "query")) {
            JsonNode container = one(objects, "Deployment", "kota-" + side).at("/spec/template/spec/containers/0");
            assertThat(container.path("ports").findValuesAsString("name")).containsExactly("http", "management");
            for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(container.path(probe).at("/httpGet/port").asString()).isEqualTo("management");
            }
            assertThat(one(objects, "Service", "kota-" + side).at("/spec/ports").findValuesAsString("targetPort"))
                    .containsExactly("http");
            JsonNode ingress = one(objects, "NetworkPolicy", "kota-" + side).at("/spec/ingress");
            assertThat(ingress).hasSize(2);
            for (JsonNode rule : ingress) {
                boolean monitoring = rule.toString().contains("\"monitoring\"");
                assertThat(rule.path("ports").findValuesAsString("port"))
                        .containsExactly(monitoring ? "management" : "http");
            }
            assertThat(one(objects, "ServiceMonitor", "kota-" + side)
                            .at("/spec/endpoints")
                            .findValuesAsString("port"))
                    .containsExactly("management");
        }
    }

    @Test
    void theDatabaseProvesItselfAndTheGatewayAloneIsBelieved() {
        JsonNode environment = one(rendered(), "Deployment", "kota-query").at("/spec/template/spec/containers/0/env");

        assertThat(valueOf(environment, "TANGGAP_ACCESS_TRUSTEDPROXIES")).isEqualTo("10.42.0.0/16");
        assertThatThrownBy(() -> template()
                        .set("database.url", "jdbc:postgresql://postgres.example/tanggap")
                        .call())
                .hasMessageContaining("url");
    }

    private static String valueOf(JsonNode environment, String name) {
        for (JsonNode each : environment) {
            if (each.path("name").asString().equals(name)) {
                return each.path("value").asString();
            }
        }
        return "";
    }

    @Test
    void noSecretStandsInTheRelease() {
        assertThat(rendered())
                .noneMatch(object -> object.path("kind").asString().equals("Secret"));
        assertThat(template().call()).doesNotContainIgnoringCase("password:");
    }

    @Test
    void aGetGoesToTheQuerySideAndEverythingElseToTheCommandSide() {
        JsonNode rules = one(rendered(), "HTTPRoute", "kota").at("/spec/rules");

        assertThat(rules.at("/0/matches/0/path/value").asString()).isEqualTo("/webhooks/");
        assertThat(rules.at("/0/backendRefs/0/name").asString()).isEqualTo("kota-command");
        assertThat(rules.at("/1/matches").findValuesAsString("method")).containsExactly("GET", "HEAD");
        assertThat(rules.at("/1/backendRefs/0/name").asString()).isEqualTo("kota-query");
        assertThat(rules.at("/2/matches/0").has("method")).isFalse();
        assertThat(rules.at("/2/backendRefs/0/name").asString()).isEqualTo("kota-command");
    }

    private static TemplateCommand template() {
        return new Helm(CHART)
                .template()
                .withName("kota")
                .withNamespace("tanggap")
                .withValuesFile(Path.of("src/test/resources/helm-values.yaml"));
    }

    private static List<JsonNode> rendered() {
        List<JsonNode> objects = new ArrayList<>();
        new Yaml().loadAll(template().call()).forEach(object -> {
            if (object != null) {
                objects.add(JsonMapper.shared().valueToTree(object));
            }
        });
        return objects;
    }

    private static JsonNode one(List<JsonNode> objects, String kind, String name) {
        Stream<JsonNode> found = objects.stream()
                .filter(object -> object.path("kind").asString().equals(kind)
                        && object.at("/metadata/name").asString().equals(name));
        return found.reduce((a, b) -> {
                    throw new AssertionError("two of " + kind + " " + name);
                })
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }
}

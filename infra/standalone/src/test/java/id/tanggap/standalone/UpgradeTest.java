package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import id.tanggap.local.PostgresConnection;
import id.tanggap.local.testing.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The backup of every earlier landed version goes on with this one. Beside each backup stands what that version showed at
 * the moment of the backup; the application is started at that moment, so that no deadline has passed since.
 */
class UpgradeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Path PLACE = Path.of("target", "upgrade");
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22-0163921",
                "2026-11-22-a02208e",
                "2026-11-28-edd237a",
                "2026-11-29-8a14e92",
                "2026-11-29-f694728"
            })
    void whatWasThereStandsAndTheTokensOpenIt(String version) throws Exception {
        Path backup = Path.of("src", "test", "resources", "landed", version + ".zip");
        JsonNode then = JSON.readTree(backup.resolveSibling(version + ".json"));
        Path credentials = PLACE.resolve(version).resolve("credentials.json");
        TestEngines.emptyFolder(credentials.getParent());
        Map<String, String> properties = new HashMap<>(TestEngines.properties(credentials));
        PostgresConnection database = TestPostgres.freshDatabase();
        new BackupAndRestore(Clock.systemUTC(), _ -> {}).restore(backup, database);
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("tanggap.master-key", secret(backup, "master.key").strip());
        Files.writeString(credentials, secret(backup, "credentials.json"));

        try (ConfigurableApplicationContext started =
                startedAt(Instant.parse(then.path("at").asString()), properties)) {
            Town town = new Town(
                    "http://localhost:" + started.getEnvironment().getRequiredProperty("local.server.port"),
                    credentials);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> everythingIsProjected(town));

            assertSoftly(softly -> {
                softly.assertThat(complaints(town)).containsExactlyEntriesOf(complaintsOf(then));
                softly.assertThat(conversations(town, then)).containsExactlyEntriesOf(conversationsOf(then));
                softly.assertThat(publicCodes(town)).containsExactlyElementsOf(publicCodesOf(then));
                Set<String> moved = whereMergedOnesAreCounted(then);
                then.path("latency").forEachEntry((question, rows) -> {
                    Map<String, JsonNode> before = byKey(rows);
                    Map<String, JsonNode> now = latency(town, question);
                    if (question.matches("(citizens-wait|resolution)/.*")) {
                        softly.assertThat(counted(now)).as(question).isEqualTo(counted(before));
                        List.of(before, now).forEach(each -> each.keySet().removeAll(moved));
                    }
                    softly.assertThat(figures(now)).as(question).containsExactlyEntriesOf(figures(before));
                });
            });
        }
    }

    private static ConfigurableApplicationContext startedAt(Instant moment, Map<String, String> properties) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), moment));
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock));
        properties.putAll(Map.of("server.port", "0", "management.server.port", "-1"));
        return application.run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }

    private static String secret(Path backup, String name) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + backup.toUri()), Map.of())) {
            return Files.readString(files.getPath("secrets", name));
        }
    }

    private static void everythingIsProjected(Town town) {
        JsonNode projections = town.get(town.tokenOf("admin"), "/api/admin/projections")
                .expect(200)
                .json()
                .path("items");
        assertThat(projections).isNotEmpty().allSatisfy(projection -> {
            assertThat(projection.path("lagEvents").asLong(-1)).isZero();
            assertThat(projection.path("deadLetters").asLong(-1)).isZero();
        });
    }

    private static Map<String, String> complaints(Town town) {
        Map<String, String> found = new TreeMap<>();
        String after = "";
        do {
            JsonNode page = town.get(town.tokenOf("diskominfo"), "/api/complaints?size=100" + after)
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(item -> found.put(item.path("trackingCode").asString(), complaint(item)));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return found;
    }

    private static Map<String, String> complaintsOf(JsonNode then) {
        return mapped(then.path("complaints"), UpgradeTest::complaint);
    }

    /** What was merged into one that is resolved was forgotten there then; now it is resolved with it. */
    private static String complaint(JsonNode told) {
        return "%s at %s, %s: %s"
                .formatted(
                        told.path("status").asString().replace("merged", "resolved"),
                        told.path("opd").asString("no desk"),
                        told.path("channel").asString(),
                        told.path("text").asString());
    }

    /** What was said, where that version told it. */
    private static Map<String, String> conversationsOf(JsonNode then) {
        Map<String, String> told = new TreeMap<>();
        then.path("complaints").forEachEntry((code, complaint) -> {
            if (complaint.has("messages")) {
                told.put(code, conversation(complaint, outgoing -> outgoing.asString(""), JsonNode::asString));
            }
        });
        return told;
    }

    private static Map<String, String> conversations(Town town, JsonNode then) {
        Map<String, String> told = new TreeMap<>();
        then.path("complaints").forEachEntry((code, complaint) -> {
            if (complaint.has("messages")) {
                JsonNode now = town.get(
                                town.tokenOf("diskominfo"),
                                "/api/complaints/" + complaint.path("id").asString())
                        .expect(200)
                        .json();
                told.put(
                        code,
                        conversation(
                                now,
                                outgoing -> outgoing.path("state").asString(""),
                                photo -> photo.path("kind").asString()));
            }
        });
        return told;
    }

    private static String conversation(
            JsonNode complaint, Function<JsonNode, String> state, Function<JsonNode, String> kind) {
        return Stream.of(
                        complaint
                                .path("messages")
                                .valueStream()
                                .map(message -> "%s %s %s: %s"
                                        .formatted(
                                                message.path("by").asString(),
                                                message.path("meaning").asString(),
                                                state.apply(message.path("outgoing")),
                                                message.path("text").asString(""))),
                        complaint.path("photos").valueStream().map(kind),
                        complaint
                                .path("mayorsTags")
                                .valueStream()
                                .map(tag -> "%s as %s: %s"
                                        .formatted(
                                                tag.path("opd").asString(),
                                                tag.path("role").asString(),
                                                tag.path("note").asString(""))))
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> publicCodes(Town town) {
        JsonNode items = town.get(null, "/api/public/complaints?size=100")
                .expect(200)
                .json()
                .path("items");
        return items.valueStream()
                .map(item -> item.path("trackingCode").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What came in private was public then; it is not any more, until the citizen agrees or staff release it. */
    private static Set<String> publicCodesOf(JsonNode then) {
        return then.path("public")
                .valueStream()
                .map(JsonNode::asString)
                .filter(code -> !then.path("complaints")
                        .path(code)
                        .path("channel")
                        .asString()
                        .equals("whatsapp"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was merged into one that is resolved counted as left; now it counts as done. */
    private static Set<String> whereMergedOnesAreCounted(JsonNode then) {
        Set<String> keys = new TreeSet<>(Set.of("-"));
        then.path("complaints")
                .valueStream()
                .filter(told -> told.path("status").asString().equals("merged"))
                .forEach(told -> keys.addAll(List.of(
                        told.path("channel").asString(), told.path("opd").asString())));
        return keys;
    }

    private static Map<String, JsonNode> latency(Town town, String question) {
        String[] clockAndBy = question.split("/");
        JsonNode rows = town.get(
                        town.tokenOf("mayor"),
                        "/api/latency?clock=%s&by=%s&time=calendar".formatted(clockAndBy[0], clockAndBy[1]))
                .expect(200)
                .json()
                .path("rows");
        Map<String, JsonNode> found = new TreeMap<>();
        rows.forEach(row -> found.put(row.path("key").asString("-"), row));
        return found;
    }

    private static Map<String, JsonNode> byKey(JsonNode rows) {
        Map<String, JsonNode> found = new TreeMap<>();
        rows.forEachEntry(found::put);
        return found;
    }

    private static long counted(Map<String, JsonNode> rows) {
        return rows.values().stream()
                .mapToLong(row -> row.path("n").asLong()
                        + row.path("open").asLong()
                        + row.path("left").asLong())
                .sum();
    }

    private static Map<String, String> figures(Map<String, JsonNode> rows) {
        Map<String, String> figures = new TreeMap<>();
        rows.forEach((key, row) -> figures.put(key, figures(row)));
        return figures;
    }

    private static String figures(JsonNode row) {
        return "n %s, open %s, left %s, faulty %s, p50 %s, p75 %s, p90 %s, p95 %s, in time %s"
                .formatted(
                        row.path("n"),
                        row.path("open"),
                        row.path("left"),
                        row.path("faulty"),
                        row.path("p50"),
                        row.path("p75"),
                        row.path("p90"),
                        row.path("p95"),
                        row.path("withinDeadline"));
    }

    private static Map<String, String> mapped(JsonNode object, Function<JsonNode, String> shown) {
        Map<String, String> texts = new TreeMap<>();
        object.forEachEntry((key, value) -> texts.put(key, shown.apply(value)));
        return texts;
    }
}

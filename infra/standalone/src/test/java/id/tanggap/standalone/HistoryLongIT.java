package id.tanggap.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Whole archives, on the finished program: what is measured of them, and what a kill -9 in the middle changes. */
class HistoryLongIT {

    private static final Path FOLDER = Path.of("target", "history");
    private static final Duration PATIENCE = Duration.ofMinutes(90);
    private static final String NEW_YORK = "nyc-council-cases/nycomplaints.csv.gz";
    private static final String LOS_ANGELES = "la311/la311.csv.gz";
    private static final List<Integer> PERCENTS = List.of(50, 75, 90, 95);

    private static final String NEW_YORKS_MAPPING = """
            {"columns": {"postId": "unique_key", "postedAt": "opendate", "resolvedAt": "closedate", "opd": "account",
                         "category": "complaint_type"},
             "constants": {"channel": "web"}, "timeFormat": "yyyy-MM-dd", "zone": "America/New_York",
             "registerUnknownOpd": true}""";
    private static final String LOS_ANGELES_MAPPING = """
            {"columns": {"postId": "srnumber", "postedAt": "createddate", "resolvedAt": "closeddate", "opd": "owner",
                         "category": "requesttype"},
             "constants": {"channel": "youtube"}, "timeFormat": "yyyy-MM-dd'T'HH:mm:ss",
             "zone": "America/Los_Angeles", "registerUnknownOpd": true}""";

    @BeforeEach
    void nothingIsThereYet() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void killedInTheMiddleANewYorkIsTheSameAsUndisturbed() throws Exception {
        byte[] cases = SharedData.bytes(NEW_YORK);
        Path undisturbed = FOLDER.resolve("undisturbed");
        Path disturbed = FOLDER.resolve("disturbed");
        // Both begin as copies of one town, so that they have the same keys, and what is sealed is the same text.
        try (PackagedProgram program = PackagedProgram.start(undisturbed, FaultTown.freePort(), Map.of())) {
            finished(program.town(), send(program.town(), """
                    unique_key,account,opendate,closedate,complaint_type
                    first,,2014-01-01,,
                    """.getBytes(StandardCharsets.UTF_8), NEW_YORKS_MAPPING));
            caughtUp(program.town());
        }
        copy(undisturbed, disturbed);

        Map<String, String> expected;
        try (PackagedProgram program = PackagedProgram.start(undisturbed, FaultTown.freePort(), Map.of())) {
            Town town = program.town();
            assertCounts(finished(town, send(town, cases, NEW_YORKS_MAPPING)));
            caughtUp(town);
            expected = digests(town);
            assertFigures(town);
        }

        PackagedProgram program = PackagedProgram.start(disturbed, FaultTown.freePort(), Map.of());
        try {
            Town town = program.town();
            String id = send(town, cases, NEW_YORKS_MAPPING);
            reached(town, id, 60_000);
            program.killPostgresql();
            reached(town, id, 120_000);
            program.killElasticsearch();
            reached(town, id, 180_000);
            program.kill();
            program = program.startAgain();
            assertCounts(finished(town, id));
            caughtUp(town);
            assertThat(digests(town)).isEqualTo(expected);
        } finally {
            program.close();
        }
    }

    @Test
    void losAngelesHasThePercentilesOfItsFile() throws Exception {
        JsonNode expected = SharedData.expected("la311");
        try (PackagedProgram program =
                PackagedProgram.start(FOLDER.resolve("los-angeles"), FaultTown.freePort(), Map.of())) {
            Town town = program.town();
            String id = send(town, SharedData.bytes(LOS_ANGELES), LOS_ANGELES_MAPPING);
            JsonNode done = finished(town, id);
            assertThat(done.path("rows").asInt())
                    .isEqualTo(expected.path("rows").asInt());
            assertThat(done.path("rejected").asInt())
                    .isEqualTo(expected.path("negative_excluded").asInt());
            assertThat(done.path("open").asInt())
                    .isEqualTo(expected.path("open").asInt());
            caughtUp(town);

            JsonNode total = figures(town);
            assertThat(total.path("n").asInt()).isEqualTo(expected.path("n").asInt());
            assertThat(total.path("open").asInt())
                    .isEqualTo(expected.path("open").asInt());
            for (int percent : PERCENTS) {
                double value = expected.path("nearest_rank").path("p" + percent).asDouble();
                assertThat(total.path("p" + percent).asDouble())
                        .as("p" + percent)
                        .isCloseTo(value, within(value / 100));
            }

            JsonNode again = finished(town, send(town, SharedData.bytes(LOS_ANGELES), LOS_ANGELES_MAPPING));
            assertThat(again.path("accepted").asInt()).isZero();
            assertThat(again.path("duplicates").asInt())
                    .isEqualTo(done.path("accepted").asInt());
        }
    }

    /** With its owners and rights, of which PostgreSQL is particular. */
    private static void copy(Path from, Path to) throws Exception {
        assertThat(new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void assertCounts(JsonNode done) {
        assertThat(done.path("rows").asInt()).isEqualTo(341_299);
        assertThat(done.path("accepted").asInt()).isEqualTo(341_194);
        assertThat(done.path("duplicates").asInt()).isEqualTo(105);
        assertThat(done.path("rejected").asInt()).isZero();
    }

    /** The expected figures are over all rows, those with a repeated key too; ours have each complaint once. */
    private static void assertFigures(Town town) throws IOException {
        JsonNode expected = SharedData.expected("nyc-council-cases");
        Repeated repeated = Repeated.in(SharedData.file(NEW_YORK));
        JsonNode total = figures(town);
        assertThat(total.path("n").asInt() + repeated.closed())
                .isEqualTo(expected.path("n").asInt());
        // the one that was there before
        assertThat(total.path("open").asInt() - 1 + repeated.open())
                .isEqualTo(expected.path("open").asInt());
        for (int percent : PERCENTS) {
            double days = expected.path("nearest_rank").path("p" + percent).asDouble();
            assertThat(total.path("p" + percent).asDouble() / Duration.ofDays(1).toSeconds())
                    .as("p" + percent)
                    .isCloseTo(days, within(days / 100));
        }
    }

    /** Rows whose key stands in the file before. */
    private record Repeated(int closed, int open) {

        static Repeated in(Path file) throws IOException {
            int closed = 0;
            int open = 0;
            Set<String> seen = new HashSet<>();
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] cells = line.split(",", 5);
                    if (!seen.add(cells[0])) {
                        closed += cells[3].isEmpty() ? 0 : 1;
                        open += cells[3].isEmpty() ? 1 : 0;
                    }
                }
            }
            return new Repeated(closed, open);
        }
    }

    private static String send(Town town, byte[] file, String mapping) {
        return town.importFile(town.tokenOf("admin"), file, mapping)
                .expect(202)
                .json()
                .path("id")
                .asString();
    }

    private static JsonNode finished(Town town, String id) {
        return progress(town, id, progress -> progress.path("done").asBoolean());
    }

    private static void reached(Town town, String id, int rows) {
        JsonNode progress = progress(town, id, each -> each.path("accepted").asInt() >= rows);
        assertThat(progress.path("done").asBoolean()).as("it is in the middle").isFalse();
    }

    /** As long as it takes; a program that is just being killed answers nothing. */
    private static JsonNode progress(Town town, String id, Predicate<JsonNode> expected) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .ignoreException(UncheckedIOException.class)
                .until(
                        () -> town.get(town.tokenOf("admin"), "/api/imports/" + id),
                        reply -> reply.status() == 200 && expected.test(reply.json()))
                .json();
    }

    /** Until every projection shows every event. */
    private static void caughtUp(Town town) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            JsonNode items = town.get(town.tokenOf("admin"), "/api/admin/projections")
                    .expect(200)
                    .json()
                    .path("items");
            return !items.isEmpty()
                    && StreamSupport.stream(items.spliterator(), false)
                            .allMatch(each -> each.path("lagEvents").asLong() == 0);
        });
    }

    private static Map<String, String> digests(Town town) {
        Map<String, String> digests = new TreeMap<>();
        for (String projection : List.of("complaint-desk", "complaint-public", "timeline")) {
            JsonNode digest = town.get(town.tokenOf("admin"), "/api/admin/projections/" + projection + "/digest")
                    .expect(200)
                    .json();
            digests.put(projection, digest.path("documents") + " " + digest.path("digest"));
        }
        return digests;
    }

    private static JsonNode figures(Town town) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> town.get(town.tokenOf("mayor"), "/api/latency?clock=resolution&by=opd"),
                        reply -> reply.status() == 200
                                && reply.json().path("total").path("n").asInt() > 0)
                .json()
                .path("total");
    }
}

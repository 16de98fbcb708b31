package id.tanggap.query.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tanggap.query.complaint.Measure;
import id.tanggap.query.complaint.Measure.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures over 39,999 real service requests, against figures that others computed. */
class RealRequestsTest {

    @Test
    void percentilesAreThoseComputedIndependently() throws IOException {
        Path shared = Path.of(Optional.ofNullable(System.getenv("TANGGAP_SHARED_DATA"))
                .orElseGet(() -> System.getProperty("tanggap.shared-data", "../../shared/data")));
        Path requests = shared.resolve("la311/la311.csv.gz");
        assumeTrue(Files.exists(requests), "No real data at " + requests.toAbsolutePath() + "; skipped");
        JsonNode expected = JsonMapper.shared()
                .readTree(Files.readString(shared.resolve("EXPECTED.json")))
                .get("la311");

        Figures figures = figures(requests);

        JsonNode ranks = expected.get("nearest_rank");
        assertThat(figures.n()).isEqualTo(expected.get("n").asLong());
        assertThat(figures.open()).isEqualTo(expected.get("open").asLong());
        assertThat(figures.faulty()).isEqualTo(expected.get("negative_excluded").asLong());
        assertThat(figures.p50()).isEqualTo(ranks.get("p50").asLong());
        assertThat(figures.p75()).isEqualTo(ranks.get("p75").asLong());
        assertThat(figures.p90()).isEqualTo(ranks.get("p90").asLong());
        assertThat(figures.p95()).isEqualTo(ranks.get("p95").asLong());
        assertThat(figures.kmMedian()).isBetween(figures.p50(), figures.p50() + 3_600);
    }

    private static Figures figures(Path requests) throws IOException {
        Tally tally = new Tally();
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(requests)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split(",", 4);
                Instant closed = columns[2].isEmpty() ? null : instant(columns[2]);
                Measure measure = new Measure(
                        null,
                        instant(columns[1]),
                        closed,
                        null,
                        closed == null ? Outcome.RUNNING : Outcome.DONE,
                        List.of());
                tally.add(measure.length(now).toSeconds(), Verdict.of(measure, now));
            }
        }
        return tally.figures();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
    }
}

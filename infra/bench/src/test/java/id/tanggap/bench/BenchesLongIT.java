package id.tanggap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.bench.figure.Outcome;
import id.tanggap.bench.measure.Measurements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bench comes to its end and has something to say; with so little to do, what it says means nothing. */
class BenchesLongIT {

    @TempDir
    Path folder;

    @Test
    void everyBenchBringsFigures() throws IOException {
        List<Outcome> outcomes = Main.run(
                new Options(Measurements.all(), Scale.TINY, Path.of("target").toAbsolutePath(), folder, null, "test"));

        assertThat(outcomes).hasSameSizeAs(Measurements.all()).allSatisfy(outcome -> {
            assertThat(outcome.failure()).as(outcome.bench()).isNull();
            assertThat(outcome.figures()).as(outcome.bench()).isNotEmpty();
        });
        assertThat(folder.resolve("results.json")).isNotEmptyFile();
    }
}

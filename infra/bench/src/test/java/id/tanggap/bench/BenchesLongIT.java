package id.tanggap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.bench.figure.Outcome;
import id.tanggap.bench.measure.Measurements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every bench comes to its end and has something to say; with so little to do, what it says means nothing. Left out is the
 * one that would build the program anew before it starts it.
 */
class BenchesLongIT {

    @TempDir
    Path folder;

    @Test
    void everyBenchBringsFigures() throws IOException, InterruptedException {
        List<Bench> benches = Measurements.all().stream()
                .filter(bench -> !bench.name().equals("start"))
                .toList();

        List<Outcome> outcomes =
                Main.run(new Options(benches, Scale.TINY, Path.of("target").toAbsolutePath(), folder, null, "test"));

        assertThat(outcomes).hasSameSizeAs(benches).allSatisfy(outcome -> {
            assertThat(outcome.failures()).as(outcome.bench()).isEmpty();
            assertThat(outcome.figures()).as(outcome.bench()).isNotEmpty();
        });
        assertThat(folder.resolve("results.json")).isNotEmptyFile();
    }
}

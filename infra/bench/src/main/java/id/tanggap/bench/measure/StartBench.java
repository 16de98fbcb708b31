package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.StartedByScript;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that people start Tanggap with, engines and all, until it is ready. */
final class StartBench implements Bench {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        Path data = bed.folder().resolve("started");
        // The first start makes the data folder, and builds the program where that is not done yet.
        try (StartedByScript first = StartedByScript.start(data)) {
            findings.say("first start, in an empty folder: %.1f s".formatted(first.seconds()));
        }
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < scale.pick(1, 2, 3, 5); round++) {
            try (StartedByScript again = StartedByScript.start(data)) {
                seconds.add(again.seconds());
            }
        }
        findings.add(
                Figure.alone(
                        "infra/start until ready",
                        "s",
                        Spread.of(seconds),
                        Bar.atMost(20),
                        "a finished build and a folder that was used before, while the engines of the other benches stand idle"));
    }
}

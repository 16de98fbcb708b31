package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.figure.Spread;
import id.tanggap.bench.load.Loaded;
import java.util.List;

/** Deliveries that were verified and kept for good, beside an insert and commit of the same row. */
final class WebhookBench implements Bench {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        findings.attempt("the door alone", () -> alone(bed, scale, findings));
        findings.attempt("with everything behind it", () -> withEverythingBehindIt(bed, scale, findings));
    }

    private static void alone(Bed bed, Scale scale, Findings findings) throws Exception {
        // Nobody handles what was kept.
        Plot plot = bed.plot().with("tanggap.journal.workers", 0).with("tanggap.journal.askers", 0);
        try (Application application = Application.start(bed, plot)) {
            Deliveries deliveries = Deliveries.prepared(application, scale.pick(500, 30_000, 200_000, 300_000));
            Door door = new Door(application, deliveries, new InsertedRows(bed, plot), scale);
            findings.say("warm: " + door.warmUp());
            for (int clients : CLIENTS) {
                findings.attempt("%d clients".formatted(clients), () -> door.measure(clients, findings));
            }
        }
    }

    private static void withEverythingBehindIt(Bed bed, Scale scale, Findings findings) throws Exception {
        Plot plot = bed.plot();
        try (Application application = Application.start(bed, plot)) {
            Deliveries deliveries = Deliveries.prepared(application, scale.pick(500, 10_000, 40_000, 80_000));
            Door door = new Door(application, deliveries, new InsertedRows(bed, plot), scale);
            door.warmUp();
            door.measureBusy(8, findings);
        }
    }

    static double percentile(List<Loaded> loads, double percent) {
        return Spread.of(loads.stream()
                        .map(load -> load.latencies().percentile(percent))
                        .toList())
                .median();
    }

    /** A figure over refused requests would say nothing. */
    static Loaded succeeded(Loaded load) {
        if (load.failed() > 0 || load.succeeded() == 0) {
            throw new IllegalStateException(
                    "%d requests failed, %d succeeded".formatted(load.failed(), load.succeeded()));
        }
        return load;
    }
}

package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import id.tanggap.bench.load.Loaded;
import id.tanggap.bench.load.Loop;
import id.tanggap.bench.load.Request;
import id.tanggap.bench.load.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Deliveries that were verified and kept for good, beside an insert and commit of the same row. */
final class WebhookBench implements Bench {

    private static final Map<Integer, Double> BARS = Map.of(1, 0.8, 8, 0.6, 32, 0.5);

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        // Nobody handles what was kept: the door alone.
        Plot plot = bed.plot().with("tanggap.journal.workers", 0).with("tanggap.journal.askers", 0);
        try (Application application = Application.start(bed, plot)) {
            Deliveries deliveries = Deliveries.prepared(application, scale.pick(500, 30_000, 120_000, 300_000));
            warmUp(application, deliveries, scale);
            nothing(application, scale, findings);
            for (int clients : List.of(1, 8, 32)) {
                door(bed, plot, application, deliveries, clients, scale, findings);
            }
        }
        Plot whole = bed.plot();
        try (Application application = Application.start(bed, whole)) {
            Deliveries deliveries = Deliveries.prepared(application, scale.pick(500, 10_000, 40_000, 80_000));
            warmUp(application, deliveries, scale);
            Loop loop = new Loop(application.address(), deliveries::request);
            InsertedRows rows = new InsertedRows(bed, whole);
            Duration time = Duration.ofSeconds(scale.seconds());
            Rounds rounds = Rounds.inTurn(
                    scale.rounds(),
                    () -> succeeded(loop.closed(8, time, deliveries.next())).perSecond(),
                    () -> rows.perSecond(8, time));
            findings.add(Figure.beside(
                    "2xx/s, 8 clients, while all that was accepted is handled, routed and projected on the same machine",
                    "/s",
                    rounds.ours(),
                    rounds.beside(),
                    Bar.NONE,
                    ""));
        }
    }

    /** A server is measured as it is after its first thousands of requests, not while its code is still compiled. */
    private static void warmUp(Application application, Deliveries deliveries, Scale scale) throws Exception {
        Duration time = Duration.ofSeconds(scale.pick(1, 10, 20, 30));
        succeeded(new Loop(application.address(), deliveries::request).closed(8, time, deliveries.next()));
    }

    /** What HTTP alone costs here: an answer of the same server for which nothing is done. */
    private static void nothing(Application application, Scale scale, Findings findings) throws Exception {
        Loop loop = new Loop(
                application.address(),
                number -> Request.of("GET", application.address(), "/livez", Map.of(), new byte[0]));
        for (int clients : List.of(1, 8, 32)) {
            Duration time = Duration.ofSeconds(scale.seconds());
            List<Double> rates = new ArrayList<>();
            for (int round = 0; round <= scale.rounds(); round++) {
                rates.add(succeeded(loop.closed(clients, time, new AtomicInteger()))
                        .perSecond());
            }
            findings.add(Figure.alone(
                    "answers for which nothing is done, %d client%s".formatted(clients, clients == 1 ? "" : "s"),
                    "/s",
                    Spread.of(rates.subList(1, rates.size())),
                    Bar.NONE,
                    "the most that HTTP alone leaves room for"));
        }
    }

    private static void door(
            Bed bed,
            Plot plot,
            Application application,
            Deliveries deliveries,
            int clients,
            Scale scale,
            Findings findings)
            throws Exception {
        Duration time = Duration.ofSeconds(scale.seconds());
        Loop loop = new Loop(application.address(), deliveries::request);
        InsertedRows rows = new InsertedRows(bed, plot);
        List<Loaded> loads = new ArrayList<>();
        Rounds rounds = Rounds.inTurn(
                scale.rounds(),
                () -> {
                    Loaded load = succeeded(loop.closed(clients, time, deliveries.next()));
                    loads.add(load);
                    return load.perSecond();
                },
                () -> rows.perSecond(clients, time));
        findings.add(Figure.beside(
                "2xx/s, %d client%s".formatted(clients, clients == 1 ? "" : "s"),
                "/s",
                rounds.ours(),
                rounds.beside(),
                Bar.atLeast(BARS.getOrDefault(clients, 0.0)),
                "p50 %.2f ms, p99 %.2f ms; beside it %s; the load generator itself used %.0f µs of processor time a request"
                        .formatted(
                                percentile(loads, 50),
                                percentile(loads, 99),
                                rows.name(),
                                Spread.of(loads.stream()
                                                .map(Loaded::generatorMicrosEach)
                                                .toList())
                                        .median())));
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

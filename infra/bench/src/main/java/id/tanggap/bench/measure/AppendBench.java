package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import id.tanggap.bench.load.Clients;
import id.tanggap.bench.load.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Both stores, each beside its raw client: appending one event, into a full store too, and reading all there are. */
final class AppendBench implements Bench {

    private static final int FEW = 10_000;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int read = scale.pick(1_000, 20_000, 50_000, 100_000);
        findings.attempt("EventStoreDB", () -> {
            try (MeasuredStore store = MeasuredEventStoreDb.open(bed)) {
                store.fill(read);
                throughput(store, Bar.NONE, scale.seconds() / 2.0, scale, findings);
                reading(store, read, scale, findings);
            }
        });
        try (MeasuredStore store = MeasuredPostgres.open(bed)) {
            store.fill(FEW);
            throughput(store, Bar.atLeast(0.6), scale.seconds(), scale, findings);
            int many = scale.pick(20_000, 200_000, 1_000_000, 10_000_000);
            findings.say("filling a store with %,d events".formatted(many));
            try (MeasuredStore full = MeasuredPostgres.open(bed)) {
                full.fill(many);
                beside(full, many, store, scale, findings);
                reading(full, read, scale, findings);
            }
        }
    }

    private static void beside(MeasuredStore full, int many, MeasuredStore store, Scale scale, Findings findings)
            throws Exception {
        Duration time = Duration.ofSeconds(scale.seconds());
        Rounds rounds = Rounds.inTurn(
                scale.rounds(),
                () -> Clients.work(1, time, full::through).latencies().percentile(50),
                () -> Clients.work(1, time, store::through).latencies().percentile(50));
        findings.add(Figure.beside(
                "append p50, %,d events in the store beside %,d (%s)".formatted(many, FEW, full.name()),
                "ms",
                rounds.ours(),
                rounds.beside(),
                Bar.atMost(1.2),
                ""));
    }

    private static void reading(MeasuredStore store, int events, Scale scale, Findings findings) throws Exception {
        Rounds rounds = Rounds.inTurn(scale.rounds(), () -> store.read(events), () -> store.readRaw(events));
        findings.add(Figure.beside(
                "reading %,d events (%s)".formatted(events, store.name()),
                "/s",
                rounds.ours(),
                rounds.beside(),
                Bar.NONE,
                "ours with each payload as an object; beside it " + store.rawReadName()));
    }

    private static void throughput(MeasuredStore store, Bar bar, double seconds, Scale scale, Findings findings)
            throws InterruptedException {
        for (int clients : List.of(1, 8, 32)) {
            findings.attempt(
                    "%s, %d clients".formatted(store.name(), clients),
                    () -> throughput(store, clients, bar, seconds, scale, findings));
        }
    }

    private static void throughput(
            MeasuredStore store, int clients, Bar bar, double seconds, Scale scale, Findings findings)
            throws Exception {
        Duration time = Duration.ofMillis((long) (1_000 * seconds));
        List<Clients.Done> ours = new ArrayList<>();
        List<Clients.Done> raw = new ArrayList<>();
        Rounds rounds = Rounds.inTurn(
                scale.rounds(),
                () -> kept(ours, Clients.work(clients, time, store::through)),
                () -> kept(raw, Clients.work(clients, time, store::raw)));
        findings.add(Figure.beside(
                "appends of one event, %d client%s (%s)".formatted(clients, clients == 1 ? "" : "s", store.name()),
                "/s",
                rounds.ours(),
                rounds.beside(),
                bar,
                "p50 %.2f ms, p99 %.2f ms; %s: p50 %.2f ms, p99 %.2f ms"
                        .formatted(
                                median(ours, 50),
                                median(ours, 99),
                                store.rawName(),
                                median(raw, 50),
                                median(raw, 99))));
    }

    private static double kept(List<Clients.Done> all, Clients.Done done) {
        all.add(done);
        return done.perSecond();
    }

    private static double median(List<Clients.Done> rounds, double percent) {
        return Spread.of(rounds.stream()
                        .map(round -> round.latencies().percentile(percent))
                        .toList())
                .median();
    }
}

package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.load.Clients;
import id.tanggap.bench.load.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Appending one event: beside the raw insert-and-commit, and into a full store beside an empty one. */
final class AppendBench implements Bench {

    private static final int FEW = 10_000;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        try (AppendedStore store = PostgresAppends.open(bed)) {
            store.fill(FEW);
            for (int clients : List.of(1, 8, 32)) {
                throughput(store, clients, scale, findings);
            }
            int many = scale.pick(20_000, 200_000, 1_000_000, 10_000_000);
            findings.say("filling a store with %,d events".formatted(many));
            try (AppendedStore full = PostgresAppends.open(bed)) {
                full.fill(many);
                List<Double> p99 = new ArrayList<>();
                Duration time = Duration.ofSeconds(scale.seconds());
                Rounds rounds = Rounds.inTurn(
                        scale.rounds(),
                        () -> {
                            Clients.Done done = Clients.work(1, time, full::through);
                            p99.add(done.latencies().percentile(99));
                            return done.latencies().percentile(50);
                        },
                        () -> Clients.work(1, time, store::through).latencies().percentile(50));
                findings.add(Figure.beside(
                        "append p50, %,d events in the store beside %,d (%s)".formatted(many, FEW, full.name()),
                        "ms",
                        rounds.ours(),
                        rounds.beside(),
                        Bar.atMost(1.2),
                        ""));
            }
        }
    }

    private static void throughput(AppendedStore store, int clients, Scale scale, Findings findings) throws Exception {
        Duration time = Duration.ofSeconds(scale.seconds());
        List<Clients.Done> ours = new ArrayList<>();
        List<Clients.Done> raw = new ArrayList<>();
        Rounds rounds = Rounds.inTurn(
                scale.rounds(),
                () -> kept(ours, Clients.work(clients, time, store::through)),
                () -> kept(raw, Clients.work(clients, time, store::raw)));
        findings.add(Figure.beside(
                "appends of one event, %d clients (%s)".formatted(clients, store.name()),
                "/s",
                rounds.ours(),
                rounds.beside(),
                Bar.NONE,
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
        return id.tanggap.bench.figure.Spread.of(rounds.stream()
                        .map(round -> round.latencies().percentile(percent))
                        .toList())
                .median();
    }
}

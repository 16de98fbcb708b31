package id.tanggap.bench.measure;

import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import id.tanggap.bench.load.Loaded;
import id.tanggap.bench.load.Loop;
import id.tanggap.bench.load.Request;
import id.tanggap.bench.load.Rounds;
import id.tanggap.bench.load.WarmUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where deliveries arrive, beside what it cannot do without: an answer over HTTP, and an insert and commit of the same
 * row. One client waits for both in turn; with several of them the commits of some are made while others are answered.
 */
final class Door {

    private static final Map<Integer, Double> BESIDE_THE_COMMIT = Map.of(8, 0.6, 32, 0.7);
    private static final double BESIDE_THE_FLOOR = 0.9;

    private final Loop deliveries;
    private final Loop nothing;
    private final AtomicInteger next;
    private final InsertedRows rows;
    private final Scale scale;
    private final Duration time;

    Door(Application application, Deliveries deliveries, InsertedRows rows, Scale scale) {
        this.deliveries = new Loop(application.address(), deliveries::request);
        this.next = deliveries.next();
        byte[] alive = Request.of("GET", application.address(), "/livez", Map.of(), new byte[0]);
        this.nothing = new Loop(application.address(), _ -> alive);
        this.rows = rows;
        this.scale = scale;
        this.time = Duration.ofSeconds(scale.seconds());
    }

    /** A server is measured as it is after its first thousands of requests, not while its code is still compiled. */
    WarmUp warmUp() throws Exception {
        return WarmUp.of(
                scale.pick(1, 6, 15, 20),
                () -> WebhookBench.succeeded(deliveries.closed(8, Duration.ofSeconds(2), next))
                        .perSecond());
    }

    void measure(int clients, Findings findings) throws Exception {
        List<Loaded> loads = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        Rounds rounds = Rounds.ofWarm(scale.rounds(), () -> kept(loads, clients), () -> {
            answers.add(answers(clients));
            return rows.perSecond(clients, time);
        });
        findings.add(Figure.alone(
                "answers for which nothing is done, " + named(clients),
                "/s",
                Spread.of(answers),
                Bar.NONE,
                "the most that HTTP alone leaves room for"));
        findings.add(Figure.beside(
                "2xx/s, %s, beside an insert and commit".formatted(named(clients)),
                "/s",
                rounds.ours(),
                rounds.beside(),
                BESIDE_THE_COMMIT.containsKey(clients) ? Bar.atLeast(BESIDE_THE_COMMIT.get(clients)) : Bar.NONE,
                "p50 %.2f ms, p99 %.2f ms; beside it %s; the load generator itself used %.0f µs of processor time a request"
                        .formatted(
                                WebhookBench.percentile(loads, 50),
                                WebhookBench.percentile(loads, 99),
                                rows.name(),
                                Spread.of(loads.stream()
                                                .map(Loaded::generatorMicrosEach)
                                                .toList())
                                        .median())));
        if (clients == 1) {
            findings.add(Figure.beside(
                    "2xx/s, 1 client, beside its floor",
                    "/s",
                    rounds.ours(),
                    inTurn(answers, rounds.beside()),
                    Bar.atLeast(BESIDE_THE_FLOOR),
                    "the floor: one such answer and one such commit in turn, 1 / (1/a + 1/b)"));
        }
    }

    /** While all that was accepted is handled, routed and projected on the same machine. */
    void measureBusy(int clients, Findings findings) throws Exception {
        List<Loaded> loads = new ArrayList<>();
        Rounds rounds = Rounds.ofWarm(scale.rounds(), () -> kept(loads, clients), () -> rows.perSecond(clients, time));
        findings.add(Figure.beside(
                "2xx/s, %s, while all that was accepted is handled, routed and projected on the same machine"
                        .formatted(named(clients)),
                "/s",
                rounds.ours(),
                rounds.beside(),
                Bar.NONE,
                ""));
    }

    private double kept(List<Loaded> loads, int clients) {
        loads.add(WebhookBench.succeeded(deliveries.closed(clients, time, next)));
        return loads.getLast().perSecond();
    }

    private double answers(int clients) {
        return WebhookBench.succeeded(nothing.closed(clients, time, new AtomicInteger()))
                .perSecond();
    }

    private static List<Double> inTurn(List<Double> some, List<Double> others) {
        List<Double> both = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            both.add(1 / (1 / some.get(i) + 1 / others.get(i)));
        }
        return both;
    }

    private static String named(int clients) {
        return clients == 1 ? "1 client" : clients + " clients";
    }
}

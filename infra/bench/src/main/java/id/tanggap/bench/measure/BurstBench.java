package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.Search;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import id.tanggap.bench.load.Loaded;
import id.tanggap.bench.load.Loop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Ten times the normal load for a minute: what is accepted is neither lost nor late for long. */
final class BurstBench implements Bench {

    /** Posts a second on a usual day: 1.7 million a day, far more than a regency has. */
    private static final double NORMAL = 20;

    private static final int TIMES = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "burst";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        Plot plot = bed.plot();
        Duration usual = Duration.ofSeconds(scale.pick(1, 5, 10, 30));
        Duration burst = Duration.ofSeconds(scale.pick(1, 15, 60, 60));
        try (Application application = Application.start(bed, plot)) {
            int all = (int) (NORMAL * usual.toSeconds() + NORMAL * TIMES * burst.toSeconds());
            Deliveries deliveries = Deliveries.prepared(application, all);
            Set<Integer> accepted = ConcurrentHashMap.newKeySet();
            Loop loop = new Loop(application.address(), deliveries::request);
            Loaded before = loop.open(NORMAL, usual, deliveries.next(), 16, (number, _) -> accepted.add(number));
            Loaded during =
                    loop.open(NORMAL * TIMES, burst, deliveries.next(), 64, (number, _) -> accepted.add(number));
            long end = System.nanoTime();
            findings.say("%,d accepted; waiting until all are found".formatted(accepted.size()));
            int found = untilFound(bed.search(), plot, accepted.size());
            double backlog = (System.nanoTime() - end) / 1e9;
            int lost = accepted.size() - stored(bed.search(), plot, accepted);
            findings.add(Figure.alone(
                    "accepted and never found, of %,d".formatted(accepted.size()),
                    "",
                    Spread.of(lost),
                    Bar.atMost(0),
                    "%.0f a second for %d s; %d requests were not accepted; %,d complaints in the index"
                            .formatted(NORMAL * TIMES, burst.toSeconds(), during.failed() + before.failed(), found)));
            findings.add(Figure.alone("until the backlog was gone", "s", Spread.of(backlog), Bar.atMost(60), ""));
            findings.add(Figure.alone(
                    "answer to a delivery during the burst, p99",
                    "ms",
                    Spread.of(during.latencies().percentile(99)),
                    Bar.NONE,
                    "from when it was due; at the normal load before %.0f ms"
                            .formatted(before.latencies().percentile(99))));
        }
    }

    private static int untilFound(Search search, Plot plot, int wanted) throws InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long found = search.count(plot.indexPrefix() + "-complaint-public");
            if (found >= wanted || System.nanoTime() > patience) {
                return (int) found;
            }
            Thread.sleep(100);
        }
    }

    private static int stored(Search search, Plot plot, Set<Integer> numbers) {
        int stored = 0;
        List<Integer> all = new ArrayList<>(numbers);
        for (int from = 0; from < all.size(); from += 1_000) {
            String ids = all.subList(from, Math.min(from + 1_000, all.size())).stream()
                    .map(number -> "\"" + VisibleBench.id(number) + "\"")
                    .collect(Collectors.joining(","));
            stored += search.ask(
                            "POST",
                            "/" + plot.indexPrefix() + "-complaint-public/_count",
                            "{\"query\": {\"ids\": {\"values\": [" + ids + "]}}}")
                    .path("count")
                    .asInt();
        }
        return stored;
    }
}

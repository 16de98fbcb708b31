package id.tanggap.bench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.bed.Search;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import id.tanggap.bench.load.Latencies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The mayor's figures over everything there is, cold: before each question one complaint more is stored and made visible,
 * which takes from Elasticsearch what it kept of the answers before; and nobody asks the same question again before all
 * others were asked, far longer than the application keeps an answer.
 */
final class LatencyBench implements Bench {

    private static final List<String> GROUPINGS = List.of("opd", "category", "place", "channel", "month");
    private static final List<String> CLOCKS =
            List.of("first-response", "citizens-wait", "resolution", "acknowledge", "holding");
    private static final int AT_ONCE = 10_000;
    private static final int OPEN_ONE_IN = 25;

    /** Of an open complaint: it has an office, which has not looked at it. */
    private static final int WHILE_OPEN = 3;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int complaints = scale.pick(200, 50_000, 350_000, 350_000);
        int projected = Math.min(complaints, scale.pick(100, 2_000, 5_000, 10_000));
        Plot plot = StoredHistory.filled(
                bed,
                vault -> {
                    History history = new History(vault);
                    return number -> history.of(
                            number, new Random(number).nextInt(OPEN_ONE_IN) == 0 ? WHILE_OPEN : History.TO_THE_END);
                },
                projected,
                1);
        try (Application application = Application.start(bed, plot)) {
            Search search = bed.search();
            String index = plot.indexPrefix() + "-complaint-desk";
            SearchBench.untilThereAre(projected, search, index);
            ManyComplaints many = new ManyComplaints(search.documents(index).stream()
                    .map(document -> new String(document, UTF_8))
                    .toList());
            findings.say("filling an index with %,d complaints".formatted(complaints));
            for (int from = projected; from < complaints; from += AT_ONCE) {
                store(many, from, Math.min(complaints, from + AT_ONCE), search, index);
            }
            search.refresh(index);
            cold(application, new OneMore(many, complaints, search, index), complaints, scale, findings);
        }
    }

    private static void cold(Application application, OneMore change, int complaints, Scale scale, Findings findings)
            throws Exception {
        String token = application.tokenOf("mayor");
        Map<String, Latencies> took = new LinkedHashMap<>();
        for (int round = 0; round <= scale.pick(1, 2, 5, 20); round++) {
            for (String clock : CLOCKS) {
                for (String by : GROUPINGS) {
                    change.make();
                    String path = "/api/latency?clock=" + clock + "&by=" + by;
                    long begun = System.nanoTime();
                    application.ask(path, token);
                    if (round > 0) {
                        took.computeIfAbsent(by, _ -> new Latencies()).add(System.nanoTime() - begun);
                    }
                }
            }
        }
        took.forEach((by, latencies) -> findings.add(Figure.alone(
                "figures of %,d complaints by %s, p99".formatted(complaints, by),
                "ms",
                Spread.of(latencies.percentile(99)),
                Bar.atMost(300),
                "%d questions, each cold; p50 %.0f ms".formatted(latencies.count(), latencies.percentile(50)))));
    }

    private static void store(ManyComplaints many, int from, int to, Search search, String index) throws Exception {
        search.bulk(
                index,
                IntStream.range(from, to)
                        .mapToObj(number -> many.of(number).getBytes(UTF_8))
                        .toList(),
                1_000,
                2);
    }

    /** One complaint more each time. */
    private static final class OneMore {

        private final ManyComplaints many;
        private final Search search;
        private final String index;
        private int next;

        OneMore(ManyComplaints many, int first, Search search, String index) {
            this.many = many;
            this.next = first;
            this.search = search;
            this.index = index;
        }

        void make() throws Exception {
            store(many, next, ++next, search, index);
            search.refresh(index);
        }
    }
}

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The mayor's figures over everything there is: the first ones after a start, of which nothing was read before; with one
 * complaint more at times of every month before each question; and as in daily life, with one complaint more in one month.
 * What is stored is made visible before it is asked for. Nobody asks the same question again before all others were asked,
 * far longer than the application keeps an answer.
 */
final class LatencyBench implements Bench {

    private static final List<String> GROUPINGS = List.of("opd", "category", "place", "channel", "month");
    private static final List<String> CLOCKS = List.of("first-response", "citizens-wait", "resolution");
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
                store(
                        IntStream.range(from, Math.min(complaints, from + AT_ONCE))
                                .mapToObj(many::of),
                        search,
                        index);
            }
            search.refresh(index);
            String token = application.tokenOf("mayor");
            List<Double> first = new ArrayList<>();
            Map<String, Latencies> everyMonth = new LinkedHashMap<>();
            Latencies daily = new Latencies();
            AtomicInteger next = new AtomicInteger();
            for (int round = 0; round <= scale.pick(1, 2, 4, 20); round++) {
                for (String clock : CLOCKS) {
                    for (String by : GROUPINGS) {
                        List<String> everywhere = IntStream.iterate(
                                        0, each -> each < complaints, each -> each + projected)
                                .mapToObj(each -> many.twin(each, next.incrementAndGet()))
                                .toList();
                        String path = "/api/latency?clock=" + clock + "&by=" + by;
                        long afterAll = after(everywhere, search, index, application, path, token);
                        long afterOne = after(
                                List.of(many.twin(complaints - 1, next.incrementAndGet())),
                                search,
                                index,
                                application,
                                "/api/latency?clock=" + clock + "&by=" + by + "&to=2099-12-31",
                                token);
                        if (round == 0 && by.equals(GROUPINGS.getFirst())) {
                            first.add(afterAll / 1e6);
                        } else if (round > 0) {
                            everyMonth.computeIfAbsent(by, _ -> new Latencies()).add(afterAll);
                            daily.add(afterOne);
                        }
                    }
                }
            }
            findings.add(Figure.alone(
                    "figures of %,d complaints, the first of a clock after a start".formatted(complaints),
                    "ms",
                    Spread.of(first),
                    Bar.atMost(300),
                    "of %d clocks, the program just started".formatted(first.size())));
            everyMonth.forEach((by, took) -> findings.add(figure(
                    "figures of %,d complaints by %s after one more in every month".formatted(complaints, by), took)));
            findings.add(figure("figures of %,d complaints after one more in one month".formatted(complaints), daily));
        }
    }

    private static Figure figure(String what, Latencies took) {
        return Figure.alone(
                what + ", p99",
                "ms",
                Spread.of(took.percentile(99)),
                Bar.atMost(300),
                "%d questions; p50 %.0f ms".formatted(took.count(), took.percentile(50)));
    }

    /** @return nanoseconds that the answer took once these were stored and visible */
    private static long after(
            List<String> more, Search search, String index, Application application, String path, String token)
            throws Exception {
        store(more.stream(), search, index);
        search.refresh(index);
        long begun = System.nanoTime();
        application.ask(path, token);
        return System.nanoTime() - begun;
    }

    private static void store(Stream<String> documents, Search search, String index) throws Exception {
        search.bulk(index, documents.map(document -> document.getBytes(UTF_8)).toList(), 1_000, 2);
    }
}

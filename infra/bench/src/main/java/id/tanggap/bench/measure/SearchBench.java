package id.tanggap.bench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Bed.Plot;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.bed.Listening;
import id.tanggap.bench.bed.Search;
import id.tanggap.bench.bed.Texts;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import id.tanggap.bench.load.Loaded;
import id.tanggap.bench.load.Loop;
import id.tanggap.bench.load.Request;
import id.tanggap.bench.load.Rounds;
import id.tanggap.bench.load.WarmUp;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The public's search, beside the same body sent to Elasticsearch itself. */
final class SearchBench implements Bench {

    private static final int CLIENTS = 4;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int complaints = scale.pick(100, 4_000, 12_000, 100_000);
        Texts texts = new Texts(complaints);
        Plot plot = StoredHistory.filled(
                bed,
                vault -> {
                    History history = new History(vault::seal, texts::of);
                    return number -> history.of(number, History.EVENTS);
                },
                complaints,
                1);
        List<String> asked = Questions.drawnFrom(
                IntStream.range(0, complaints).mapToObj(texts::of).toList(), scale.pick(20, 500, 3_000, 10_000));
        findings.say("%,d different questions".formatted(asked.size()));
        List<byte[]> bodies = bodies(bed, plot, complaints, asked);
        findings.say("%,d searches for hits were sent for them".formatted(bodies.size()));
        try (Application application = Application.start(bed, plot)) {
            Loop ours = loop(
                    application.address(),
                    asked.stream()
                            .map(words -> Request.of("GET", application.address(), path(words), Map.of(), new byte[0]))
                            .toList());
            Loop direct = loop(bed.search().address(), direct(bed.search(), plot, bodies));
            measure(
                    ours,
                    direct,
                    () -> bed.search().forgetAnswers(plot.indexPrefix() + "-complaint-public"),
                    asked.size(),
                    scale,
                    findings);
        }
    }

    /** What the application sends to Elasticsearch for these questions; waits until all complaints can be found. */
    private static List<byte[]> bodies(Bed bed, Plot plot, int complaints, List<String> asked) throws Exception {
        try (Listening listening = new Listening(bed.search());
                Application application =
                        Application.start(bed, plot.with("tanggap.elasticsearch.urls", listening.address()))) {
            for (String projection : List.of("complaint-desk", "complaint-public")) {
                untilThereAre(complaints, bed.search(), plot.indexPrefix() + "-" + projection);
            }
            untilThereAre(complaints * History.EVENTS, bed.search(), plot.indexPrefix() + "-timeline");
            listening.forget();
            List<byte[]> requests = asked.stream()
                    .map(words -> Request.of("GET", application.address(), path(words), Map.of(), new byte[0]))
                    .toList();
            AtomicInteger next = new AtomicInteger();
            Loop loop = loop(application.address(), requests);
            while (next.get() < asked.size()) {
                WebhookBench.succeeded(loop.closed(CLIENTS, Duration.ofSeconds(1), next));
            }
            return listening.searches().stream()
                    .map(body -> body.getBytes(UTF_8))
                    .toList();
        }
    }

    /** @param forget takes from Elasticsearch what it kept of answers; within a round no question comes twice */
    private static void measure(Loop ours, Loop direct, Runnable forget, int questions, Scale scale, Findings findings)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        Duration time = Duration.ofSeconds(2L * scale.seconds());
        WarmUp warm = WarmUp.of(
                scale.pick(1, 6, 20, 40),
                () -> WebhookBench.succeeded(ours.closed(CLIENTS, Duration.ofSeconds(3), next))
                        .perSecond());
        findings.say("warm: " + warm);
        List<Loaded> full = new ArrayList<>();
        for (int round = 0; round < scale.rounds(); round++) {
            forget.run();
            full.add(WebhookBench.succeeded(ours.closed(CLIENTS, time, next)));
        }
        Spread capacity = Spread.of(full.stream().map(Loaded::perSecond).toList());
        findings.add(Figure.alone(
                "searches a second, %d clients".formatted(CLIENTS),
                "/s",
                capacity,
                Bar.atLeast(150),
                "%,d different questions; %s; p50 %.1f ms, p99 %.1f ms; the load generator used %.0f µs a request"
                        .formatted(
                                questions,
                                warm,
                                WebhookBench.percentile(full, 50),
                                WebhookBench.percentile(full, 99),
                                full.getLast().generatorMicrosEach())));
        double half = capacity.median() / 2;
        List<Loaded> ourLoads = new ArrayList<>();
        List<Loaded> directLoads = new ArrayList<>();
        Rounds p99 = Rounds.ofWarm(
                scale.rounds(),
                () -> {
                    forget.run();
                    return kept(ourLoads, ours.open(half, time, next, 16, Loop.Accepted.NOBODY));
                },
                () -> kept(directLoads, direct.open(half, time, next, 16, Loop.Accepted.NOBODY)));
        findings.add(Figure.beside(
                "search p99 at half load, %.0f a second".formatted(half),
                "ms",
                p99.ours(),
                p99.beside(),
                Bar.atMost(1.3),
                "from when each was due; p50 %.1f ms beside %.1f ms; beside it the search for the hits alone"
                        .formatted(WebhookBench.percentile(ourLoads, 50), WebhookBench.percentile(directLoads, 50))));
    }

    private static double kept(List<Loaded> all, Loaded load) {
        all.add(WebhookBench.succeeded(load));
        return load.latencies().percentile(99);
    }

    private static String path(String words) {
        return "/api/public/complaints?q=" + URLEncoder.encode(words, UTF_8);
    }

    private static List<byte[]> direct(Search search, Plot plot, List<byte[]> bodies) {
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "Authorization", search.authorization());
        return bodies.stream()
                .map(body -> Request.of(
                        "POST",
                        search.address(),
                        "/" + plot.indexPrefix() + "-complaint-public/_search",
                        headers,
                        body))
                .toList();
    }

    private static Loop loop(URI address, List<byte[]> requests) {
        return new Loop(address, number -> requests.get(number % requests.size()));
    }

    static void untilThereAre(long documents, Search search, String index) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (search.count(index) < documents) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException(index + " does not fill");
            }
            Thread.sleep(200);
        }
    }
}

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
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.load.Loaded;
import id.tanggap.bench.load.Loop;
import id.tanggap.bench.load.Request;
import id.tanggap.bench.load.Rounds;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The public's search, beside the same body sent to Elasticsearch itself. */
final class SearchBench implements Bench {

    private static final List<String> WORDS = List.of(
            "jalan berlubang",
            "lampu jalan mati",
            "sampah menumpuk bau",
            "air pdam mati",
            "saluran tersumbat",
            "antrean puskesmas",
            "jalan rusak pasar",
            "tikungan gelap",
            "air meluap sekolah",
            "berlubang tergenang motor");
    private static final int CLIENTS = 4;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        int complaints = scale.pick(100, 5_000, 30_000, 100_000);
        Plot plot = ProjectionBench.filled(bed, complaints, History.EVENTS, 1);
        List<String> paths = WORDS.stream()
                .map(words -> "/api/public/complaints?q=" + URLEncoder.encode(words, UTF_8))
                .toList();
        List<String> bodies = new ArrayList<>();
        try (Listening listening = new Listening(bed.search());
                Application application =
                        Application.start(bed, plot.with("tanggap.elasticsearch.urls", listening.address()))) {
            untilProjected(bed.search(), plot, complaints);
            for (String path : paths) {
                listening.forget();
                application.ask(path, "");
                bodies.add(listening.lastSearch());
            }
        }
        try (Application application = Application.start(bed, plot)) {
            measure(bed.search(), plot, application, paths, bodies, scale, findings);
        }
    }

    private static void measure(
            Search search,
            Plot plot,
            Application application,
            List<String> paths,
            List<String> bodies,
            Scale scale,
            Findings findings)
            throws Exception {
        Map<String, String> json = Map.of("Content-Type", "application/json", "Authorization", search.authorization());
        List<byte[]> asked = paths.stream()
                .map(path -> Request.of("GET", application.address(), path, Map.of(), new byte[0]))
                .toList();
        String index = "/" + plot.indexPrefix() + "-complaint-public/_search";
        List<byte[]> direct = bodies.stream()
                .map(body -> Request.of("POST", search.address(), index, json, body.getBytes(UTF_8)))
                .toList();
        Loop ours = loop(application.address(), asked);
        Loop raw = loop(search.address(), direct);
        AtomicInteger next = new AtomicInteger();
        WebhookBench.succeeded(ours.closed(CLIENTS, Duration.ofSeconds(2L * scale.seconds()), next));
        double capacity = WebhookBench.succeeded(ours.closed(CLIENTS, Duration.ofSeconds(scale.seconds()), next))
                .perSecond();
        double half = capacity / 2;
        List<Loaded> ourLoads = new ArrayList<>();
        List<Loaded> rawLoads = new ArrayList<>();
        Duration time = Duration.ofSeconds(2L * scale.seconds());
        Rounds p99 = Rounds.inTurn(
                scale.rounds(),
                () -> kept(ourLoads, ours.open(half, time, next, 16, _ -> {})),
                () -> kept(rawLoads, raw.open(half, time, next, 16, _ -> {})));
        findings.add(Figure.beside(
                "search p99 at half load, %.0f a second".formatted(half),
                "ms",
                p99.ours(),
                p99.beside(),
                Bar.atMost(1.3),
                "p50 %.1f ms beside %.1f ms; %.0f a second at most with %d clients; from when each was due; the load generator used %.0f µs a request"
                        .formatted(
                                WebhookBench.percentile(ourLoads, 50),
                                WebhookBench.percentile(rawLoads, 50),
                                capacity,
                                CLIENTS,
                                ourLoads.getLast().generatorMicrosEach())));
    }

    private static double kept(List<Loaded> all, Loaded load) {
        all.add(WebhookBench.succeeded(load));
        return load.latencies().percentile(99);
    }

    private static Loop loop(URI address, List<byte[]> requests) {
        return new Loop(address, number -> requests.get(number % requests.size()));
    }

    private static void untilProjected(Search search, Plot plot, int complaints) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (search.count(plot.indexPrefix() + "-complaint-public") < complaints) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("The public index does not fill");
            }
            Thread.sleep(200);
        }
    }
}

package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import id.tanggap.bench.Findings;
import id.tanggap.bench.Scale;
import id.tanggap.bench.bed.Application;
import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.figure.Bar;
import id.tanggap.bench.figure.Figure;
import id.tanggap.bench.figure.Spread;
import id.tanggap.bench.load.Latencies;
import id.tanggap.bench.load.Loaded;
import id.tanggap.bench.load.Loop;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** How long after a delivery was accepted everybody can find the complaint. */
final class VisibleBench implements Bench {

    /** Of the application's settings: tanggap.elasticsearch.refresh-interval. */
    private static final int REFRESH_MILLIS = 500;

    private static final double PER_SECOND = 5;
    private static final long BETWEEN_LOOKS_MILLIS = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        try (Application application = Application.start(bed, bed.plot())) {
            Duration time = Duration.ofSeconds(scale.pick(2, 10, 60, 120));
            AtomicInteger next = new AtomicInteger();
            take(application, Duration.ofSeconds(scale.pick(1, 5, 20, 20)), next);
            Latencies visible = take(application, time, next);
            findings.add(Figure.alone(
                    "accepted until found by everybody, p50",
                    "ms",
                    Spread.of(visible.percentile(50)),
                    Bar.NONE,
                    "%d posts, %.0f a second; looked for every %d ms"
                            .formatted(visible.count(), PER_SECOND, BETWEEN_LOOKS_MILLIS)));
            findings.add(Figure.alone(
                    "accepted until found by everybody, p99",
                    "ms",
                    Spread.of(visible.percentile(99)),
                    Bar.atMost(REFRESH_MILLIS + 150),
                    ""));
        }
    }

    private static Latencies take(Application application, Duration time, AtomicInteger next) throws Exception {
        Map<String, Long> accepted = new ConcurrentHashMap<>();
        Latencies visible = new Latencies();
        Map<String, Boolean> seen = new ConcurrentHashMap<>();
        Loaded[] load = new Loaded[1];
        Thread sending = Thread.ofPlatform()
                .start(() -> load[0] = new Loop(application.address(), application::delivery)
                        .open(PER_SECOND, time, next, 8, number -> accepted.put(id(number), System.nanoTime())));
        long patience = System.nanoTime() + time.plus(PATIENCE).toNanos();
        while (sending.isAlive() || visible.count() < accepted.size()) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException(
                        "Only %d of %d accepted posts are found".formatted(visible.count(), accepted.size()));
            }
            JsonNode page = application.ask("/api/public/complaints?size=40", "");
            long now = System.nanoTime();
            for (JsonNode item : page.path("items")) {
                String id = item.at("/item/id").asString(item.path("id").asString());
                Long since = accepted.get(id);
                if (since != null && seen.putIfAbsent(id, true) == null) {
                    visible.add(now - since);
                }
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        sending.join();
        WebhookBench.succeeded(load[0]);
        return visible;
    }

    static String id(int number) {
        return ComplaintId.of(Channel.INSTAGRAM, Application.postId(number)).value();
    }
}

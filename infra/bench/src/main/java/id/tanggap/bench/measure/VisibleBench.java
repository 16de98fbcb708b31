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
import id.tanggap.bench.load.Latencies;
import id.tanggap.bench.load.Loaded;
import id.tanggap.bench.load.Loop;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.TrackingCode;
import java.time.Duration;

/** How long after a delivery was to be sent everybody can read the complaint. */
final class VisibleBench implements Bench {

    /** Of the application's settings: tanggap.elasticsearch.refresh-interval. */
    private static final int REFRESH_MILLIS = 500;

    private static final double PER_SECOND = 20;
    private static final double WARMING_PER_SECOND = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public void run(Bed bed, Scale scale, Findings findings) throws Exception {
        Plot plot = bed.plot();
        try (Application application = Application.start(bed, plot)) {
            Duration warm = Duration.ofSeconds(scale.pick(1, 10, 20, 60));
            Duration time = Duration.ofSeconds(scale.pick(2, 20, 100, 300));
            Lookout lookout = new Lookout(bed.search(), plot, application);
            int all = (int) (WARMING_PER_SECOND * warm.toSeconds() + 2 * PER_SECOND * time.toSeconds());
            Deliveries deliveries = Deliveries.prepared(application, all);
            send(application, deliveries, lookout, WARMING_PER_SECOND, warm);
            send(application, deliveries, lookout, PER_SECOND, warm);
            lookout.forget();
            send(application, deliveries, lookout, PER_SECOND, time);
            Latencies found = lookout.sinceDue();
            findings.add(Figure.alone(
                    "due until found by everybody, p50",
                    "ms",
                    Spread.of(found.percentile(50)),
                    Bar.NONE,
                    "%,d posts, %.0f a second, after %.0f a second for %d s and %.0f a second for %d s to warm up; %.1f questions a second to find them"
                            .formatted(
                                    found.count(),
                                    PER_SECOND,
                                    WARMING_PER_SECOND,
                                    warm.toSeconds(),
                                    PER_SECOND,
                                    warm.toSeconds(),
                                    lookout.questionsPerSecond())));
            findings.add(Figure.alone(
                    "due until found by everybody, p99",
                    "ms",
                    Spread.of(found.percentile(99)),
                    Bar.atMost(REFRESH_MILLIS + 150),
                    "from the answer 2xx on: p50 %.0f ms, p99 %.0f ms"
                            .formatted(
                                    lookout.sinceAccepted().percentile(50),
                                    lookout.sinceAccepted().percentile(99))));
        }
    }

    private static void send(
            Application application, Deliveries deliveries, Lookout lookout, double perSecond, Duration time)
            throws Exception {
        Loaded[] load = new Loaded[1];
        Thread sending = Thread.ofPlatform()
                .start(() -> load[0] = new Loop(application.address(), deliveries::request)
                        .open(perSecond, time, deliveries.next(), 16, lookout::accepted));
        lookout.untilAllAreFound(sending::isAlive, time.plus(PATIENCE));
        sending.join();
        WebhookBench.succeeded(load[0]);
    }

    static String id(int number) {
        return ComplaintId.of(Channel.INSTAGRAM, Application.postId(number)).value();
    }

    static String trackingCode(int number) {
        return TrackingCode.of(Channel.INSTAGRAM, Application.postId(number)).value();
    }
}

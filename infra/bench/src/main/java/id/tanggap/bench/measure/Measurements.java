package id.tanggap.bench.measure;

import id.tanggap.bench.Bench;
import java.util.List;

/** All there are. */
public final class Measurements {

    private Measurements() {}

    /** In the order in which they run and stand on the results page. */
    public static List<Bench> all() {
        return List.of(
                new ProjectionBench(),
                new WebhookBench(),
                new VisibleBench(),
                new ReplayBench(),
                new AppendBench(),
                new LoadingBench(),
                new CostBench(),
                new SearchBench(),
                new IdleBench(),
                new BurstBench(),
                new LatencyBench(),
                new StartBench());
    }
}

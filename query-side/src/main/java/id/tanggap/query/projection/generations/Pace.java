package id.tanggap.query.projection.generations;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How fast something advances, judged by what was asked in the last seconds. */
final class Pace {
    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();

    private record Sample(long done, long at) {}

    private record Seen(Sample older, Sample newer) {}

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** @return steps per second; null until it was asked twice */
    @Nullable
    Double of(String what, long done) {
        Sample now = new Sample(done, System.nanoTime());
        Sample from = seen.compute(
                        what,
                        (name, last) -> last == null || done < last.newer().done()
                                ? new Seen(now, now)
                                : now.at() - last.newer().at() < WINDOW_NANOS ? last : new Seen(last.newer(), now))
                .older();
        return from == now ? null : (done - from.done()) * 1e9 / Math.max(1, now.at() - from.at());
    }
}

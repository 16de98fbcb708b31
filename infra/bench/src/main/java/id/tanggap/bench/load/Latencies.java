package id.tanggap.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times of single requests in milliseconds, to three digits, between a microsecond and an hour. */
public final class Latencies {

    private static final int DIGITS = 3;

    private final Histogram nanos =
            new ConcurrentHistogram(TimeUnit.MICROSECONDS.toNanos(1), TimeUnit.HOURS.toNanos(1), DIGITS);

    public void add(long took) {
        nanos.recordValue(Math.clamp(took, 0, nanos.getHighestTrackableValue()));
    }

    public long count() {
        return nanos.getTotalCount();
    }

    /** NaN of none at all. */
    public double percentile(double percent) {
        return count() == 0 ? Double.NaN : nanos.getValueAtPercentile(percent) / 1e6;
    }
}

package id.tanggap.bench.load;

import java.util.Arrays;

/** Times of single requests in milliseconds, all of them kept. */
public final class Latencies {

    private long[] nanos = new long[1024];
    private int size;

    public synchronized void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = took;
    }

    public synchronized int count() {
        return size;
    }

    /** By nearest rank. */
    public synchronized double percentile(double percent) {
        if (size == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * size);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}

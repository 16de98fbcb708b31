package id.tanggap.query.latency;

import java.util.Arrays;

/** Many durations in seconds, without an object for each. */
final class Durations {

    private long[] seconds = new long[64];
    private int size;

    void add(long duration) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size + (size >> 1));
        }
        seconds[size++] = duration;
    }

    void add(Durations others) {
        if (size + others.size > seconds.length) {
            seconds = Arrays.copyOf(seconds, Math.max(size + others.size, size + (size >> 1)));
        }
        System.arraycopy(others.seconds, 0, seconds, size, others.size);
        size += others.size;
    }

    /** In their order, in which they stay: others to which they are added are put in order faster. */
    long[] ascending() {
        Arrays.sort(seconds, 0, size);
        return Arrays.copyOf(seconds, size);
    }
}

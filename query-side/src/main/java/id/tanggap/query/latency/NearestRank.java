package id.tanggap.query.latency;

/**
 * Percentiles that are always values that occurred: the p-th percentile of n ordered values is the one at rank ⌈p/100 ·
 * n⌉, counted from one.
 */
final class NearestRank {

    private NearestRank() {}

    /**
     * @param ascending at least one value, in ascending order
     * @param percent from 1 to 100
     */
    static long percentile(long[] ascending, int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("Not a percentile: " + percent);
        }
        // Whole numbers: a double would put ⌈0.95 · 20⌉ on the wrong side sooner or later.
        long rank = Math.ceilDiv((long) percent * ascending.length, 100L);
        return ascending[(int) rank - 1];
    }
}

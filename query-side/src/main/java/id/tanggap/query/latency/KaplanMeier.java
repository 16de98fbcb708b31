package id.tanggap.query.latency;

import java.util.OptionalLong;

/**
 * The median of durations of which some are only known to be longer than what was seen of them. E. L. Kaplan and P.
 * Meier, Nonparametric Estimation from Incomplete Observations, JASA 53 (1958) 457–481.
 */
final class KaplanMeier {

    /** Above rounding, and far below 1/n for every n that fits in memory. */
    private static final double ROUNDING = 1e-9;

    private KaplanMeier() {}

    /**
     * The shortest time at which the product-limit estimate is one half or less; nothing when it never gets there. A
     * duration that was cut off at the very time at which another one finished counts as still running then.
     *
     * @param finished durations that were seen to their end, ascending
     * @param cutOff durations that were still running when last seen, ascending
     */
    static OptionalLong median(long[] finished, long[] cutOff) {
        double stillRunning = 1;
        int next = 0;
        int cut = 0;
        while (next < finished.length) {
            long time = finished[next];
            int from = next;
            while (next < finished.length && finished[next] == time) {
                next++;
            }
            while (cut < cutOff.length && cutOff[cut] < time) {
                cut++;
            }
            double atRisk = (double) (finished.length - from) + (cutOff.length - cut);
            stillRunning *= 1 - (next - from) / atRisk;
            if (stillRunning <= 0.5 + ROUNDING) {
                return OptionalLong.of(time);
            }
        }
        return OptionalLong.empty();
    }
}

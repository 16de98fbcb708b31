package id.tanggap.query.latency;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a set of measured intervals. Durations are whole seconds; null where there is nothing to say.
 *
 * @param n how many finished; the percentiles are over these
 * @param open how many still run
 * @param left how many ended without what they waited for, because the complaint went on to another office or was refused
 *     or merged
 * @param withdrawn how many ended because the citizen took the complaint back; they are in no other figure
 * @param faulty how many end before they start, because a clock was set back; they are in no other figure
 * @param withinDeadline the share, from 0 to 1, that finished within the deadline, among those that finished or are
 *     past it; null when none of them had a deadline
 * @param kmMedian the median that counts those still running and those that left as longer than what was seen of them;
 *     null when half of them are not known to have finished
 */
public record Figures(
        long n,
        long open,
        long left,
        long withdrawn,
        long faulty,
        @Nullable Long p50,
        @Nullable Long p75,
        @Nullable Long p90,
        @Nullable Long p95,
        @Nullable Double withinDeadline,
        @Nullable Long kmMedian) {

    /** How many did not finish, and why. */
    record Unfinished(long open, long left, long withdrawn, long faulty) {}

    static Figures of(long[] finished, long[] cutOff, Unfinished others, long judged, long within) {
        OptionalLong median = KaplanMeier.median(finished, cutOff);
        return new Figures(
                finished.length,
                others.open,
                others.left,
                others.withdrawn,
                others.faulty,
                percentile(finished, 50),
                percentile(finished, 75),
                percentile(finished, 90),
                percentile(finished, 95),
                judged == 0 ? null : (double) within / judged,
                median.isPresent() ? median.getAsLong() : null);
    }

    private static @Nullable Long percentile(long[] finished, int percent) {
        return finished.length == 0 ? null : NearestRank.percentile(finished, percent);
    }
}

package id.tanggap.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a projection stands.
 *
 * @param index what is asked now; null while there is none
 * @param lagEvents events that are not yet in it, counted up to a bound
 * @param lagSeconds how long ago the oldest of them happened
 * @param deadLetters events that are parked
 * @param error why it stands still on this node, null when it does not
 * @param rebuild the one that is being built beside it, null when none is
 */
public record ProjectionStatus(
        String name,
        @Nullable String index,
        long lagEvents,
        double lagSeconds,
        long deadLetters,
        @Nullable String error,
        @Nullable Rebuild rebuild) {

    /**
     * @param position where it is in the order of all events, an estimate of how many it has done
     * @param head where the live one is
     * @param progress from 0 to 1
     */
    public record Rebuild(String index, Instant startedAt, long position, long head, double progress, long lagEvents) {}
}

package id.tanggap.query.projection.generations;

import id.tanggap.query.projection.proof.Comparison;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a projection stands.
 *
 * @param index what is asked now; null while there is none
 * @param lagEvents events that are not yet in it, counted up to a bound; null when that is not known
 * @param lagSeconds how long ago the oldest of them happened; null with it
 * @param deadLetters events that are parked
 * @param error why it stands still, on this node or on all, null when it does not
 * @param rebuild the one that is being built beside it, null when none is
 */
public record ProjectionStatus(
        String name,
        @Nullable String index,
        @Nullable Long lagEvents,
        @Nullable Double lagSeconds,
        long deadLetters,
        @Nullable String error,
        @Nullable Rebuild rebuild) {

    /**
     * @param done events that are in it, estimated by the numbers that the store gave them
     * @param total events there are, likewise
     * @param progress from 0 to 1
     * @param eventsPerSecond in the last seconds; null until it was asked twice
     * @param comparison with the live one; null until it has caught up and was compared
     * @param accepted whether it will take the live one's place without showing the same
     */
    public record Rebuild(
            String index,
            Instant startedAt,
            long done,
            long total,
            double progress,
            @Nullable Double eventsPerSecond,
            @Nullable Long lagEvents,
            @Nullable Comparison comparison,
            boolean accepted) {

        /** Whether it waits for an operator to decide. */
        public boolean differs() {
            return !accepted && comparison != null && !comparison.equal();
        }
    }
}

package id.tanggap.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One index of a projection, with a processor, a place in the events and dead letters of its own.
 *
 * @param created whether its index was made
 */
record Generation(
        String projection,
        long number,
        State state,
        boolean created,
        Instant startedAt,
        @Nullable Instant retiredAt) {
    enum State {
        BUILDING,
        LIVE,
        RETIRED
    }

    /** Names processor, tokens and dead letters. */
    String processor() {
        return projection + "-" + number;
    }

    boolean follows() {
        return created && state != State.RETIRED;
    }
}

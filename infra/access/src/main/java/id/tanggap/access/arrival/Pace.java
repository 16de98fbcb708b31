package id.tanggap.access.arrival;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How slow a sender may be.
 *
 * @param patience for a whole head, for the next byte, and for a body before its speed counts
 * @param slowest how much of a body has to come in a second, after that
 */
record Pace(Duration patience, DataSize slowest) {

    /** What is left for a head that began so long ago; not positive when its time is over. */
    Duration leftForHead(Duration since) {
        return patience.minus(since);
    }

    /** What is left for the next byte of a body that was waited for so long; not positive when its time is over. */
    Duration leftForBody(Duration waited, long read) {
        Duration allowed = patience.plusMillis(read * 1_000 / slowest.toBytes());
        Duration left = allowed.minus(waited);
        return left.compareTo(patience) < 0 ? left : patience;
    }
}

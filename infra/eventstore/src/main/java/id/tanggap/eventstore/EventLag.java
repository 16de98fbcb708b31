package id.tanggap.eventstore;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader is behind the head of the event store.
 *
 * @param events events not yet read; counted up to a bound, which then stands for "at least so many"
 * @param age how long ago the oldest event not yet read happened; zero when nothing is left to read
 */
public record EventLag(long events, Duration age) {

    public static final EventLag NONE = new EventLag(0, Duration.ZERO);

    /** @param oldest when the first of them to happen did; null when nothing is left to read */
    public static EventLag of(long events, @Nullable Instant oldest) {
        if (oldest == null) {
            return NONE;
        }
        Duration age = Duration.between(oldest, GenericEventMessage.clock.instant());
        return new EventLag(events, age.isNegative() ? Duration.ZERO : age);
    }
}

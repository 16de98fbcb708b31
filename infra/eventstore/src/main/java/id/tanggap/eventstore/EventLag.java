package id.tanggap.eventstore;

import java.time.Duration;

/**
 * How far a reader is behind the head of the event store.
 *
 * @param events events not yet read; counted up to a bound, which then stands for "at least so many"
 * @param age how long ago the oldest event not yet read happened; zero when nothing is left to read
 */
public record EventLag(long events, Duration age) {

    public static final EventLag NONE = new EventLag(0, Duration.ZERO);
}

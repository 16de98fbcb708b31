package id.tanggap.query.projection.following;

import id.tanggap.query.projection.folding.Unwritten;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** States that wait to be written, and how far the events go that are in them. */
final class Buffer<S> {
    private final Unwritten<S> states;
    private @Nullable TrackingToken upTo;
    private long begunAt;

    Buffer(ToIntFunction<S> weigher) {
        this.states = new Unwritten<>(weigher);
    }

    Unwritten<S> states() {
        return states;
    }

    boolean isEmpty() {
        return states.isEmpty();
    }

    /** @param nanos the time of a batch that is to come in; of the first one it counts */
    void begin(long nanos) {
        if (isEmpty()) {
            begunAt = nanos;
        }
    }

    boolean isOlderThan(Duration age, long nanos) {
        return !isEmpty() && nanos - begunAt >= age.toNanos();
    }

    void upTo(@Nullable TrackingToken token) {
        upTo = token;
    }

    @Nullable
    TrackingToken upTo() {
        return upTo;
    }
}

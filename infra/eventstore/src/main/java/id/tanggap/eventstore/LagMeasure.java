package id.tanggap.eventstore;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** An event store that can tell how far a reader is behind. */
public interface LagMeasure {

    /**
     * @param token where the reader is; null at the very beginning. Events that a still open transaction holds back from
     *     all readers count as not yet read.
     * @throws AnotherHistoryException when the place is of another history: how far the reader is behind is not known then
     */
    EventLag lagBehind(@Nullable TrackingToken token);
}

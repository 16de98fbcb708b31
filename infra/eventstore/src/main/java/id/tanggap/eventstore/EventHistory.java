package id.tanggap.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** All events of a store, as they lie there. */
public interface EventHistory {

    /** Those after the position, in their order; null for all. */
    Stream<StoredEvent> after(@Nullable TrackingToken position);

    /** The event at the position, or the last one before it. Null for the last of all. */
    Optional<StoredEvent> atOrBefore(@Nullable TrackingToken position);

    /** Where this event of another store stands here. */
    Optional<TrackingToken> find(StoredEvent event);

    /**
     * Adds events behind all that is there, in this order. Stopped on the way, it may have added the first ones.
     *
     * @throws PlaceTakenException if the place of one is taken by another event
     */
    void append(List<StoredEvent> events);
}

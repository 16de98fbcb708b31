package id.tanggap.eventstore;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of all events of a store: the reader has everything up to and including it. Null, as everywhere in
 * Axon, stands for the place before the first event.
 *
 * @param <P> the places of one store, which can be compared with each other alone
 */
public interface Place<P extends Place<P>> extends TrackingToken, Comparable<P> {

    /**
     * The place of a reader; of a token that holds others, as that of a replay, what all of them have passed.
     *
     * @throws IllegalArgumentException for a token of another store
     */
    static <P extends Place<P>> @Nullable P of(@Nullable TrackingToken token, Class<P> store) {
        TrackingToken unwrapped = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return unwrapped == null ? null : in(store, unwrapped);
    }

    private static <P> P in(Class<P> store, TrackingToken token) {
        if (store.isInstance(token)) {
            return store.cast(token);
        }
        throw new IllegalArgumentException(
                "A %s is no position in this event store, whose positions are each a %s. Was the history copied without its tokens?"
                        .formatted(token.getClass().getName(), store.getName()));
    }

    /** The other one, if it is a place in the same store. */
    @SuppressWarnings("unchecked")
    private P alike(TrackingToken other) {
        return in((Class<P>) getClass(), other);
    }

    @SuppressWarnings("unchecked")
    private P itself() {
        return (P) this;
    }

    default boolean isAfter(@Nullable P other) {
        return other == null || compareTo(other) > 0;
    }

    @Override
    default P lowerBound(TrackingToken other) {
        P place = alike(other);
        return isAfter(place) ? place : itself();
    }

    @Override
    default P upperBound(TrackingToken other) {
        P place = alike(other);
        return isAfter(place) ? itself() : place;
    }

    @Override
    default boolean covers(@Nullable TrackingToken other) {
        return other == null || compareTo(alike(other)) >= 0;
    }
}

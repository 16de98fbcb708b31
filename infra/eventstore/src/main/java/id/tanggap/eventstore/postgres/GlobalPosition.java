package id.tanggap.eventstore.postgres;

import id.tanggap.eventstore.StoredEvent;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of all events: the reader has everything up to and including it. Null, as everywhere in Axon,
 * stands for the place before the first event.
 *
 * @param tx the place of the transaction that appended, see {@link PostgresEventStorageEngine}
 * @param id the place within it
 */
public record GlobalPosition(long tx, long id) implements TrackingToken, Comparable<GlobalPosition> {

    private static final Comparator<GlobalPosition> ORDER =
            Comparator.comparingLong(GlobalPosition::tx).thenComparingLong(GlobalPosition::id);

    @Override
    public int compareTo(GlobalPosition other) {
        return ORDER.compare(this, other);
    }

    boolean isAfter(@Nullable GlobalPosition other) {
        return other == null || compareTo(other) > 0;
    }

    @Override
    public GlobalPosition lowerBound(TrackingToken other) {
        GlobalPosition position = of(other);
        return compareTo(position) <= 0 ? this : position;
    }

    @Override
    public GlobalPosition upperBound(TrackingToken other) {
        GlobalPosition position = of(other);
        return compareTo(position) >= 0 ? this : position;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return other == null || compareTo(of(other)) >= 0;
    }

    /** An estimate: ids are given nearly in the order of positions, and rolled back appends leave holes. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(id);
    }

    /** Where an event that was read from the store stands in it. */
    static GlobalPosition of(StoredEvent event) {
        return of(Objects.requireNonNull(event.position()));
    }

    private static GlobalPosition of(TrackingToken token) {
        if (token instanceof GlobalPosition position) {
            return position;
        }
        throw new IllegalArgumentException("A %s is no position in this event store"
                .formatted(token.getClass().getName()));
    }
}

package id.tanggap.eventstore.postgres;

import id.tanggap.eventstore.Place;
import id.tanggap.eventstore.StoredEvent;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of all events in PostgreSQL.
 *
 * @param tx the place of the transaction that appended, see {@link PostgresEventStorageEngine}
 * @param id the place within it
 */
public record GlobalPosition(long tx, long id) implements Place<GlobalPosition> {

    private static final Comparator<GlobalPosition> ORDER =
            Comparator.comparingLong(GlobalPosition::tx).thenComparingLong(GlobalPosition::id);

    static @Nullable GlobalPosition ofToken(@Nullable TrackingToken token) {
        return Place.of(token, GlobalPosition.class);
    }

    /** Where an event that was read from the store stands in it. */
    static GlobalPosition of(StoredEvent event) {
        return (GlobalPosition) Objects.requireNonNull(event.position());
    }

    @Override
    public int compareTo(GlobalPosition other) {
        return ORDER.compare(this, other);
    }

    /** An estimate: ids are given nearly in the order of positions, and rolled back appends leave holes. */
    @Override
    public OptionalLong position() {
        return OptionalLong.of(id);
    }
}

package id.tanggap.eventstore.config;

import id.tanggap.eventstore.serialization.UnregisteredEventException;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/**
 * Lets pass the snapshots that are of the revision of their class today. Unlike an event a snapshot is no fact: one that
 * another version of the software took is left alone, and the events are read instead.
 */
final class SnapshotsOfToday implements SnapshotFilter {

    private final Serializer serializer;

    SnapshotsOfToday(Serializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        SerializedType stored = snapshot.getPayload().getType();
        try {
            SerializedType today = serializer.typeForClass(serializer.classForType(stored));
            return Objects.equals(today.getRevision(), stored.getRevision());
        } catch (UnregisteredEventException ofAnotherVersion) {
            return false;
        }
    }
}

package id.tanggap.eventstore.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** One row; aggregate and sequence are null for an event that no aggregate published. */
record StoredEvent(
        GlobalPosition position,
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable Long sequence,
        String eventId,
        Instant time,
        String name,
        @Nullable String revision,
        String payload,
        String metadata) {

    static final String COLUMNS =
            "aggregate_type, aggregate_id, sequence, event_id, event_time, name, revision, payload, metadata";

    private static final GlobalPosition NOT_YET = new GlobalPosition(0, 0);

    static StoredEvent of(EventMessage<?> event, Serializer serializer) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
        DomainEventMessage<?> domainEvent = event instanceof DomainEventMessage<?> message ? message : null;
        return new StoredEvent(
                NOT_YET,
                domainEvent == null ? null : domainEvent.getType(),
                domainEvent == null ? null : domainEvent.getAggregateIdentifier(),
                domainEvent == null ? null : domainEvent.getSequenceNumber(),
                event.getIdentifier(),
                event.getTimestamp(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
    }

    static StoredEvent read(ResultSet row, int rowNumber) throws SQLException {
        return read(row, new GlobalPosition(row.getLong("tx"), row.getLong("id")));
    }

    static StoredEvent readWithoutPosition(ResultSet row, int rowNumber) throws SQLException {
        return read(row, NOT_YET);
    }

    private static StoredEvent read(ResultSet row, GlobalPosition position) throws SQLException {
        return new StoredEvent(
                position,
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getObject("sequence", Long.class),
                row.getString("event_id"),
                row.getObject("event_time", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }

    long sequenceOrZero() {
        return sequence == null ? 0 : sequence;
    }

    DomainEventData<String> asDomainEvent() {
        return new OfAggregate(this);
    }

    TrackedEventData<String> asTrackedEvent() {
        return aggregateId == null ? new OfNoAggregate(this) : new OfAggregate(this);
    }

    /** Axon's own entries would cut the time to milliseconds. */
    private interface Read extends TrackedEventData<String> {

        StoredEvent event();

        @Override
        default TrackingToken trackingToken() {
            return event().position;
        }

        @Override
        default String getEventIdentifier() {
            return event().eventId;
        }

        @Override
        default Instant getTimestamp() {
            return event().time;
        }

        @Override
        default SerializedObject<String> getMetaData() {
            return new SerializedMetaData<>(event().metadata, String.class);
        }

        @Override
        default SerializedObject<String> getPayload() {
            return new SimpleSerializedObject<>(
                    event().payload, String.class, new SimpleSerializedType(event().name, event().revision));
        }
    }

    private record OfNoAggregate(StoredEvent event) implements Read {}

    private record OfAggregate(StoredEvent event) implements Read, DomainEventData<String> {

        @Override
        public @Nullable String getType() {
            return event.aggregateType;
        }

        @Override
        public String getAggregateIdentifier() {
            return Objects.requireNonNull(event.aggregateId);
        }

        @Override
        public long getSequenceNumber() {
            return event.sequenceOrZero();
        }
    }
}

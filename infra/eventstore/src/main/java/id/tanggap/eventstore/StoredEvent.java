package id.tanggap.eventstore;

import java.time.Instant;
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

/**
 * An event as it lies in a store, neither upcast nor deserialized.
 *
 * @param position its place in the order of all events of the store that it was read from; null before it is stored
 * @param aggregateType null, as are the aggregate's id and the sequence, for an event that no aggregate published
 */
public record StoredEvent(
        @Nullable TrackingToken position,
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable Long sequence,
        String eventId,
        Instant time,
        String name,
        @Nullable String revision,
        String payload,
        String metadata) {

    /** What is to be stored of a message. */
    public static StoredEvent of(EventMessage<?> event, Serializer serializer) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
        DomainEventMessage<?> domainEvent = event instanceof DomainEventMessage<?> message ? message : null;
        return new StoredEvent(
                null,
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

    public long sequenceOrZero() {
        return sequence == null ? 0 : sequence;
    }

    public DomainEventData<String> asDomainEvent() {
        return new OfAggregate(this);
    }

    public TrackedEventData<String> asTrackedEvent() {
        return aggregateId == null ? new OfNoAggregate(this) : new OfAggregate(this);
    }

    /** Axon's own entries would cut the time to milliseconds. */
    private interface Read extends TrackedEventData<String> {

        StoredEvent event();

        @Override
        default @Nullable TrackingToken trackingToken() {
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

package id.tanggap.eventstore;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/** Axon's storage engine over events as they lie in a store: what is alike whatever the store. */
public abstract class StoredEventEngine extends AbstractEventStorageEngine {

    protected StoredEventEngine(Builder<?> builder) {
        super(builder);
    }

    /**
     * Appends all or nothing.
     *
     * @return the first event whose place or identifier was already taken, if any
     */
    protected abstract Optional<StoredEvent> append(List<StoredEvent> events);

    /** In place of the aggregate's earlier one. */
    protected abstract void storeSnapshot(StoredEvent snapshot);

    /** Those of an aggregate, from this sequence number on. */
    protected abstract Stream<StoredEvent> aggregate(String aggregateId, long firstSequence);

    /** The latest first. */
    protected abstract Stream<StoredEvent> snapshots(String aggregateId);

    /** All after the place; null for the beginning. */
    protected abstract Stream<StoredEvent> after(@Nullable TrackingToken place);

    @Override
    protected final void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        Map<StoredEvent, EventMessage<?>> byEvent = new IdentityHashMap<>();
        List<StoredEvent> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) {
            StoredEvent event = StoredEvent.of(message, serializer);
            byEvent.put(event, message);
            events.add(event);
        }
        append(events)
                .ifPresent(taken -> handlePersistenceException(new PlaceTakenException(taken), byEvent.get(taken)));
    }

    @Override
    protected final void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        storeSnapshot(StoredEvent.of(snapshot, serializer));
    }

    @Override
    protected final Stream<? extends DomainEventData<?>> readEventData(String aggregateId, long firstSequence) {
        return aggregate(aggregateId, firstSequence).map(StoredEvent::asDomainEvent);
    }

    @Override
    protected final Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken token, boolean mayBlock) {
        return after(token).map(StoredEvent::asTrackedEvent);
    }

    @Override
    protected final Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return snapshots(aggregateId).map(StoredEvent::asDomainEvent);
    }

    /** Upcast, which may make fewer or more of them; each is deserialized when its payload is asked for. */
    public final List<TrackedEventMessage<?>> messages(List<StoredEvent> events) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        events.stream().map(StoredEvent::asTrackedEvent), getEventSerializer(), upcasterChain)
                .<TrackedEventMessage<?>>map(message -> message)
                .toList();
    }

    /**
     * How an engine is built, whatever the store.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> extends AbstractEventStorageEngine.Builder {

        protected Builder(Serializer eventSerializer, Serializer snapshotSerializer) {
            super.persistenceExceptionResolver(PlaceTakenException.class::isInstance);
            super.eventSerializer(eventSerializer);
            super.snapshotSerializer(snapshotSerializer);
        }

        @SuppressWarnings("unchecked")
        private B itself() {
            return (B) this;
        }

        @Override
        public B eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            return itself();
        }

        @Override
        public B snapshotSerializer(Serializer snapshotSerializer) {
            super.snapshotSerializer(snapshotSerializer);
            return itself();
        }

        @Override
        public B upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return itself();
        }

        @Override
        public B snapshotFilter(SnapshotFilter snapshotFilter) {
            super.snapshotFilter(snapshotFilter);
            return itself();
        }

        @Override
        public B persistenceExceptionResolver(@Nullable PersistenceExceptionResolver resolver) {
            super.persistenceExceptionResolver(resolver);
            return itself();
        }
    }
}

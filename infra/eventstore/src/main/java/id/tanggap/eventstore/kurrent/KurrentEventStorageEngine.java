package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.StoredEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

/**
 * Keeps events in EventStoreDB (KurrentDB), an aggregate in a stream.
 *
 * <p><b>Conflicts.</b> Every append names the revision that its stream must be at, so of two writers one loses, with
 * Axon's exceptions, and leaves nothing behind.
 *
 * <p><b>Lost answers.</b> An event's id on the server is the message's identifier. An append whose answer was lost is made
 * again, and the server recognises it: nothing is ever stored twice. Only when the patience of the
 * {@link KurrentConnection} is at its end does the failure reach the caller, who then cannot know whether it happened.
 *
 * <p><b>No common transaction.</b> An append is final when it returns, whatever becomes of the transaction around it. In a
 * unit of work it comes before the commit: first the events, then the rows. So whoever writes both must be able to do
 * the same again, see {@code infra/docs/adr/0013}.
 *
 * <p><b>Several aggregates</b> of one unit of work: see {@link SeveralAggregates}.
 *
 * <p><b>Order.</b> Events are read in the order of the server's log. Only streams with the prefix are read, never the
 * server's own nor those of snapshots.
 */
public final class KurrentEventStorageEngine extends AbstractEventStorageEngine {

    private final KurrentConnection connection;
    private final StreamNames names;
    private final @Nullable LogPosition origin;
    private final EventReads reads;
    private final Landmarks landmarks;
    private final EventAppends appends;

    private KurrentEventStorageEngine(Builder builder) {
        super(builder);
        this.connection = builder.connection;
        this.names = new StreamNames(builder.streamPrefix);
        this.origin = builder.origin;
        this.reads = new EventReads(connection, names, origin);
        this.landmarks = new Landmarks(connection, names, reads);
        this.appends = new EventAppends(connection, reads, names, builder.severalAggregates);
    }

    public static Builder builder(
            KurrentConnection connection, Serializer eventSerializer, Serializer snapshotSerializer) {
        return new Builder(connection)
                .persistenceExceptionResolver(PlaceTaken.class::isInstance)
                .eventSerializer(eventSerializer)
                .snapshotSerializer(snapshotSerializer);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        StoredEvent.appendAll(events, serializer, appends::append)
                .ifPresent(taken -> handlePersistenceException(new PlaceTaken(), taken));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        appends.storeSnapshot(StoredEvent.of(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregateId, long firstSequenceNumber) {
        return reads.aggregate(aggregateId, firstSequenceNumber).map(StoredEvent::asDomainEvent);
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return reads.all(LogPosition.ofToken(token)).map(StoredEvent::asTrackedEvent);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return reads.snapshots(aggregateId, EventAppends.SNAPSHOTS_KEPT)
                .sorted(Comparator.comparingLong(StoredEvent::sequenceOrZero).reversed())
                .map(StoredEvent::asDomainEvent);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return reads.lastSequence(aggregateId);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return origin;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return reads.head();
    }

    /** Reads all events before that time: for the rare start of a reader in the past. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return reads.before(dateTime);
    }

    EventLag lagBehind(@Nullable TrackingToken token) {
        LogPosition place = LogPosition.ofToken(token);
        landmarks.soundPlaceNow(place);
        return reads.lagBehind(place);
    }

    KurrentConnection connection() {
        return connection;
    }

    StreamNames names() {
        return names;
    }

    Landmarks landmarks() {
        return landmarks;
    }

    @Nullable
    LogPosition startAfter(@Nullable TrackingToken token) {
        return LogPosition.later(LogPosition.ofToken(token), origin);
    }

    List<TrackedEventMessage<?>> messages(List<StoredEvent> events) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        events.stream().map(StoredEvent::asTrackedEvent), getEventSerializer(), upcasterChain)
                .<TrackedEventMessage<?>>map(message -> message)
                .toList();
    }

    private static final class PlaceTaken extends RuntimeException {

        PlaceTaken() {
            super("The place in the aggregate or the identifier is already taken");
        }
    }

    public static final class Builder extends AbstractEventStorageEngine.Builder {

        private final KurrentConnection connection;
        private String streamPrefix = "axon.";
        private @Nullable LogPosition origin;
        private SeveralAggregates severalAggregates = SeveralAggregates.AS_ONE;

        private Builder(KurrentConnection connection) {
            this.connection = connection;
        }

        /**
         * How the names of all streams of this store begin; {@code axon.} unless told otherwise. No other application on
         * the server may use names that begin so. It can never be changed.
         */
        public Builder streamPrefix(String prefix) {
            this.streamPrefix = prefix;
            return this;
        }

        /** No event of this store lies before this one: readers need not look there, nor find it. */
        public Builder origin(@Nullable LogPosition position) {
            this.origin = position;
            return this;
        }

        public Builder severalAggregates(SeveralAggregates how) {
            this.severalAggregates = how;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer eventSerializer) {
            super.eventSerializer(eventSerializer);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer snapshotSerializer) {
            super.snapshotSerializer(snapshotSerializer);
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter snapshotFilter) {
            super.snapshotFilter(snapshotFilter);
            return this;
        }

        @Override
        public Builder persistenceExceptionResolver(@Nullable PersistenceExceptionResolver resolver) {
            super.persistenceExceptionResolver(resolver);
            return this;
        }

        public KurrentEventStorageEngine build() {
            return new KurrentEventStorageEngine(this);
        }
    }
}

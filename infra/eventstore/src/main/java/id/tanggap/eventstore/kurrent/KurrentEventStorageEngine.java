package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.StoredEventEngine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
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
public final class KurrentEventStorageEngine extends StoredEventEngine {

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
        return new Builder(connection, eventSerializer, snapshotSerializer);
    }

    @Override
    protected Optional<StoredEvent> append(List<StoredEvent> events) {
        return appends.append(events);
    }

    @Override
    protected void storeSnapshot(StoredEvent snapshot) {
        appends.storeSnapshot(snapshot);
    }

    @Override
    protected Stream<StoredEvent> aggregate(String aggregateId, long firstSequence) {
        return reads.aggregate(aggregateId, firstSequence);
    }

    @Override
    protected Stream<StoredEvent> snapshots(String aggregateId) {
        return reads.snapshots(aggregateId, EventAppends.SNAPSHOTS_KEPT)
                .sorted(Comparator.comparingLong(StoredEvent::sequenceOrZero).reversed());
    }

    @Override
    protected Stream<StoredEvent> after(@Nullable TrackingToken place) {
        return reads.all(LogPosition.ofToken(place));
    }

    void readBelow(Map<String, Long> sequences, Executor threads, Consumer<DomainEventMessage<?>> each) {
        reads.below(
                sequences,
                threads,
                events -> EventStreamUtils.upcastAndDeserializeDomainEvents(
                                events.map(StoredEvent::asDomainEvent), getEventSerializer(), upcasterChain)
                        .forEachRemaining(each));
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

    public static final class Builder extends StoredEventEngine.Builder<Builder> {

        private final KurrentConnection connection;
        private String streamPrefix = "axon.";
        private @Nullable LogPosition origin;
        private SeveralAggregates severalAggregates = SeveralAggregates.AS_ONE;

        private Builder(KurrentConnection connection, Serializer eventSerializer, Serializer snapshotSerializer) {
            super(eventSerializer, snapshotSerializer);
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

        public KurrentEventStorageEngine build() {
            return new KurrentEventStorageEngine(this);
        }
    }
}

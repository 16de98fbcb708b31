package id.tanggap.eventstore.postgres;

import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.StoredEventEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Keeps events in PostgreSQL so that a reader of the whole store never misses one and never sees an aggregate's events
 * out of order, however the writers' transactions overlap.
 *
 * <p><b>Order.</b> An event's {@link GlobalPosition} is the id of the transaction that appended it, then the row's own
 * id. Readers see only what is below the <em>horizon</em>, the oldest transaction still open
 * ({@code pg_snapshot_xmin}): a transaction that is still open, or begins later, can only append above the horizon.
 * So whatever a reader has passed is final. The cost: a writing transaction that stays open holds back, for that long,
 * everything that was appended after it began.
 *
 * <p><b>Order within an aggregate.</b> A transaction may get its id early, and append later to an aggregate on which a
 * younger transaction has meanwhile appended and committed. Under its own id its event would come before that one.
 * It is therefore placed at the greater of its own id and the place of the aggregate's previous event. That is safe:
 * as long as the transaction is open the horizon is not above its id, so no reader has come as far as the place that is
 * taken. Likewise one transaction's appends never step back behind its own earlier ones.
 *
 * <p><b>Conflicts.</b> An append that loses the race for a sequence number throws Axon's exceptions and leaves nothing
 * behind, and the surrounding transaction can go on: the database never reports an error that would abort it.
 *
 * <p>Appending and reading an aggregate join the calling thread's Spring transaction; reading the whole store never does.
 */
public final class PostgresEventStorageEngine extends StoredEventEngine {

    private final EventAppends appends;
    private final EventReads reads;

    private PostgresEventStorageEngine(Builder builder) {
        super(builder);
        this.appends = new EventAppends(builder.dataSource, builder.transactionManager);
        this.reads = new EventReads(builder.dataSource);
        reads.carryOrderOn();
    }

    /** The schema must be there: {@code classpath:db/eventstore} by Flyway. */
    public static Builder builder(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            Serializer eventSerializer,
            Serializer snapshotSerializer) {
        return new Builder(dataSource, transactionManager, eventSerializer, snapshotSerializer);
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
        return reads.snapshot(aggregateId);
    }

    @Override
    protected Stream<StoredEvent> after(@Nullable TrackingToken place) {
        return reads.all(GlobalPosition.ofToken(place));
    }

    void readBelow(Map<String, Long> sequences, Consumer<DomainEventMessage<?>> each) {
        reads.below(
                sequences,
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
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return reads.head().position();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return reads.before(dateTime).orElseGet(() -> reads.head().position());
    }

    EventLag lagBehind(@Nullable TrackingToken token) {
        return reads.lagBehind(GlobalPosition.ofToken(token));
    }

    Head head() {
        return reads.head();
    }

    /** The next events after the position, as far as they are settled. */
    Page nextPage(@Nullable GlobalPosition after, int size) {
        List<StoredEvent> rows = reads.page(after, size);
        GlobalPosition reached = rows.isEmpty() ? after : GlobalPosition.of(rows.get(rows.size() - 1));
        return new Page(messages(rows), reached, rows.size() == size);
    }

    /** Runs after every commit that appended through this engine. */
    void onCommit(Runnable listener) {
        appends.onCommit(listener);
    }

    /** @param position null when nothing is settled */
    record Head(@Nullable GlobalPosition position, boolean heldBack) {}

    /**
     * @param reached the last row's position, which is ahead of the last message's when upcasting dropped some
     * @param full whether more may follow at once
     */
    record Page(
            List<TrackedEventMessage<?>> messages, @Nullable GlobalPosition reached, boolean full) {

        /** Whether there was anything after the position. */
        boolean hasMoved(@Nullable GlobalPosition from) {
            return reached != null && !reached.equals(from);
        }
    }

    public static final class Builder extends StoredEventEngine.Builder<Builder> {

        private final DataSource dataSource;
        private final PlatformTransactionManager transactionManager;

        private Builder(
                DataSource dataSource,
                PlatformTransactionManager transactionManager,
                Serializer eventSerializer,
                Serializer snapshotSerializer) {
            super(eventSerializer, snapshotSerializer);
            this.dataSource = dataSource;
            this.transactionManager = transactionManager;
        }

        public PostgresEventStorageEngine build() {
            return new PostgresEventStorageEngine(this);
        }
    }
}

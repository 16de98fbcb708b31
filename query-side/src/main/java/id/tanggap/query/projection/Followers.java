package id.tanggap.query.projection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.eventstore.config.DeadLetterQueues;
import id.tanggap.eventstore.config.SoonAgain;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;

/** The generations that this node follows the events for. */
final class Followers {
    private final EventStore events;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final DeadLetterQueues deadLetters;
    private final ElasticsearchClient client;
    private final ProjectionIndex index;
    private final Places places;
    private final ProjectionProperties properties;
    private final MeterRegistry meters;
    private final SoonAgain soonAgain;
    private final List<StoredDocuments<?>> told;
    private final Clock clock;
    private final Map<String, Follower> running = new ConcurrentHashMap<>();
    private final Map<String, OutdatedFollower> outdated = new ConcurrentHashMap<>();
    private final Set<String> live = ConcurrentHashMap.newKeySet();

    Followers(
            EventStore events,
            TokenStore tokens,
            TransactionManager transactions,
            DeadLetterQueues deadLetters,
            ElasticsearchClient client,
            ProjectionIndex index,
            Places places,
            ProjectionProperties properties,
            MeterRegistry meters,
            SoonAgain soonAgain,
            List<StoredDocuments<?>> told,
            Clock clock) {
        this.told = List.copyOf(told);
        this.clock = clock;
        this.events = events;
        this.tokens = tokens;
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.client = client;
        this.index = index;
        this.places = places;
        this.properties = properties;
        this.meters = meters;
        this.soonAgain = soonAgain;
    }

    /** Starts or stops so that this node follows for the generation exactly if it should. */
    void set(Projection<?, ?> projection, Generation generation) {
        if (generation.state() == Generation.State.LIVE) {
            live.add(generation.processor());
        } else {
            live.remove(generation.processor());
        }
        if (generation.follows(projection.version())) {
            running.computeIfAbsent(generation.processor(), _ -> begin(projection, generation));
        } else {
            stop(generation.processor());
        }
        if (generation.isOutdated(projection.version())) {
            outdated.computeIfAbsent(generation.processor(), _ -> takeBack(projection, generation));
        } else {
            stopTakingBack(generation.processor());
        }
    }

    private <E, D extends Document> Follower begin(Projection<E, D> projection, Generation generation) {
        BatchWriter<E, D> writer = new BatchWriter<>(
                projection,
                documents(projection, generation),
                new DeadLetters(deadLetters.of(generation.processor())),
                new RecentDocuments<>(properties.recentDocuments()),
                (before, after) -> tell(projection, generation, before, after));
        return Follower.begin(
                generation,
                new FoldingInvoker<>(
                        projection,
                        _ -> new SegmentDocuments<>(
                                writer,
                                new SegmentDocuments.Bounds(
                                        projection.folds() ? properties.heldBack() : 0,
                                        properties.heldBackSize().toBytes()),
                                clock,
                                System::nanoTime)),
                tokens,
                transactions,
                properties,
                processor().initialToken(StreamableMessageSource::createTailToken));
    }

    private OutdatedFollower takeBack(Projection<?, ?> projection, Generation generation) {
        return OutdatedFollower.begin(
                generation,
                new OutdatedIndex<>(projection, client, index.writeAlias(generation)),
                places.of(generation, Map.of()),
                tokens,
                transactions,
                processor());
    }

    private PooledStreamingEventProcessor.Builder processor() {
        return PooledStreamingEventProcessor.builder()
                .messageSource(events)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(PropagatingErrorHandler.instance());
    }

    @SuppressWarnings("unchecked")
    private <D extends Document> void tell(
            Projection<?, D> projection, Generation generation, @Nullable D before, D after) {
        if (live.contains(generation.processor())) {
            told.stream()
                    .filter(each -> each.documents() == projection.documents())
                    .forEach(each -> ((StoredDocuments<D>) each).stored(before, after));
        }
    }

    /** Sees to it that this node has its part of the generation's segments, and no more. */
    void share(Generation generation, SegmentSharing sharing) {
        Follower follower = running.get(generation.processor());
        if (follower != null) {
            sharing.even(generation, follower);
        }
    }

    <D extends Document> DocumentStore<D> documents(Projection<?, D> projection, Generation generation) {
        return new ElasticsearchDocuments<>(
                client,
                index.writeAlias(generation),
                projection.documents(),
                new BulkMetrics(meters, projection.name()));
    }

    /** The segments of this node of which all that they have passed is stored. */
    Map<Integer, EventTrackerStatus> segments(Generation generation) {
        Follower follower = running.get(generation.processor());
        return follower == null ? Map.of() : follower.writtenSegments();
    }

    @Nullable
    Throwable error(Generation generation) {
        Follower follower = running.get(generation.processor());
        return follower == null ? null : follower.error().orElse(null);
    }

    void goOnSoonAfterFailures() {
        running.values().forEach(follower -> follower.goOnSoonIfFailed(soonAgain));
        outdated.values().forEach(follower -> follower.goOnSoonIfFailed(soonAgain));
    }

    private void stop(String processor) {
        Follower follower = running.remove(processor);
        if (follower != null) {
            follower.close();
        }
    }

    private void stopTakingBack(String processor) {
        OutdatedFollower follower = outdated.remove(processor);
        if (follower != null) {
            follower.close();
        }
    }

    void stopAll() {
        running.keySet().forEach(this::stop);
        outdated.keySet().forEach(this::stopTakingBack);
    }
}

package id.tanggap.query.projection.generations;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.eventstore.AggregateEvents;
import id.tanggap.eventstore.config.DeadLetterQueues;
import id.tanggap.eventstore.config.SoonAgain;
import id.tanggap.query.projection.folding.Blame;
import id.tanggap.query.projection.folding.BulkMetrics;
import id.tanggap.query.projection.folding.Document;
import id.tanggap.query.projection.folding.DocumentStore;
import id.tanggap.query.projection.folding.DocumentWriter;
import id.tanggap.query.projection.folding.ElasticsearchDocuments;
import id.tanggap.query.projection.folding.Folding;
import id.tanggap.query.projection.folding.ParkedEvents;
import id.tanggap.query.projection.folding.PastStates;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.projection.folding.RecentStates;
import id.tanggap.query.projection.folding.StoredStates;
import id.tanggap.query.projection.folding.Unwritten;
import id.tanggap.query.projection.following.BufferSize;
import id.tanggap.query.projection.following.DeadLetters;
import id.tanggap.query.projection.following.FoldingInvoker;
import id.tanggap.query.projection.following.Follower;
import id.tanggap.query.projection.following.OutdatedFollower;
import id.tanggap.query.projection.following.OutdatedIndex;
import id.tanggap.query.projection.following.Places;
import id.tanggap.query.projection.following.ProjectionProperties;
import id.tanggap.query.projection.following.Refreshing;
import id.tanggap.query.projection.following.SegmentDocuments;
import id.tanggap.query.projection.following.SegmentSharing;
import id.tanggap.query.projection.following.ShownDocuments;
import id.tanggap.query.unsealing.Unsealing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The generations that this node follows the events for. */
public final class Followers {
    private final EventStore events;
    private final AggregateEvents history;
    private final Unsealing texts;
    private final JdbcClient jdbc;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final DeadLetterQueues deadLetters;
    private final ElasticsearchClient client;
    private final ProjectionIndex index;
    private final Places places;
    private final ProjectionProperties properties;
    private final MeterRegistry meters;
    private final SoonAgain soonAgain;
    private final List<StoredStates<?>> told;
    private final Clock clock;
    private final Map<String, Follower> running = new ConcurrentHashMap<>();
    private final Map<String, OutdatedFollower> outdated = new ConcurrentHashMap<>();
    private final Executor senders =
            task -> Thread.ofVirtual().name("projection-sender").start(task);
    private final Set<String> live = ConcurrentHashMap.newKeySet();

    public Followers(
            EventStore events,
            AggregateEvents history,
            Unsealing texts,
            JdbcClient jdbc,
            TokenStore tokens,
            TransactionManager transactions,
            DeadLetterQueues deadLetters,
            ElasticsearchClient client,
            ProjectionIndex index,
            Places places,
            ProjectionProperties properties,
            MeterRegistry meters,
            SoonAgain soonAgain,
            List<StoredStates<?>> told,
            Clock clock) {
        this.told = List.copyOf(told);
        this.clock = clock;
        this.events = events;
        this.history = history;
        this.texts = texts;
        this.jdbc = jdbc;
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
    public void set(Projection<?, ?, ?> projection, Generation generation) {
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

    private <E, S, D extends Document> Follower begin(Projection<E, S, D> projection, Generation generation) {
        RecentStates<S> recent = new RecentStates<>(properties.recentStates().toBytes(), projection::weight);
        ParkedEvents parked = new DeadLetters(deadLetters.of(generation.processor()), jdbc, generation.processor());
        DocumentWriter<S, D> writer = writer(projection, generation, change -> {
            if (projection.folds()) {
                recent.put(change.after());
            }
            tell(projection, generation, change);
        });
        SegmentDocuments.Work<E, S> work = new SegmentDocuments.Work<>(
                new Folding<>(projection, new PastStates<>(projection, history), recent, parked),
                writer,
                new Blame<>(projection, history, writer, parked),
                projection::weight,
                senders);
        return Follower.begin(
                generation.processor(),
                new FoldingInvoker<>(
                        projection,
                        _ -> new SegmentDocuments<>(
                                work,
                                new BufferSize(
                                        properties.heldBack(),
                                        properties.heldBackSize().toBytes()),
                                clock,
                                System::nanoTime)),
                tokens,
                transactions,
                properties,
                processor().initialToken(StreamableMessageSource::createTailToken));
    }

    private OutdatedFollower takeBack(Projection<?, ?, ?> projection, Generation generation) {
        return OutdatedFollower.begin(
                generation.takingBack(),
                new OutdatedIndex<>(projection, client, index.writeAlias(generation)),
                places.of(generation.processor(), Map.of()),
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
    private <S> void tell(Projection<?, S, ?> projection, Generation generation, Unwritten.Change<S> change) {
        if (live.contains(generation.processor())) {
            told.stream()
                    .filter(each -> each.projection().equals(projection.name()))
                    .forEach(each -> ((StoredStates<S>) each).stored(change.before(), change.after()));
        }
    }

    /** Sees to it that this node has its part of the generation's segments, and no more. */
    public void share(Generation generation, SegmentSharing sharing) {
        Follower follower = running.get(generation.processor());
        if (follower != null) {
            sharing.even(generation.processor(), follower);
        }
    }

    /** @param stored is told of each change */
    public <S, D extends Document> DocumentWriter<S, D> writer(
            Projection<?, S, D> projection, Generation generation, Consumer<Unwritten.Change<S>> stored) {
        DocumentStore<D> documents = new ElasticsearchDocuments<>(
                client, index.writeAlias(generation), new BulkMetrics(meters, projection.name()));
        return new DocumentWriter<>(
                projection,
                texts,
                projection.isSearched() ? new ShownDocuments<>(documents, refreshing(generation)) : documents,
                stored);
    }

    private Refreshing refreshing(Generation generation) {
        return new Refreshing(
                () -> {
                    if (live.contains(generation.processor())) {
                        index.refresh(generation);
                    }
                },
                index.refreshInterval(),
                (task, wait) -> CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, senders)
                        .execute(task),
                System::nanoTime);
    }

    /** The segments of this node of which all that they have passed is stored. */
    public Map<Integer, EventTrackerStatus> segments(Generation generation) {
        Follower follower = running.get(generation.processor());
        return follower == null ? Map.of() : follower.writtenSegments();
    }

    @Nullable
    public Throwable error(Generation generation) {
        Follower follower = running.get(generation.processor());
        return follower == null ? null : follower.error().orElse(null);
    }

    /** Whether any segment of this node cannot go on. */
    public boolean isAnyFailing() {
        return running.values().stream().anyMatch(follower -> follower.error().isPresent());
    }

    public void goOnSoonAfterFailures() {
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

    public void stopAll() {
        running.keySet().forEach(this::stop);
        outdated.keySet().forEach(this::stopTakingBack);
    }
}

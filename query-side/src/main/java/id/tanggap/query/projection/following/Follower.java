package id.tanggap.query.projection.following;

import id.tanggap.eventstore.config.SoonAgain;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's part in following the events for one generation. */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration TIME_TO_END = Duration.ofSeconds(5);
    private static final int LEFT_ALONE_SECONDS = 10;

    private final PooledStreamingEventProcessor processor;
    private final FoldingInvoker<?, ?> invoker;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    private Follower(
            PooledStreamingEventProcessor processor,
            FoldingInvoker<?, ?> invoker,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService workers) {
        this.processor = processor;
        this.invoker = invoker;
        this.coordinator = coordinator;
        this.workers = workers;
    }

    public static Follower begin(
            String name,
            FoldingInvoker<?, ?> invoker,
            TokenStore tokens,
            TransactionManager transactions,
            ProjectionProperties properties,
            PooledStreamingEventProcessor.Builder prepared) {
        AxonThreadFactory threads = new AxonThreadFactory(name);
        ScheduledExecutorService coordinator = new UnpausedCoordinator(threads);
        ScheduledExecutorService workers = new ScheduledThreadPoolExecutor(properties.segments(), threads);
        PooledStreamingEventProcessor processor = prepared.name(name)
                .eventHandlerInvoker(invoker)
                .tokenStore(new TokensBehindDocuments(tokens, invoker))
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .batchSize(properties.batchSize())
                .initialSegmentCount(properties.segments())
                .build();
        processor.registerHandlerInterceptor(invoker::flush);
        invoker.whenHeldBack(new HeldBackWatch(
                workers,
                invoker::isAnyHeldBack,
                () -> invoker.storeWhenIdle(
                        workers,
                        transactions::executeInTransaction,
                        (segment, token) -> tokens.storeToken(token, name, segment)))::look);
        processor.start();
        return new Follower(processor, invoker, coordinator, workers);
    }

    public Map<Integer, EventTrackerStatus> segments() {
        return processor.processingStatus();
    }

    /** Those that hold nothing back: of the others, only what their stored tokens say is true. */
    public Map<Integer, EventTrackerStatus> writtenSegments() {
        Map<Integer, EventTrackerStatus> written = new HashMap<>(segments());
        written.keySet().removeIf(segment -> !invoker.isAllWritten(segment));
        return written;
    }

    /** Leaves a segment to another node, and does not take it back for a while. */
    public void letGo(int segment) {
        processor.releaseSegment(segment, LEFT_ALONE_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes a segment if nobody has it, without waiting for the next look around. */
    public void claim(int segment) {
        processor.claimSegment(segment);
    }

    /** Why it does not advance on this node. */
    public Optional<Throwable> error() {
        return segments().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst()
                .or(invoker::failure);
    }

    public void goOnSoonIfFailed(SoonAgain soonAgain) {
        soonAgain.look(processor);
    }

    /**
     * Ends after the batches under way, or without them when they do not come to an end, as while the database is away:
     * what they did not finish comes again.
     */
    @Override
    public void close() {
        try {
            processor.shutdownAsync().get(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("{} did not end within {} and is cut off", processor.getName(), TIME_TO_END, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        coordinator.shutdownNow();
        workers.shutdownNow();
    }
}

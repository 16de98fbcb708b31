package id.tanggap.query.projection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** This node's part in following the events for one generation. */
final class Follower implements AutoCloseable {
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;

    private Follower(
            PooledStreamingEventProcessor processor,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService workers) {
        this.processor = processor;
        this.coordinator = coordinator;
        this.workers = workers;
    }

    static Follower begin(
            Generation generation,
            FoldingInvoker<?, ?> invoker,
            ProjectionProperties properties,
            PooledStreamingEventProcessor.Builder prepared) {
        AxonThreadFactory threads = new AxonThreadFactory(generation.processor());
        ScheduledExecutorService coordinator = new ScheduledThreadPoolExecutor(1, threads);
        ScheduledExecutorService workers = new ScheduledThreadPoolExecutor(properties.segments(), threads);
        PooledStreamingEventProcessor processor = prepared.name(generation.processor())
                .eventHandlerInvoker(invoker)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .batchSize(properties.batchSize())
                .initialSegmentCount(properties.segments())
                .build();
        processor.registerHandlerInterceptor(invoker::flush);
        processor.start();
        return new Follower(processor, coordinator, workers);
    }

    Map<Integer, EventTrackerStatus> segments() {
        return processor.processingStatus();
    }

    /** Why a segment of this node stands still. */
    Optional<Throwable> error() {
        return segments().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst();
    }

    /** Ends after the batches under way. */
    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdown();
        workers.shutdown();
    }
}

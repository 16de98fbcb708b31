package id.tanggap.query.projection.following;

import id.tanggap.eventstore.config.SoonAgain;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the events for an {@link OutdatedIndex}, from where its own version had come to. Its places are not those of the
 * index: a former version goes on at those.
 */
public final class OutdatedFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutdatedFollower.class);
    private static final Duration TIME_TO_END = Duration.ofSeconds(5);

    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService threads;

    private OutdatedFollower(PooledStreamingEventProcessor processor, ScheduledExecutorService threads) {
        this.processor = processor;
        this.threads = threads;
    }

    public static OutdatedFollower begin(
            String name,
            OutdatedIndex<?> index,
            Place from,
            TokenStore tokens,
            TransactionManager transactions,
            PooledStreamingEventProcessor.Builder prepared) {
        ScheduledExecutorService threads = new ScheduledThreadPoolExecutor(2, new AxonThreadFactory(name));
        PooledStreamingEventProcessor processor = prepared.name(name)
                .eventHandlerInvoker(index)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(source -> from.token() == null ? source.createTailToken() : from.token())
                .build();
        processor.start();
        return new OutdatedFollower(processor, threads);
    }

    public void goOnSoonIfFailed(SoonAgain soonAgain) {
        soonAgain.look(processor);
    }

    @Override
    public void close() {
        try {
            processor.shutdownAsync().get(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("{} did not end within {} and is cut off", processor.getName(), TIME_TO_END, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}

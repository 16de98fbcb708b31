package id.tanggap.query.projection.following;

import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnpausedCoordinatorTest {

    private static final int MORE_THAN_A_QUEUE_HOLDS = 2_000;

    private final Set<Long> pauses = ConcurrentHashMap.newKeySet();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(1);

    private final ScheduledThreadPoolExecutor coordinator = new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            pauses.add(unit.toMillis(delay));
            return super.schedule(task, delay, unit);
        }
    };

    private final EventHandlerInvoker busy = new EventHandlerInvoker() {
        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) throws InterruptedException {
            goOn.await();
        }
    };

    @AfterEach
    void stop() {
        goOn.countDown();
        coordinator.shutdownNow();
        workers.shutdownNow();
    }

    /** Otherwise the pause is another one by now, and nothing takes it away. */
    @Test
    void axonsCoordinatorStillPausesThatLongWhenAQueueIsFull() {
        EventStore events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        events.publish(IntStream.range(0, MORE_THAN_A_QUEUE_HOLDS)
                .mapToObj(i -> new GenericDomainEventMessage<>("Word", "word", i, "a"))
                .toList());
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("busy")
                .eventHandlerInvoker(busy)
                .messageSource(events)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1)
                .build();
        processor.start();

        await().until(() -> pauses.contains(UnpausedCoordinator.AXONS_PAUSE));
        goOn.countDown();
        processor.shutDown();
    }
}

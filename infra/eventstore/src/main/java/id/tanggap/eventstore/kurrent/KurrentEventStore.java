package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.AggregateEvents;
import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.HistoryCheck;
import id.tanggap.eventstore.LagMeasure;
import id.tanggap.eventstore.PushedStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over EventStoreDB (KurrentDB), whose readers are pushed: each has a subscription to the server's log,
 * filtered there, with a bounded buffer. A reader that is slow holds back its own subscription and nobody else's.
 *
 * <p>Before a reader follows, and whenever it goes on, its place is held against the server's log: see {@link
 * id.tanggap.eventstore.AnotherHistoryException}.
 *
 * <p>How far a reader is behind is counted among the next 5,000 records of the log; more than it can find there it does
 * not say.
 */
public final class KurrentEventStore extends AbstractEventStore
        implements AggregateEvents, LagMeasure, HistoryCheck, AutoCloseable {

    private final KurrentEventStorageEngine engine;
    private final ScheduledExecutorService timer;
    private final ExecutorService attempts = Executors.newCachedThreadPool(new AxonThreadFactory("event-subscribing"));
    private final ExecutorService readers = Executors.newCachedThreadPool(new AxonThreadFactory("event-reading"));
    private final Set<SubscribedEvents> streams = ConcurrentHashMap.newKeySet();

    private KurrentEventStore(Builder builder) {
        super(builder);
        this.engine = builder.engine;
        ScheduledThreadPoolExecutor oneThread =
                new ScheduledThreadPoolExecutor(1, new AxonThreadFactory("event-subscriptions"));
        oneThread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.timer = oneThread;
    }

    /** The store does not close the engine's connection. */
    public static Builder builder(KurrentEventStorageEngine engine) {
        return new Builder(engine);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        Inbox inbox = new Inbox(timer);
        AllSubscription subscription = new AllSubscription(
                engine.connection(),
                engine.names(),
                engine.landmarks(),
                engine.startAfter(token),
                inbox,
                timer,
                attempts);
        SubscribedEvents events = new SubscribedEvents(inbox, subscription, engine::messages, streams::remove);
        streams.add(events);
        return new PushedStream(events);
    }

    @Override
    public void read(Map<String, Long> below, Consumer<DomainEventMessage<?>> each) {
        engine.readBelow(below, readers, each);
    }

    @Override
    public EventLag lagBehind(@Nullable TrackingToken token) {
        return engine.lagBehind(token);
    }

    @Override
    public @Nullable TrackingToken held(@Nullable TrackingToken token) {
        LogPosition sound = engine.landmarks().soundPlaceNow(LogPosition.ofToken(token));
        return token instanceof LogPosition ? sound : token;
    }

    @Override
    public void close() {
        streams.forEach(SubscribedEvents::close);
        timer.shutdownNow();
        attempts.shutdownNow();
        readers.shutdownNow();
    }

    public static final class Builder extends AbstractEventStore.Builder {

        private final KurrentEventStorageEngine engine;

        private Builder(KurrentEventStorageEngine engine) {
            this.engine = engine;
            storageEngine(engine);
        }

        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> monitor) {
            super.messageMonitor(monitor);
            return this;
        }

        public KurrentEventStore build() {
            validate();
            return new KurrentEventStore(this);
        }
    }
}

package id.tanggap.eventstore.postgres;

import id.tanggap.eventstore.AggregateEvents;
import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.LagMeasure;
import id.tanggap.eventstore.PushedStream;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store whose readers are pushed: a commit, here or on another node, wakes them at once, and an idle reader
 * asks the database nothing.
 *
 * <p>Within a process the commit itself is the signal. Between processes a notification is sent after the commit, in a
 * transaction of its own: sent within the append it would make all commits of the database queue up for one lock. A
 * notification can be lost with its process, so the head is also looked at every {@link Builder#safetyPoll}. Events that
 * an open older transaction holds back are looked for again soon, at growing intervals.
 *
 * <p>Takes one connection of the pool for good, to listen on, once a stream is open.
 */
public final class PostgresEventStore extends AbstractEventStore implements AggregateEvents, LagMeasure, AutoCloseable {

    private final PostgresEventStorageEngine engine;
    private final HeadWatch head;
    private final CommitNews news;
    private final SharedPages pages;

    private PostgresEventStore(Builder builder) {
        super(builder);
        this.engine = builder.engine;
        this.head = new HeadWatch(engine::head, builder.safetyPoll);
        this.pages = new SharedPages(after -> engine.nextPage(after, SettledEvents.PAGE));
        this.news = new CommitNews(builder.dataSource, head::wake);
        engine.onCommit(() -> {
            head.wake();
            news.tellOthers();
        });
    }

    public static Builder builder(PostgresEventStorageEngine engine, DataSource dataSource) {
        return new Builder(engine, dataSource);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        head.start();
        news.listen();
        return new PushedStream(new SettledEvents(pages, head, GlobalPosition.ofToken(token)));
    }

    @Override
    public void read(Map<String, Long> below, Consumer<DomainEventMessage<?>> each) {
        engine.readBelow(below, each);
    }

    @Override
    public EventLag lagBehind(@Nullable TrackingToken token) {
        return engine.lagBehind(token);
    }

    @Override
    public void close() {
        head.close();
        news.close();
    }

    public static final class Builder extends AbstractEventStore.Builder {

        private final PostgresEventStorageEngine engine;
        private final DataSource dataSource;
        private Duration safetyPoll = Duration.ofSeconds(1);

        private Builder(PostgresEventStorageEngine engine, DataSource dataSource) {
            this.engine = engine;
            this.dataSource = dataSource;
            storageEngine(engine);
        }

        /** How often the head is looked at although nobody gave notice; one second unless told otherwise. */
        public Builder safetyPoll(Duration interval) {
            this.safetyPoll = interval;
            return this;
        }

        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> monitor) {
            super.messageMonitor(monitor);
            return this;
        }

        public PostgresEventStore build() {
            validate();
            return new PostgresEventStore(this);
        }
    }
}

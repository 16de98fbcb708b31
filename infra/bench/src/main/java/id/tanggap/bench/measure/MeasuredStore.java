package id.tanggap.bench.measure;

import id.tanggap.bench.load.Clients.Client;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** An event store with its raw client beside it. */
interface MeasuredStore extends AutoCloseable {

    String name();

    /** What stands beside it. */
    String rawName();

    /** Has it hold so many events. */
    void fill(int events) throws Exception;

    /** A client that appends one durable event a turn through our store. */
    Client through(int number) throws Exception;

    /** A client that writes the same as one durable row, or event, a turn without our store. */
    Client raw(int number) throws Exception;

    /** @return events a second, each with its payload, from the first to the last of so many through our store */
    double read(int events) throws Exception;

    /** @return events a second, as bytes, without our store */
    double readRaw(int events) throws Exception;

    /** What stands beside the reading. */
    String rawReadName();

    @Override
    void close();

    /** Appends the event again and again, each time as the next of one stream. */
    static Client appending(EventStorageEngine engine, String stream, Object event) {
        return new Client() {
            private long sequence;

            @Override
            public void once() {
                engine.appendEvents(new GenericDomainEventMessage<>("complaint", stream, sequence++, event));
            }
        };
    }

    /** From the first event on, as a projection reads them. */
    static double read(EventStore store, int events) throws InterruptedException {
        long begun = System.nanoTime();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            for (int i = 0; i < events; i++) {
                stream.nextAvailable().getPayload();
            }
        }
        return events / ((System.nanoTime() - begun) / 1e9);
    }
}

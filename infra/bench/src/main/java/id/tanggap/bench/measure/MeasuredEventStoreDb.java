package id.tanggap.bench.measure;

import id.tanggap.bench.bed.Bed;
import id.tanggap.bench.bed.Core;
import id.tanggap.bench.bed.EventStoreDb;
import id.tanggap.bench.bed.History;
import id.tanggap.bench.load.Clients.Client;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.eventstore.kurrent.KurrentEventStorageEngine;
import id.tanggap.eventstore.shredding.PersonalData;
import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.EventDataBuilder;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.KurrentDBConnectionString;
import io.kurrent.dbclient.ResolvedEvent;
import io.kurrent.dbclient.StreamState;
import io.kurrent.dbclient.SubscribeToAllOptions;
import io.kurrent.dbclient.Subscription;
import io.kurrent.dbclient.SubscriptionFilter;
import io.kurrent.dbclient.SubscriptionListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;

/** Our store on EventStoreDB, beside its client alone. */
final class MeasuredEventStoreDb implements MeasuredStore {

    private static final int IN_ONE_APPEND = 200;

    private final EventStoreDb server;
    private final Core core;
    private final KurrentDBClient client;
    private final ComplaintEvent event;
    private final AtomicLong streams = new AtomicLong();

    private MeasuredEventStoreDb(EventStoreDb server, Core core) {
        this.server = server;
        this.core = core;
        this.client = KurrentDBClient.create(
                KurrentDBConnectionString.parseOrThrow(server.connection().replaceFirst("^esdb", "kurrentdb")));
        this.event =
                new History(core.part(PersonalData.class)).of(1, History.EVENTS).getLast();
    }

    static MeasuredEventStoreDb open(Bed bed) throws IOException {
        EventStoreDb server = EventStoreDb.open();
        return new MeasuredEventStoreDb(server, Core.withoutProjections(server.with(bed.plot())));
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public String rawName() {
        return "its client alone";
    }

    @Override
    public void fill(int events) {
        KurrentEventStorageEngine engine = core.part(KurrentEventStorageEngine.class);
        for (int filled = 0; filled < events; filled += IN_ONE_APPEND) {
            String stream = "filled:" + streams.incrementAndGet();
            List<DomainEventMessage<?>> some = new ArrayList<>();
            for (int sequence = 0; sequence < Math.min(IN_ONE_APPEND, events - filled); sequence++) {
                some.add(new GenericDomainEventMessage<>("complaint", stream, sequence, event));
            }
            engine.appendEvents(some);
        }
    }

    @Override
    public Client through(int number) {
        return MeasuredStore.appending(
                core.part(KurrentEventStorageEngine.class), "appended:" + streams.incrementAndGet(), event);
    }

    /** To streams of another name than those that are read. */
    @Override
    public Client raw(int number) {
        SerializedObject<String> payload = core.eventSerializer().serialize(event, String.class);
        byte[] body = payload.getData().getBytes(StandardCharsets.UTF_8);
        String name = payload.getType().getName();
        String stream = "raw-" + UUID.randomUUID();
        return new Client() {
            private long revision = StreamState.noStream().toRawLong();

            @Override
            public void once() throws ExecutionException, InterruptedException {
                client.appendToStream(
                                stream,
                                AppendToStreamOptions.get().streamState(StreamState.fromRawLong(revision++)),
                                EventDataBuilder.json(name, body).build())
                        .get();
            }
        };
    }

    @Override
    public double read(int events) throws InterruptedException {
        return MeasuredStore.read(core.part(EventStore.class), events);
    }

    @Override
    public double readRaw(int events) throws InterruptedException, ExecutionException {
        CountDownLatch left = new CountDownLatch(events);
        long begun = System.nanoTime();
        Subscription subscription = client.subscribeToAll(
                        new SubscriptionListener() {
                            @Override
                            public void onEvent(Subscription subscribed, ResolvedEvent each) {
                                left.countDown();
                            }
                        },
                        SubscribeToAllOptions.get()
                                .fromStart()
                                .filter(SubscriptionFilter.newBuilder()
                                        .addStreamNamePrefix(server.prefix())
                                        .build()))
                .get();
        left.await();
        double seconds = (System.nanoTime() - begun) / 1e9;
        subscription.stop();
        return events / seconds;
    }

    @Override
    public String rawReadName() {
        return "a subscription of its client";
    }

    @Override
    public void close() {
        client.shutdown();
        core.close();
        server.close();
    }
}

package id.tanggap.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import id.tanggap.eventstore.serialization.TokenSerializer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a projection and an aggregate rely on, whatever the engine. Every event store passes it.
 *
 * <p>The stores must be pushed: they are opened so that they would not look by themselves during a test.
 */
public abstract class EventStoreContract {

    protected static final Duration PATIENCE = Duration.ofSeconds(30);
    protected static final EventSerializer SERIALIZER =
            new EventSerializer(EventRegistry.of(Map.of("happened", Happened.class)));

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** One more store on the same events, as another process has it, or the same one after a restart. */
    protected abstract EventStore open();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void manyEventsAreReadInOrderWhileTheyAreWritten() throws Exception {
        int writers = 4;
        int appends = 1_250;
        int perAppend = 20;
        int all = writers * appends * perAppend;
        EventStore store = open();
        Future<List<TrackedEventMessage<?>>> reader = threads.submit(() -> read(open(), null, all));

        List<Future<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String id = "writer-" + writer;
            writing.add(threads.submit(() -> {
                for (int i = 0; i < appends; i++) {
                    store.publish(events(id, (long) i * perAppend, perAppend));
                }
            }));
        }
        for (Future<?> writer : writing) {
            writer.get(5, TimeUnit.MINUTES);
        }

        List<TrackedEventMessage<?>> live = reader.get(5, TimeUnit.MINUTES);
        assertThat(live).hasSize(all);
        assertEachAggregateInOrder(live);
        assertPositionsRise(live);
        assertThat(ids(read(open(), null, all))).isEqualTo(ids(live));
    }

    @Test
    void theFirstEventsOfManyAggregatesAreReadTogether() {
        EventStore store = open();
        int aggregates = 40;
        for (int i = 0; i < aggregates; i++) {
            store.publish(events("of-many-" + i, 0, 30));
        }
        store.publish(events("long", 0, 5_100));
        store.storeSnapshot(event("of-many-7", 3));
        Map<String, Long> below = new HashMap<>();
        IntStream.range(0, aggregates).forEach(i -> below.put("of-many-" + i, (long) i));
        below.put("long", 5_050L);
        below.put("of nobody", 3L);
        below.put("of-many-1", 999L);

        Map<String, List<Long>> read = new HashMap<>();
        ((AggregateEvents) store)
                .read(
                        below,
                        event -> read.computeIfAbsent(event.getAggregateIdentifier(), aggregate -> new ArrayList<>())
                                .add(event.getSequenceNumber()));

        assertThat(read).doesNotContainKeys("of-many-0", "of nobody");
        assertThat(read.get("of-many-1")).as("as far as there are any").isEqualTo(upTo(30));
        assertThat(read.get("long")).isEqualTo(upTo(5_050));
        IntStream.range(2, 30).forEach(i -> assertThat(read.get("of-many-" + i)).isEqualTo(upTo(i)));
        assertThat(read.get("of-many-39")).isEqualTo(upTo(30));
    }

    private static List<Long> upTo(int end) {
        return LongStream.range(0, end).boxed().toList();
    }

    @Test
    void ofTwoWritersOnOneAggregateOneWins() throws Exception {
        EventStore store = open();
        store.publish(event("contested", 0));
        CyclicBarrier start = new CyclicBarrier(2);
        AtomicInteger lost = new AtomicInteger();

        List<Future<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            writing.add(threads.submit(() -> {
                for (int sequence = 1; sequence <= 100; sequence++) {
                    start.await();
                    try {
                        store.publish(event("contested", sequence));
                    } catch (ConcurrencyException e) {
                        lost.incrementAndGet();
                    }
                }
                return null;
            }));
        }
        for (Future<?> writer : writing) {
            writer.get(1, TimeUnit.MINUTES);
        }

        assertThat(lost).hasValue(100);
        assertThat(sequences(store, "contested"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, 100).mapToObj(i -> (long) i).toList());
        assertEachAggregateInOrder(read(store, null, 101));
    }

    @Test
    void anAggregateIsCreatedOnce() {
        EventStore store = open();
        store.publish(event("once", 0));

        assertThatThrownBy(() -> store.publish(event("once", 0))).isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void anAppendThatLosesLeavesNothingOfItself() throws Exception {
        EventStore store = open();
        store.publish(events("half", 0, 2));

        assertThatThrownBy(() -> store.publish(events("half", 1, 3))).isInstanceOf(ConcurrencyException.class);

        assertThat(sequences(store, "half")).containsExactly(0L, 1L);
        store.publish(event("half", 2));
        assertThat(read(store, null, 3)).hasSize(3);
    }

    @Test
    void aReaderThatStopsInTheMiddleContinuesFromItsStoredToken() throws Exception {
        EventStore store = open();
        for (int i = 0; i < 50; i++) {
            store.publish(events("book-" + i % 5, i / 5 * 3L, 3));
        }
        List<TrackedEventMessage<?>> all = read(store, null, 150);
        List<String> seen = new ArrayList<>();
        TrackingToken token = null;
        while (seen.size() < 150) {
            List<TrackedEventMessage<?>> some = read(open(), token, Math.min(37, 150 - seen.size()));
            seen.addAll(ids(some));
            token = storedAndLoaded(some.get(some.size() - 1).trackingToken());
        }

        assertThat(seen).isEqualTo(ids(all));
    }

    @Test
    void anEventIsPushedToAReaderThatWaits() throws Exception {
        EventStore store = open();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            CountDownLatch called = new CountDownLatch(2);
            assertThat(stream.setOnAvailableCallback(called::countDown)).isTrue();

            store.publish(event("pushed", 0));

            assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Happened("pushed 0"));
        }
    }

    @Test
    void anEventOfAnotherProcessIsPushedAsWell() throws Exception {
        EventStore here = open();
        EventStore elsewhere = open();
        try (BlockingStream<TrackedEventMessage<?>> stream = here.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            awaitPushFrom(elsewhere, stream);
        }
    }

    /** The very first notice may come before the other one listens; then it is the second that shows the push. */
    private static void awaitPushFrom(EventStore elsewhere, BlockingStream<TrackedEventMessage<?>> stream) {
        AtomicInteger sequence = new AtomicInteger();
        await().atMost(PATIENCE).until(() -> {
            elsewhere.publish(event("elsewhere", sequence.getAndIncrement()));
            return stream.hasNextAvailable(2, TimeUnit.SECONDS);
        });
    }

    @Test
    void readingAnAggregateGivesWhatWasWritten() {
        EventStore store = open();
        DomainEventMessage<Happened> event = new GenericDomainEventMessage<>(
                "Thing", "kept", 0, new Happened("as it was"), MetaData.with("by", "a tester"));
        store.publish(event);

        DomainEventMessage<?> read = store.readEvents("kept").next();

        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getType()).isEqualTo("Thing");
        assertThat(read.getPayload()).isEqualTo(event.getPayload());
        assertThat(read.getMetaData()).isEqualTo(event.getMetaData());
        assertThat(read.getTimestamp()).isCloseTo(event.getTimestamp(), within());
    }

    @Test
    void aLongAggregateIsReadWhole() {
        EventStore store = open();
        store.publish(events("long", 0, 1_203));

        assertThat(store.readEvents("long").asStream()).hasSize(1_203);
        assertThat(store.lastSequenceNumberFor("long")).contains(1_202L);
        assertThat(store.readEvents("long", 1_200).asStream()).hasSize(3);
    }

    @Test
    void onlyTheLatestSnapshotCounts() {
        EventStore store = open();
        store.publish(events("snapped", 0, 10));
        store.storeSnapshot(event("snapped", 4));
        store.storeSnapshot(event("snapped", 8));
        store.storeSnapshot(event("snapped", 6));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sequences(store, "snapped")).containsExactly(8L, 9L));
    }

    @Test
    void tokensPointAtTheTailTheHeadAndATime() throws Exception {
        EventStore store = open();
        for (int i = 0; i < 5; i++) {
            store.publish(at("timed", i, Instant.parse("2026-03-01T00:00:00Z").plusSeconds(60L * i)));
        }
        read(store, null, 5);

        TrackingToken head = store.createHeadToken();
        TrackingToken third = store.createTokenAt(Instant.parse("2026-03-01T00:02:00Z"));
        store.publish(event("timed", 5));

        assertThat(read(store, store.createTailToken(), 6)).hasSize(6);
        assertThat(payloads(read(store, head, 1))).containsExactly("timed 5");
        assertThat(payloads(read(store, third, 4))).containsExactly("timed 2", "timed 3", "timed 4", "timed 5");
    }

    @Test
    void theLagSaysHowManyAndSinceWhen() throws Exception {
        EventStore store = open();
        LagMeasure measure = (LagMeasure) store;
        assertThat(measure.lagBehind(null)).isEqualTo(EventLag.NONE);

        store.publish(at("late", 0, Instant.now().minusSeconds(120)));
        store.publish(at("late", 1, Instant.now().minusSeconds(60)));
        List<TrackedEventMessage<?>> both = read(store, null, 2);

        assertThat(measure.lagBehind(null).events()).isEqualTo(2);
        assertThat(measure.lagBehind(null).age()).isBetween(Duration.ofSeconds(119), Duration.ofSeconds(180));
        assertThat(measure.lagBehind(both.get(0).trackingToken()).events()).isEqualTo(1);
        assertThat(measure.lagBehind(both.get(1).trackingToken())).isEqualTo(EventLag.NONE);
    }

    protected static DomainEventMessage<Happened> event(String aggregateId, long sequence) {
        return new GenericDomainEventMessage<>(
                "Thing", aggregateId, sequence, new Happened(aggregateId + " " + sequence));
    }

    protected static List<DomainEventMessage<Happened>> events(String aggregateId, long first, int count) {
        return Stream.iterate(first, sequence -> sequence + 1)
                .limit(count)
                .map(sequence -> event(aggregateId, sequence))
                .toList();
    }

    private static DomainEventMessage<Happened> at(String aggregateId, long sequence, Instant time) {
        DomainEventMessage<Happened> event = event(aggregateId, sequence);
        return new GenericDomainEventMessage<>(
                event.getType(),
                aggregateId,
                sequence,
                event.getPayload(),
                event.getMetaData(),
                event.getIdentifier(),
                time);
    }

    /** Exactly so many, then no more for now. */
    protected static List<TrackedEventMessage<?>> read(EventStore store, TrackingToken after, int count)
            throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>(count);
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(after)) {
            while (events.size() < count && stream.hasNextAvailable((int) PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                events.add(stream.nextAvailable());
            }
        }
        assertThat(events).hasSize(count);
        return events;
    }

    protected static void assertEachAggregateInOrder(List<TrackedEventMessage<?>> events) {
        Map<String, Long> next = new HashMap<>();
        for (TrackedEventMessage<?> event : events) {
            DomainEventMessage<?> domainEvent = (DomainEventMessage<?>) event;
            String id = domainEvent.getAggregateIdentifier();
            assertThat(domainEvent.getSequenceNumber()).as(id).isEqualTo(next.getOrDefault(id, 0L));
            next.put(id, domainEvent.getSequenceNumber() + 1);
        }
    }

    protected static void assertPositionsRise(List<TrackedEventMessage<?>> events) {
        for (int i = 1; i < events.size(); i++) {
            TrackingToken before = events.get(i - 1).trackingToken();
            TrackingToken after = events.get(i).trackingToken();
            assertThat(after.covers(before) && !before.covers(after))
                    .as("%s comes after %s", after, before)
                    .isTrue();
        }
    }

    protected static List<Long> sequences(EventStore store, String aggregateId) {
        return store.readEvents(aggregateId)
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    protected static List<String> payloads(List<TrackedEventMessage<?>> events) {
        return events.stream()
                .map(event -> ((Happened) event.getPayload()).what())
                .toList();
    }

    private static List<String> ids(List<TrackedEventMessage<?>> events) {
        return events.stream().map(TrackedEventMessage::getIdentifier).toList();
    }

    private static TrackingToken storedAndLoaded(TrackingToken token) {
        TokenSerializer serializer = new TokenSerializer("org.axonframework", "id.tanggap.eventstore");
        SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);
        return serializer.deserialize(stored);
    }

    private static TemporalUnitWithinOffset within() {
        return new TemporalUnitWithinOffset(1, ChronoUnit.MICROS);
    }
}

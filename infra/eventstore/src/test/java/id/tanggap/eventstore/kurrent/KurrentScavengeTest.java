package id.tanggap.eventstore.kurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.tanggap.eventstore.Happened;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.StreamMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Records of other streams lie between ours, and a scavenge removes them. Servers before 24.10 pass over the event behind
 * a subscription's beginning when the record there is gone; those since do not.
 */
class KurrentScavengeTest {

    private static final EventSerializer SERIALIZER =
            new EventSerializer(EventRegistry.of(Map.of("happened", Happened.class)));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private Cluster cluster;
    private KurrentConnection connection;
    private KurrentEventStore store;
    private int others;

    private void start(int major, int minor) {
        cluster = Cluster.with(1).version(major, minor, 0).start();
        connection = KurrentConnection.to(cluster.connectionString()).open();
        store = KurrentEventStore.builder(KurrentEventStorageEngine.builder(connection, SERIALIZER, SERIALIZER)
                        .streamPrefix("test.")
                        .build())
                .build();
        opened.addAll(List.of(store, connection, cluster));
        StreamMetadata one = new StreamMetadata();
        one.setMaxCount(1L);
        connection.call("the others", client -> client.setStreamMetadata("others", one));
    }

    @AfterEach
    void close() throws Exception {
        TestServer.closeAll(opened);
    }

    /** Many more than the server looks at before it tells how far it has looked. */
    private void othersWrite(int count) {
        List<EventData> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(EventData.builderAsJson(
                            UUID.randomUUID(), "other", ("{\"n\": " + others++ + "}").getBytes(StandardCharsets.UTF_8))
                    .build());
        }
        connection.call("the others", client -> client.appendToStream("others", events.iterator()));
    }

    @ParameterizedTest
    @CsvSource({"23,10", "24,10", "25,1"})
    void aReaderThatGoesOnAfterAScavengeMissesNothing(int major, int minor) throws Exception {
        start(major, minor);
        store.publish(event("read", 0));
        othersWrite(1_200);
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            assertThat(next(stream)).isEqualTo("read 0");
            othersWrite(1_200);
            assertThat(stream.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();

            othersWrite(1);
            cluster.scavenge();
            cluster.endSubscriptions();
            store.publish(event("read", 1));
            store.publish(event("read", 2));

            assertThat(next(stream)).isEqualTo("read 1");
            assertThat(next(stream)).isEqualTo("read 2");
        }
    }

    @ParameterizedTest
    @CsvSource({"23,10", "25,1"})
    void aReaderThatBeginsAtTheHeadOfOnceMissesNothing(int major, int minor) throws Exception {
        start(major, minor);
        store.publish(event("before", 0));
        othersWrite(3);
        TrackingToken head = store.createHeadToken();
        othersWrite(1);
        cluster.scavenge();
        store.publish(event("after", 0));

        assertThat(after(head)).containsExactly("after 0");
    }

    @ParameterizedTest
    @CsvSource({"23,10", "25,1"})
    void aReaderThatBeginsWhereNothingOfOursHadBeenMissesNothing(int major, int minor) throws Exception {
        start(major, minor);
        othersWrite(3);
        TrackingToken head = store.createHeadToken();
        othersWrite(1);
        cluster.scavenge();
        store.publish(event("first", 0));

        assertThat(after(head)).containsExactly("first 0");
    }

    @ParameterizedTest
    @CsvSource({"23,10", "25,1"})
    void aReaderThatBeginsAtATimeMissesNothing(int major, int minor) throws Exception {
        start(major, minor);
        store.publish(at("timed", 0, Instant.parse("2026-03-01T00:00:00Z")));
        othersWrite(3);
        store.publish(at("timed", 1, Instant.parse("2026-03-02T00:00:00Z")));
        TrackingToken second = store.createTokenAt(Instant.parse("2026-03-02T00:00:00Z"));
        cluster.scavenge();

        assertThat(after(second)).containsExactly("timed 1");
    }

    /** As one that a former version stored: any record's place, and nothing known of what stood there. */
    @ParameterizedTest
    @CsvSource({"23,10", "25,1"})
    void aStoredTokenThatNamesARecordOfOthersIsHealed(int major, int minor) throws Exception {
        start(major, minor);
        store.publish(event("old", 0));
        othersWrite(3);
        LogPosition headOfTheLog =
                LogPosition.of(new Pages(connection).ofAllBefore(null, 1).get(0).getPosition());
        othersWrite(1);
        cluster.scavenge();
        store.publish(event("old", 1));

        assertThat(after(headOfTheLog)).containsExactly("old 1");
        assertThat(after(null)).containsExactly("old 0", "old 1");
    }

    @ParameterizedTest
    @CsvSource({"23,10", "25,1"})
    void theLagIsCountedAcrossWhatIsGone(int major, int minor) throws Exception {
        start(major, minor);
        store.publish(event("counted", 0));
        TrackingToken token = store.createHeadToken();
        othersWrite(20);
        assertThat(store.lagBehind(token).events()).isZero();
        othersWrite(1);
        cluster.scavenge();
        store.publish(event("counted", 1));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(store.lagBehind(token).events()).isOne());
    }

    private List<String> after(@Nullable TrackingToken token) throws InterruptedException {
        List<String> read = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(token)) {
            if (stream.hasNextAvailable((int) PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                do {
                    read.add(next(stream));
                } while (stream.hasNextAvailable(200, TimeUnit.MILLISECONDS));
            }
        }
        return read;
    }

    private static String next(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        assertThat(stream.hasNextAvailable((int) PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("an event comes")
                .isTrue();
        return ((Happened) stream.nextAvailable().getPayload()).what();
    }

    private static DomainEventMessage<Happened> event(String aggregateId, long sequence) {
        return new GenericDomainEventMessage<>(
                "Thing", aggregateId, sequence, new Happened(aggregateId + " " + sequence));
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
}

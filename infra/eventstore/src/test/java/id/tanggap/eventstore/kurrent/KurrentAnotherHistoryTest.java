package id.tanggap.eventstore.kurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tanggap.eventstore.AnotherHistoryException;
import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.Happened;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
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
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server was restored from an older backup, or is another one: a place that was reached is no longer there. */
class KurrentAnotherHistoryTest {

    private static final EventSerializer SERIALIZER =
            new EventSerializer(EventRegistry.of(Map.of("happened", Happened.class)));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private Cluster cluster;
    private KurrentEventStore store;

    private void start(boolean before2410) {
        cluster = Cluster.with(1)
                .version(before2410 ? 23 : 25, before2410 ? 10 : 1, 0)
                .start();
        opened.add(cluster);
        store = opened(cluster);
    }

    private KurrentEventStore opened(Cluster at) {
        KurrentConnection connection = KurrentConnection.to(at.connectionString())
                .deadline(Duration.ofSeconds(2))
                .open();
        KurrentEventStore opening = KurrentEventStore.builder(
                        KurrentEventStorageEngine.builder(connection, SERIALIZER, SERIALIZER)
                                .streamPrefix("test.")
                                .build())
                .build();
        opened.add(0, connection);
        opened.add(0, opening);
        return opening;
    }

    @AfterEach
    void close() throws Exception {
        TestServer.closeAll(opened);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlaceBeyondTheEndIsToldAndNotWaitedFor(boolean before2410) throws Exception {
        start(before2410);
        publish("kept", 3);
        Cluster.Backup backup = cluster.backup();
        publish("lost", 3);
        TrackingToken reached = read(null, 6).get(5).trackingToken();

        cluster.restore(backup);

        assertThatIsToldAt(reached);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlaceAtWhichNothingBeginsIsTold(boolean before2410) throws Exception {
        start(before2410);
        publish("kept", 3);
        Cluster.Backup backup = cluster.backup();
        publish("lost", 3);
        TrackingToken reached = read(null, 6).get(5).trackingToken();

        cluster.restore(backup);
        publish("written-on-in-other-lengths", 9);

        assertThatIsToldAt(reached);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlaceAtWhichAnotherEventStandsIsTold(boolean before2410) throws Exception {
        start(before2410);
        publish("kept", 3);
        Cluster.Backup backup = cluster.backup();
        publish("lost", 3);
        TrackingToken reached = read(null, 6).get(5).trackingToken();

        cluster.restore(backup);
        publish("else", 6);
        assertThat(read(null, 6).get(5).trackingToken()).isEqualTo(reached);

        assertThatIsToldAt(reached);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherClusterIsAnotherHistory(boolean before2410) throws Exception {
        start(before2410);
        publish("here", 30);
        TrackingToken reached = read(null, 30).get(29).trackingToken();
        try (Cluster elsewhere = Cluster.start(1)) {
            store = opened(elsewhere);
            publish("there", 3);

            assertThatIsToldAt(reached);
            TestServer.closeAll(opened.subList(0, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoFollowsIsToldWhenTheServerComesBackWithLessAndGoesOnWhenItHasAllAgain(boolean before2410) throws Exception {
        start(before2410);
        publish("kept", 3);
        Cluster.Backup backup = cluster.backup();
        publish("lost", 3);
        Cluster.Backup later = cluster.backup();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            for (int i = 0; i < 6; i++) {
                assertThat(stream.hasNextAvailable((int) PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                stream.nextAvailable();
            }
            cluster.restore(backup);

            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(AnotherHistoryException.class));

            cluster.restore(later);
            publish("on", 1);
            await().atMost(PATIENCE)
                    .ignoreException(AnotherHistoryException.class)
                    .until(stream::hasNextAvailable);
            assertThat(((Happened) stream.nextAvailable().getPayload()).what()).isEqualTo("on 0");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOlderTokenLearnsWhichEventStandsAtItsPlace(boolean before2410) throws Exception {
        start(before2410);
        publish("known", 2);
        LogPosition second = (LogPosition) read(null, 2).get(1).trackingToken();
        assertThat(second.event()).isNotNull();
        assertThat(second.written()).isNotNull();
        LogPosition older = new LogPosition(second.commit(), second.prepare());

        LogPosition learnt = (LogPosition) store.held(older);

        assertThat(learnt).isEqualTo(older);
        assertThat(learnt.event()).isEqualTo(second.event());
        assertThat(learnt.written()).isEqualTo(second.written());
        assertThat(store.held(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOlderTokenBeyondTheEndIsToldToo(boolean before2410) throws Exception {
        start(before2410);
        publish("kept", 3);
        Cluster.Backup backup = cluster.backup();
        publish("lost", 3);
        LogPosition reached = (LogPosition) read(null, 6).get(5).trackingToken();

        cluster.restore(backup);

        assertThatIsToldAt(new LogPosition(reached.commit(), reached.prepare()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsInOrderIsNotToldToBeLost(boolean before2410) throws Exception {
        start(before2410);
        publish("kept", 3);
        TrackingToken reached = read(null, 3).get(2).trackingToken();

        assertThat(store.held(reached)).isEqualTo(reached);
        assertThat(store.lagBehind(reached)).isEqualTo(EventLag.NONE);
    }

    private void assertThatIsToldAt(TrackingToken reached) throws Exception {
        assertThatThrownBy(() -> store.lagBehind(reached)).isInstanceOf(AnotherHistoryException.class);
        assertThatThrownBy(() -> store.held(reached)).isInstanceOf(AnotherHistoryException.class);
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(reached)) {
            assertThatThrownBy(() -> stream.hasNextAvailable((int) PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isInstanceOf(AnotherHistoryException.class)
                    .hasMessageContaining("bukan riwayat yang sudah diikuti")
                    .hasMessageContaining("is not the history that was followed")
                    .hasMessageContaining("infra/after-restore");
        }
    }

    private void publish(String aggregateId, int count) {
        for (int sequence = 0; sequence < count; sequence++) {
            store.publish(event(aggregateId, sequence));
        }
    }

    private List<TrackedEventMessage<?>> read(@Nullable TrackingToken after, int count) throws InterruptedException {
        List<TrackedEventMessage<?>> read = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(after)) {
            while (read.size() < count && stream.hasNextAvailable((int) PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                read.add(stream.nextAvailable());
            }
        }
        assertThat(read).hasSize(count);
        return read;
    }

    /** Of the same time, so that events of equally long names are equally long. */
    private static DomainEventMessage<Happened> event(String aggregateId, long sequence) {
        return new GenericDomainEventMessage<>(
                "Thing",
                aggregateId,
                sequence,
                new Happened(aggregateId + " " + sequence),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                Instant.parse("2026-03-01T00:00:00Z"));
    }
}

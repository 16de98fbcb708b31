package id.tanggap.eventstore.kurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tanggap.eventstore.Happened;
import id.tanggap.eventstore.postgres.GlobalPosition;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the store promises beyond what every event store does, held against the server. */
class KurrentServerContractTest {

    private static final EventSerializer SERIALIZER =
            new EventSerializer(EventRegistry.of(Map.of("happened", Happened.class)));

    private final List<AutoCloseable> opened = new ArrayList<>();
    private KurrentConnection connection;
    private TestServer.Place place;
    private KurrentEventStorageEngine engine;
    private KurrentEventStore store;

    @BeforeEach
    void open() {
        connection = TestServer.connect();
        place = TestServer.newPlace(connection);
        engine = place.engine(connection, SERIALIZER).build();
        store = KurrentEventStore.builder(engine).build();
        opened.add(store);
        opened.add(connection);
    }

    @AfterEach
    void close() throws Exception {
        TestServer.closeAll(opened);
    }

    /** All or nothing, which an application asks for whose commands change several aggregates. */
    private KurrentEventStore asOne() {
        return KurrentEventStore.builder(place.engine(connection, SERIALIZER)
                        .severalAggregates(SeveralAggregates.AS_ONE)
                        .build())
                .build();
    }

    private boolean serverAppendsToSeveralStreams() {
        return connection
                .call("It does not say its version", KurrentDBClient::getServerVersion)
                .filter(version -> version.getMajor() > 25 || version.getMajor() == 25 && version.getMinor() >= 1)
                .isPresent();
    }

    @Test
    void severalAggregatesOfOneUnitOfWorkAreAppendedAsOne() {
        assumeTrue(serverAppendsToSeveralStreams(), "the append to several streams needs KurrentDB 25.1 or later");
        KurrentEventStore asOne = asOne();
        asOne.publish(event("taken", 0));

        asOne.publish(List.of(event("first", 0), event("first", 1), event("second", 0)));
        assertThat(sequences("first")).containsExactly(0L, 1L);
        assertThat(sequences("second")).containsExactly(0L);

        assertThatThrownBy(() -> asOne.publish(List.of(event("third", 0), event("taken", 0))))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> asOne.publish(List.of(event("third", 0), event("first", 1))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(sequences("third")).isEmpty();
        asOne.publish(List.of(event("third", 0), event("first", 2)));
        assertThat(sequences("first")).containsExactly(0L, 1L, 2L);
    }

    @Test
    void severalAggregatesAsOneAreRefusedByAServerThatIsTooOld() {
        assumeFalse(serverAppendsToSeveralStreams(), "this server knows the append to several streams");

        assertThatThrownBy(() -> asOne().publish(List.of(event("first", 0), event("first", 1), event("second", 0))))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("2 aggregates")
                .hasMessageContaining("25.1");
        assertThat(sequences("first")).isEmpty();
    }

    @Test
    void inTurnNoServerIsTooOldAndNoBatchTooLarge() {
        KurrentEventStorageEngine inTurn = place.engine(connection, SERIALIZER)
                .severalAggregates(SeveralAggregates.IN_TURN)
                .build();
        List<DomainEventMessage<Happened>> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(new GenericDomainEventMessage<>("Thing", "one-of-many-" + i, 0, new Happened("x".repeat(40_000))));
        }

        inTurn.appendEvents(many);
        assertThatThrownBy(() -> inTurn.appendEvents(event("before", 0), event("one-of-many-7", 0), event("after", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);

        assertThat(engine.readEvents(null, false)).hasSizeBetween(40, 41);
        assertThat(sequences("after")).isEmpty();
    }

    @Test
    void theSameAppendAgainStoresNothingTwice() throws Exception {
        List<DomainEventMessage<Happened>> events = List.of(event("repeated", 0), event("repeated", 1));
        GenericEventMessage<Happened> ofNoAggregate = new GenericEventMessage<>(new Happened("alone"));
        store.publish(events);
        store.publish(events);
        store.publish(event("repeated", 2));
        store.publish(events);
        store.publish(ofNoAggregate);
        store.publish(ofNoAggregate);

        assertThat(sequences("repeated")).containsExactly(0L, 1L, 2L);
        assertThat(payloads(4)).containsExactly("repeated 0", "repeated 1", "repeated 2", "alone");
    }

    @Test
    void snapshotsAreBoundedAndTheLatestComesFirst() {
        store.publish(Stream.iterate(0L, i -> i + 1)
                .limit(10)
                .map(i -> event("snapped", i))
                .toList());
        for (long sequence = 0; sequence < 10; sequence++) {
            store.storeSnapshot(event("snapped", sequence));
        }
        store.storeSnapshot(event("snapped", 4));

        assertThat(new Pages(connection).lastOfStream(new StreamNames(place.prefix()).ofSnapshots("snapped"), 20))
                .hasSize(EventAppends.SNAPSHOTS_KEPT);
        assertThat(sequences("snapped")).containsExactly(9L);
    }

    @Test
    void readersSeeNeitherSnapshotsNorSystemStreams() throws Exception {
        store.publish(event("seen", 0));
        store.storeSnapshot(event("seen", 0));
        store.publish(event("seen", 1));

        assertThat(payloads(2)).containsExactly("seen 0", "seen 1");
        assertThat(engine.readEvents(null, false).map(event -> ((Happened) event.getPayload()).what()))
                .containsExactly("seen 0", "seen 1");
    }

    @Test
    void whoLooksAtTheServerReadsNamesBodiesAndOrigins() {
        store.publish(new GenericDomainEventMessage<>(
                "Thing",
                "complaint:0abc",
                0,
                new Happened("in words"),
                MetaData.with("correlationId", "the-cause")
                        .and("traceId", "the-beginning")
                        .and("by", "Siti")));

        List<RecordedEvent> stored = new Pages(connection).ofStream(place.prefix() + "complaint-0abc", 0, 2);
        assertThat(stored).hasSize(1);
        assertThat(stored.get(0).getEventType()).isEqualTo("happened");
        assertThat(stored.get(0).getContentType()).isEqualTo("application/json");
        assertThat(new String(stored.get(0).getEventData(), StandardCharsets.UTF_8))
                .isEqualTo("{\"what\":\"in words\"}");
        JsonNode metadata = JsonMapper.shared().readTree(stored.get(0).getUserMetadata());
        assertThat(metadata.get("$correlationId").stringValue()).isEqualTo("the-beginning");
        assertThat(metadata.get("$causationId").stringValue()).isEqualTo("the-cause");
        assertThat(metadata.get("revision").stringValue()).isEqualTo("1");
        assertThat(store.readEvents("complaint:0abc").next().getMetaData()).containsEntry("by", "Siti");
    }

    @Test
    void anAggregateMayBeginWithAnotherNumberThanZero() {
        store.publish(List.of(event("moved", 5), event("moved", 6)));
        store.publish(event("moved", 7));

        assertThat(sequences("moved")).containsExactly(5L, 6L, 7L);
        assertThat(store.readEvents("moved", 6).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(6L, 7L);
        assertThat(store.readEvents("moved", 8).asStream()).isEmpty();
        assertThat(store.lastSequenceNumberFor("moved")).contains(7L);
        assertThatThrownBy(() -> store.publish(event("moved", 7))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.publish(event("moved", 9))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void differentIdsNeverShareAStream() {
        List<String> ids = List.of(
                "a:b", "a-b", "a_b", "a:b:c", "id:a-b", "event:a", "a b", "a/b", "jalan élok", "$a", "a.b", "a", "A:b");
        for (String id : ids) {
            store.publish(event(id, 0));
        }

        for (String id : ids) {
            assertThat(store.readEvents(id).asStream().map(DomainEventMessage::getAggregateIdentifier))
                    .containsExactly(id);
        }
    }

    @Test
    void aReaderThatDoesNotReadHoldsBackNobodyElseAndMissesNothing() throws Exception {
        long count = Inbox.CAPACITY * 3L;
        try (BlockingStream<TrackedEventMessage<?>> idle = store.openStream(null)) {
            for (long first = 0; first < count; first += 256) {
                store.publish(LongStream.range(first, Math.min(first + 256, count))
                        .mapToObj(sequence -> event("much", sequence))
                        .toList());
            }

            List<String> expected =
                    LongStream.range(0, count).mapToObj(i -> "much " + i).toList();
            assertThat(payloads((int) count)).isEqualTo(expected);
            assertThat(payloads(idle, (int) count)).isEqualTo(expected);
        }
    }

    @Test
    void aTokenOfAnotherStoreIsRefused() {
        assertThatThrownBy(() -> store.openStream(new GlobalPosition(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("copied");
    }

    private List<Long> sequences(String aggregateId) {
        return store.readEvents(aggregateId)
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private List<String> payloads(int count) throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            return payloads(stream, count);
        }
    }

    private static List<String> payloads(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        List<String> payloads = new ArrayList<>();
        while (payloads.size() < count && stream.hasNextAvailable(30, TimeUnit.SECONDS)) {
            payloads.add(((Happened) stream.nextAvailable().getPayload()).what());
        }
        assertThat(stream.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();
        return payloads;
    }

    private static DomainEventMessage<Happened> event(String aggregateId, long sequence) {
        return new GenericDomainEventMessage<>(
                "Thing",
                aggregateId,
                sequence,
                new Happened(aggregateId + " " + sequence),
                MetaData.with("correlationId", "the-cause").and("traceId", "the-beginning"));
    }
}

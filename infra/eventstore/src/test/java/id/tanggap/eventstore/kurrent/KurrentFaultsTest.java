package id.tanggap.eventstore.kurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.tanggap.eventstore.EventStoreAwayException;
import id.tanggap.eventstore.Happened;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.kurrent.server.Node;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the server, the network or the cluster fails, as ordered from the double. */
class KurrentFaultsTest {

    private static final EventSerializer SERIALIZER =
            new EventSerializer(EventRegistry.of(Map.of("happened", Happened.class)));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration DEADLINE = Duration.ofMillis(500);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() throws Exception {
        threads.shutdownNow();
        TestServer.closeAll(opened);
    }

    @Test
    void anAppendWhoseConnectionBreaksBeforeTheCommitIsMadeAgain() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        cluster.faults().dropAppendsBeforeTheCommit(2);

        store.publish(event("retried", 0));

        assertThat(sequences(store, "retried")).containsExactly(0L);
    }

    @Test
    void anAppendWhoseAnswerIsLostIsNotStoredTwice() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        store.publish(event("once", 0));
        cluster.faults().dropAppendsAfterTheCommit(2);

        store.publish(List.of(event("once", 1), event("once", 2)));
        store.publish(event("once", 3));

        assertThat(sequences(store, "once")).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void anAppendToSeveralAggregatesWhoseAnswerIsLostIsNotStoredTwice() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        cluster.faults().dropAppendsAfterTheCommit(1);

        store.publish(List.of(event("one", 0), event("other", 0), event("one", 1)));

        assertThat(sequences(store, "one")).containsExactly(0L, 1L);
        assertThat(sequences(store, "other")).containsExactly(0L);
    }

    /** The server stumbles over it: a conflict without a stream. */
    @Test
    void anAppendToSeveralAggregatesOfWhichOneWasWrittenBeforeIsDecidedByReading() {
        Cluster cluster = cluster(1);
        KurrentEventStorageEngine inTurn = engine(cluster.connectionString(), PATIENCE)
                .severalAggregates(SeveralAggregates.IN_TURN)
                .build();
        KurrentEventStore store = store(cluster);
        DomainEventMessage<Happened> before = event("before", 0);
        inTurn.appendEvents(before);

        inTurn.appendEvents(before, event("new", 0));

        assertThat(sequences(store, "before")).containsExactly(0L);
        assertThat(sequences(store, "new")).containsExactly(0L);

        KurrentEventStorageEngine asOne =
                engine(cluster.connectionString(), PATIENCE).build();
        assertThatThrownBy(() -> asOne.appendEvents(event("newer", 0), before))
                .isInstanceOf(AggregateStreamCreationException.class)
                .hasMessageContaining("before");
        assertThat(sequences(store, "newer")).isEmpty();
    }

    @Test
    void anAppendOfALaterBeginningWhoseAnswerIsLostIsNotStoredTwice() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        cluster.faults().dropAppendsAfterTheCommit(1);

        store.publish(event("late", 1));

        assertThat(sequences(store, "late")).containsExactly(1L);
    }

    @Test
    void anAppendThatIsNeverAnsweredIsMadeAgainAfterItsDeadline() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        cluster.faults().stallAppendsAfterTheCommit(1);

        store.publish(event("stalled", 0));

        assertThat(sequences(store, "stalled")).containsExactly(0L);
    }

    @Test
    void anAppendThatTimesOutWithinTheClusterIsMadeAgain() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        cluster.faults().timeOutAppends(2);

        store.publish(event("timed-out", 0));

        assertThat(sequences(store, "timed-out")).containsExactly(0L);
    }

    @Test
    void aReadThatIsNeverAnsweredIsMadeAgainAfterItsDeadline() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        store.publish(event("read", 0));
        cluster.faults().stallReads(1);

        assertThat(sequences(store, "read")).containsExactly(0L);
    }

    @Test
    void aLostRaceIsTheSameRaceWhenItsAnswerIsLost() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        store.publish(List.of(event("raced", 0), event("raced", 1)));
        cluster.faults().dropAppendsAfterTheCommit(1);

        assertThatThrownBy(() -> store.publish(event("raced", 1))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void aSlowServerIsWaitedForButNotForEver() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        cluster.faults().slowDown(DEADLINE.dividedBy(4));
        store.publish(event("slow", 0));
        assertThat(sequences(store, "slow")).containsExactly(0L);

        KurrentEventStore impatient = store(cluster.connectionString(), Duration.ofMillis(300));
        cluster.faults().slowDown(DEADLINE.multipliedBy(3));

        assertThatThrownBy(() -> impatient.publish(event("slower", 0)))
                .isInstanceOf(EventStoreAwayException.class)
                .hasMessageContaining("did not answer in time");
    }

    @Test
    void whenAnotherNodeLeadsAppendsFollowIt() {
        Cluster cluster = cluster(3);
        KurrentEventStore store = store(cluster);
        store.publish(event("led", 0));

        cluster.changeLeader();
        store.publish(event("led", 1));
        cluster.changeLeader();
        store.publish(List.of(event("led", 2), event("led-too", 0)));

        assertThat(sequences(store, "led")).containsExactly(0L, 1L, 2L);
        assertThat(sequences(store, "led-too")).containsExactly(0L);
    }

    @Test
    void throughChangesOfLeaderNothingIsLostAndNothingReadTwice() throws Exception {
        Cluster cluster = cluster(3);
        KurrentEventStore writing = store(cluster);
        KurrentEventStore reading = store(cluster);
        int all = 600;
        List<String> read = new CopyOnWriteArrayList<>();
        Future<?> reader = threads.submit(() -> collect(reading, read, all));
        AtomicInteger written = new AtomicInteger();
        Future<?> writer = threads.submit(() -> {
            for (int i = 0; i < all; i++) {
                writing.publish(event("busy-" + i % 3, i / 3));
                written.incrementAndGet();
            }
        });

        for (int change = 1; change <= 3; change++) {
            int until = all * change / 5;
            await().atMost(PATIENCE).until(() -> written.get() >= until);
            Node lost = cluster.leader();
            cluster.loseLeader();
            cluster.endSubscriptions();
            await().atMost(PATIENCE).until(() -> written.get() > until + 1 || writer.isDone());
            lost.start();
        }
        writer.get(60, TimeUnit.SECONDS);
        reader.get(60, TimeUnit.SECONDS);

        assertThat(read)
                .containsExactlyElementsOf(IntStream.range(0, all)
                        .mapToObj(i -> "busy-" + i % 3 + " " + i / 3)
                        .toList());
    }

    @Test
    void howeverASubscriptionEndsItsReaderGoesOn() throws Exception {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        List<List<String>> readers = new ArrayList<>();
        List<Future<?>> reading = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<String> read = new CopyOnWriteArrayList<>();
            readers.add(read);
            reading.add(threads.submit(() -> collect(store, read, 40)));
        }
        for (int round = 0; round < 4; round++) {
            await().atMost(PATIENCE).until(() -> cluster.subscriptions() == 3);
            for (int i = 0; i < 5; i++) {
                store.publish(event("long", round * 10L + i));
            }
            cluster.endSubscriptions();
            for (int i = 5; i < 10; i++) {
                store.publish(event("long", round * 10L + i));
            }
        }

        for (Future<?> reader : reading) {
            reader.get(60, TimeUnit.SECONDS);
        }
        List<String> expected =
                IntStream.range(0, 40).mapToObj(i -> "long " + i).toList();
        assertThat(readers).allSatisfy(read -> assertThat(read).containsExactlyElementsOf(expected));
    }

    @Test
    void anEventThatComesTwiceIsReadOnce() throws Exception {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        store.publish(List.of(event("twice", 0), event("twice", 1), event("twice", 2)));
        cluster.faults().repeatEvents(2);

        List<String> read = new ArrayList<>();
        collect(store, read, 3);

        assertThat(read).containsExactly("twice 0", "twice 1", "twice 2");
    }

    @Test
    void aReaderOutlivesTheWholeCluster() throws Exception {
        Cluster cluster = cluster(2);
        KurrentEventStore store = store(cluster);
        List<String> read = new CopyOnWriteArrayList<>();
        Future<?> reader = threads.submit(() -> collect(store, read, 2));
        store.publish(event("before", 0));
        await().atMost(PATIENCE).until(() -> read.size() == 1);

        cluster.nodes().forEach(Node::crash);
        KurrentEventStore impatient = store(cluster.connectionString(), Duration.ofMillis(200));
        assertThatThrownBy(() -> impatient.publish(event("meanwhile", 0)))
                .isInstanceOf(EventStoreAwayException.class)
                .hasMessageContaining("nobody listens");
        cluster.nodes().forEach(Node::start);
        store.publish(event("after", 0));

        reader.get(60, TimeUnit.SECONDS);
        assertThat(read).containsExactly("before 0", "after 0");
    }

    @Test
    void aWrongPasswordIsSaidAndTheRightOneWorks() {
        Cluster cluster = opened(Cluster.with(1)
                .user("admin", "changeit")
                .userWithoutRights("nothing")
                .start());
        String settings = "tls=false";

        for (String wrong : List.of("admin:wrong@", "without-rights:nothing@", "")) {
            KurrentEventStore refused = store(cluster.connectionString(wrong, settings), PATIENCE);
            assertThatThrownBy(() -> refused.publish(event("secret", 0)))
                    .isInstanceOf(EventStoreAwayException.class)
                    .hasMessageContaining("refuses this user")
                    .hasMessageNotContaining("wrong@");
            try (BlockingStream<TrackedEventMessage<?>> stream = refused.openStream(null)) {
                assertThatThrownBy(() -> stream.hasNextAvailable(30, TimeUnit.SECONDS))
                        .isInstanceOf(EventStoreAwayException.class)
                        .hasMessageContaining("refuses this user");
            }
        }
        KurrentEventStore right = store(cluster.connectionString("admin:changeit@", settings), PATIENCE);
        right.publish(List.of(event("secret", 0), event("secret-too", 0)));
        assertThat(sequences(right, "secret")).containsExactly(0L);
    }

    @Test
    void aDeletedStreamIsSaid() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        store.publish(event("complaint:gone", 0));
        cluster.tombstone("test.complaint-gone");

        assertThatThrownBy(() -> sequences(store, "complaint:gone"))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("was deleted");
        assertThatThrownBy(() -> store.publish(event("complaint:gone", 1)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("was deleted");
    }

    @Test
    void anAppendThatIsTooLargeIsRefusedWhole() {
        Cluster cluster = cluster(1);
        KurrentEventStore store = store(cluster);
        String large = "x".repeat(600_000);

        for (String second : List.of("large", "large-too")) {
            assertThatThrownBy(() -> store.publish(List.of(
                            new GenericDomainEventMessage<>("Thing", "large", 0, new Happened(large)),
                            new GenericDomainEventMessage<>(
                                    "Thing", second, second.equals("large") ? 1 : 0, new Happened(large)))))
                    .isInstanceOf(EventStoreException.class)
                    .hasMessageContaining("MaxAppendSize");
        }
        assertThat(sequences(store, "large")).isEmpty();
    }

    @Test
    void anOlderServerIsToldToBeTooOldForSeveralAggregates() {
        Cluster cluster =
                opened(Cluster.with(1).withoutAppendsToSeveralStreams().start());
        KurrentEventStore store = store(cluster);

        assertThatThrownBy(() -> store.publish(List.of(event("one", 0), event("other", 0))))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("25.1");
        assertThat(sequences(store, "one")).isEmpty();
        store.publish(List.of(event("one", 0), event("one", 1)));
        assertThat(sequences(store, "one")).containsExactly(0L, 1L);

        KurrentEventStorageEngine inTurn = engine(cluster.connectionString(), PATIENCE)
                .severalAggregates(SeveralAggregates.IN_TURN)
                .build();
        assertThatThrownBy(() -> inTurn.appendEvents(event("third", 0), event("one", 0), event("fourth", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(sequences(store, "third")).containsExactly(0L);
        assertThat(sequences(store, "fourth")).isEmpty();
    }

    @Test
    void overTlsOnlyATrustedServerIsTalkedTo(@TempDir Path directory) throws Exception {
        SelfSigned certificate = SelfSigned.in(directory);
        Cluster cluster = opened(
                Cluster.with(1).tls(certificate.chain(), certificate.key()).start());

        KurrentEventStore trusting =
                store(cluster.connectionString("", "tls=true&tlsCaFile=" + certificate.chain()), PATIENCE);
        trusting.publish(event("private", 0));
        assertThat(sequences(trusting, "private")).containsExactly(0L);

        KurrentEventStore suspicious = store(cluster.connectionString("", "tls=true"), Duration.ofMillis(100));
        assertThatThrownBy(() -> suspicious.publish(event("private", 1))).isInstanceOf(EventStoreException.class);
    }

    @Test
    void whatIsNoConnectionStringIsRefusedWithoutQuotingAPassword() {
        assertThatThrownBy(() -> KurrentConnection.to("esdb://admin:secret@").open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private Cluster cluster(int nodes) {
        return opened(Cluster.start(nodes));
    }

    private Cluster opened(Cluster cluster) {
        opened.add(cluster);
        return cluster;
    }

    private KurrentEventStore store(Cluster cluster) {
        return store(cluster.connectionString(), PATIENCE);
    }

    private KurrentEventStore store(String connectionString, Duration patience) {
        KurrentEventStore store = KurrentEventStore.builder(
                        engine(connectionString, patience).build())
                .build();
        opened.add(0, store);
        return store;
    }

    private KurrentEventStorageEngine.Builder engine(String connectionString, Duration patience) {
        KurrentConnection connection = KurrentConnection.to(connectionString)
                .deadline(DEADLINE)
                .patience(patience)
                .open();
        opened.add(0, connection);
        return KurrentEventStorageEngine.builder(connection, SERIALIZER, SERIALIZER)
                .streamPrefix("test.");
    }

    private static void collect(KurrentEventStore store, List<String> read, int count) {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            while (read.size() < count && stream.hasNextAvailable((int) PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                read.add(((Happened) stream.nextAvailable().getPayload()).what());
            }
            assertThat(stream.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> sequences(KurrentEventStore store, String aggregateId) {
        return store.readEvents(aggregateId)
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private static DomainEventMessage<Happened> event(String aggregateId, long sequence) {
        return new GenericDomainEventMessage<>(
                "Thing", aggregateId, sequence, new Happened(aggregateId + " " + sequence));
    }
}

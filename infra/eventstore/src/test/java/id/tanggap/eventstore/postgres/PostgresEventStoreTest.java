package id.tanggap.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.EventStoreContract;
import id.tanggap.eventstore.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresEventStoreTest extends EventStoreContract {

    private static final Duration NEVER = Duration.ofHours(1);

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HikariDataSource dataSource;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private EventStore store;

    @BeforeEach
    void openDatabase() {
        dataSource = TestDatabase.migrated();
        jdbc = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        store = open(dataSource);
    }

    @AfterEach
    void closeAll() throws Exception {
        threads.shutdownNow();
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
        dataSource.close();
    }

    @Override
    protected EventStore open() {
        HikariDataSource own = TestDatabase.another(dataSource);
        EventStore store = open(own);
        opened.add(own);
        return store;
    }

    private PostgresEventStore open(HikariDataSource dataSource) {
        PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder(
                        dataSource, new JdbcTransactionManager(dataSource), SERIALIZER, SERIALIZER)
                .build();
        PostgresEventStore store =
                PostgresEventStore.builder(engine, dataSource).safetyPoll(NEVER).build();
        opened.add(store);
        return store;
    }

    @Test
    void aTransactionLeftOpenBesideFasterWritersLosesNothing() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> slow = threads.submit(() -> transaction.executeWithoutResult(status -> {
            store.publish(event("slow", 0));
            appended.countDown();
            awaitLatch(commit);
        }));
        appended.await();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            for (int i = 0; i < 200; i++) {
                store.publish(event("fast", i));
            }
            assertThat(stream.hasNextAvailable(300, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(((PostgresEventStore) store).lagBehind(null).events()).isEqualTo(200);

            commit.countDown();
            slow.get(10, TimeUnit.SECONDS);
            List<TrackedEventMessage<?>> events = take(stream, 201);

            assertThat(payloads(events).get(0)).isEqualTo("slow 0");
            assertEachAggregateInOrder(events);
            assertPositionsRise(events);
        }
    }

    @Test
    void aReaderPassesNothingThatAnOpenTransactionMayStillPrecede() throws Exception {
        store.publish(event("before", 0));
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> slow = threads.submit(() -> transaction.executeWithoutResult(status -> {
            store.publish(event("undone", 0));
            appended.countDown();
            awaitLatch(end);
            status.setRollbackOnly();
        }));
        appended.await();
        store.publish(event("after", 0));

        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            assertThat(payloads(take(stream, 1))).containsExactly("before 0");
            assertThat(stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();

            end.countDown();
            slow.get(10, TimeUnit.SECONDS);

            assertThat(payloads(take(stream, 1))).containsExactly("after 0");
        }
    }

    @Test
    void anAggregateStaysInOrderWhenItsLaterWriterHasTheEarlierTransaction() throws Exception {
        store.publish(event("turns", 0));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> early = threads.submit(() -> transaction.executeWithoutResult(status -> {
            store.publish(event("something-else", 0));
            begun.countDown();
            awaitLatch(overtaken);
            store.publish(event("turns", 2));
            store.publish(event("something-else", 1));
            appended.countDown();
            awaitLatch(commit);
        }));
        begun.await();
        store.publish(event("turns", 1));
        overtaken.countDown();
        appended.await();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            assertThat(payloads(take(stream, 1))).containsExactly("turns 0");
            assertThat(stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)).isFalse();
            commit.countDown();
            early.get(10, TimeUnit.SECONDS);

            List<String> rest = payloads(take(stream, 4));

            assertThat(rest).containsExactly("something-else 0", "turns 1", "turns 2", "something-else 1");
        }
        assertEachAggregateInOrder(read(store, null, 5));
    }

    @Test
    void appendsOfOneTransactionKeepTheirOrder() throws Exception {
        store.publish(event("later", 0));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        Future<?> early = threads.submit(() -> transaction.executeWithoutResult(status -> {
            jdbc.queryForObject("select pg_current_xact_id()::text", String.class);
            begun.countDown();
            awaitLatch(overtaken);
            store.publish(event("later", 2));
            store.publish(event("caused-by-it", 0));
        }));
        begun.await();
        store.publish(event("later", 1));
        overtaken.countDown();
        early.get(10, TimeUnit.SECONDS);

        assertThat(payloads(read(store, null, 4))).containsExactly("later 0", "later 1", "later 2", "caused-by-it 0");
    }

    @Test
    void rolledBackAppendsEverywhereLeaveNeitherGapsNorTraces() throws Exception {
        int writers = 4;
        Map<String, Integer> committed = new HashMap<>();
        List<Future<Integer>> writing = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            String id = "wavering-" + writer;
            Random random = new Random(writer);
            writing.add(threads.submit(() -> {
                int next = 0;
                for (int i = 0; i < 300; i++) {
                    boolean undone = random.nextBoolean();
                    int sequence = next;
                    transaction.executeWithoutResult(status -> {
                        store.publish(events(id, sequence, 2));
                        if (undone) {
                            status.setRollbackOnly();
                        }
                    });
                    next += undone ? 0 : 2;
                }
                return next;
            }));
        }
        int all = 0;
        for (int writer = 0; writer < writers; writer++) {
            int count = writing.get(writer).get(1, TimeUnit.MINUTES);
            committed.put("wavering-" + writer, count);
            all += count;
        }

        List<TrackedEventMessage<?>> events = read(store, null, all);

        assertEachAggregateInOrder(events);
        assertThat(jdbc.queryForObject("select count(*) from event", Integer.class))
                .isEqualTo(all);
        committed.forEach((id, count) -> assertThat(sequences(store, id)).hasSize(count));
    }

    @Test
    void aTransactionGoesOnAfterALostRace() {
        store.publish(events("taken", 0, 2));

        transaction.executeWithoutResult(status -> {
            store.publish(event("first", 0));
            assertThatThrownBy(() -> store.publish(events("taken", 1, 2))).isInstanceOf(ConcurrencyException.class);
            assertThatThrownBy(() -> store.publish(event("taken", 0)))
                    .isInstanceOf(AggregateStreamCreationException.class);
            store.publish(event("second", 0));
        });

        assertThat(jdbc.queryForList("select aggregate_id from event order by tx, id", String.class))
                .containsExactly("taken", "taken", "first", "second");
    }

    @Test
    void aTransactionSeesItsOwnAppends() {
        transaction.executeWithoutResult(status -> {
            store.publish(event("own", 0));
            assertThat(sequences(store, "own")).containsExactly(0L);
        });
    }

    @Test
    void eventsThatWereRestoredToAYoungerServerStayBeforeNewOnes() throws Exception {
        store.publish(events("restored", 0, 3));
        TrackingToken token = read(store, null, 3).get(2).trackingToken();
        new JdbcTemplate(TestDatabase.asOwner(dataSource)).update("update event set tx = tx + 1000000000");
        GlobalPosition last = (GlobalPosition) token;
        TrackingToken restoredToken = new GlobalPosition(last.tx() + 1_000_000_000, last.id());

        EventStore afterRestore = open();
        afterRestore.publish(event("restored", 3));

        assertThat(payloads(read(afterRestore, restoredToken, 1))).containsExactly("restored 3");
        assertEachAggregateInOrder(read(afterRestore, null, 4));
        long shift = jdbc.queryForObject("select shift from event_era", Long.class);
        open();
        assertThat(jdbc.queryForObject("select shift from event_era", Long.class))
                .isEqualTo(shift);
    }

    @Test
    void aBrokenListenerListensAgain() throws Exception {
        EventStore elsewhere = open();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            await().atMost(PATIENCE).until(() -> terminateListeners() > 0);
            await().atMost(PATIENCE)
                    .until(() -> jdbc.queryForObject(
                                    "select count(*) from pg_stat_activity where datname = current_database()"
                                            + " and query = 'listen event_appended'",
                                    Integer.class)
                            > 0);

            elsewhere.publish(event("heard", 0));

            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private int terminateListeners() {
        return jdbc.queryForObject(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and query = 'listen event_appended'",
                Integer.class);
    }

    @Test
    void anIdleReaderAsksTheDatabaseNothing() throws Exception {
        store.publish(event("idle", 0));
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            take(stream, 1);
            await().atMost(PATIENCE).until(() -> !stream.hasNextAvailable());
            dataSource.close();

            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    private static List<TrackedEventMessage<?>> take(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        while (events.size() < count && stream.hasNextAvailable(30, TimeUnit.SECONDS)) {
            events.add(stream.nextAvailable());
        }
        assertThat(events).hasSize(count);
        return events;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited too long");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package id.tanggap.eventstore.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.EventHistory;
import id.tanggap.eventstore.Happened;
import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.kurrent.KurrentConnection;
import id.tanggap.eventstore.kurrent.KurrentHistory;
import id.tanggap.eventstore.kurrent.LogPosition;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.postgres.GlobalPosition;
import id.tanggap.eventstore.postgres.PostgresEventStorageEngine;
import id.tanggap.eventstore.postgres.PostgresHistory;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import id.tanggap.eventstore.serialization.TokenSerializer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class HistoryCopyTest {

    private static final EventSerializer SERIALIZER =
            new EventSerializer(EventRegistry.of(Map.of("happened", Happened.class)));
    private static final int EVENTS = 2_345;
    private static final String PREFIX = "copied.";

    private static String written;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private HikariDataSource database;
    private EventHistory rows;

    @BeforeAll
    static void aHistoryInPostgres() {
        try (HikariDataSource database = TestDatabase.migrated()) {
            PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder(
                            database, new JdbcTransactionManager(database), SERIALIZER, SERIALIZER)
                    .build();
            for (int i = 0; i < EVENTS; i++) {
                engine.appendEvents(
                        i % 50 == 7
                                ? new GenericEventMessage<>(new Happened("of no aggregate " + i))
                                : new GenericDomainEventMessage<>(
                                        "Thing",
                                        "thing:" + i % 11,
                                        engine.lastSequenceNumberFor("thing:" + i % 11)
                                                        .orElse(-1L)
                                                + 1,
                                        new Happened("sudah \u2713 \"" + i + "\" \u0000 \ud83d\ude00"),
                                        MetaData.with("traceId", "t" + i).and("number", i)));
            }
            written = database.getJdbcUrl();
        }
    }

    @BeforeEach
    void aCopyOfIt() {
        database = opened(TestDatabase.copyOfUrl(written));
        rows = new PostgresHistory(database);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @Test
    void aCopyHoldsEverythingInItsOrderAndCanBeCopiedBack() {
        EventHistory streams = streams(Cluster.start(1));

        assertThat(copy(rows, streams).copy()).isEqualTo(EVENTS);

        HistoryCopy.Comparison there = copy(rows, streams).compare();
        assertThat(there.difference()).isEmpty();
        assertThat(there.same()).isTrue();
        assertThat(there.targetEvents()).isEqualTo(EVENTS);
        assertThat(ids(streams)).isEqualTo(ids(rows));
        assertThat(copy(rows, streams).copy()).isZero();

        EventHistory back = new PostgresHistory(opened(TestDatabase.migrated()));
        assertThat(copy(streams, back).copy()).isEqualTo(EVENTS);
        assertThat(copy(rows, back).compare().same()).isTrue();
    }

    @Test
    void anOlderServerKeepsTheOrderToo() {
        EventHistory streams =
                streams(Cluster.with(1).withoutAppendsToSeveralStreams().start());

        copy(rows, streams).copy();

        assertThat(copy(rows, streams).compare().same()).isTrue();
    }

    @Test
    void aCopyThatWasStoppedGoesOnWhereItStopped() {
        EventHistory streams = streams(Cluster.start(1));
        EventHistory stopping = new Stopping(streams);

        assertThatThrownBy(() -> copy(rows, stopping).copy()).hasMessage("stopped");
        long before = streams.after(null).count();
        assertThat(before).isBetween(1L, EVENTS - 1L);
        assertThat(copy(rows, streams).copy()).isEqualTo(EVENTS - before);

        assertThat(copy(rows, streams).compare().same()).isTrue();
    }

    @Test
    void whatDiffersIsFound() {
        EventHistory streams = streams(Cluster.start(1));
        copy(rows, streams).copy();
        new JdbcTemplate(TestDatabase.asOwner(database))
                .update("update event set metadata = '{}' where aggregate_id = 'thing:3' and sequence = 4");

        HistoryCopy.Comparison comparison = copy(rows, streams).compare();

        assertThat(comparison.same()).isFalse();
        assertThat(comparison.difference()).isPresent();
        assertThat(comparison.sourceEvents()).isEqualTo(comparison.targetEvents());
    }

    @Test
    void ontoAnotherHistoryNothingIsCopied() {
        EventHistory streams = streams(Cluster.start(1));
        streams.append(rows.after(null).limit(1).map(HistoryCopyTest::another).toList());

        assertThatThrownBy(() -> copy(rows, streams).copy())
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("no copy of this history");
        assertThat(streams.after(null)).hasSize(1);
    }

    @Test
    void processorsGoOnWhereTheyWere() {
        EventHistory streams = streams(Cluster.start(1));
        copy(rows, streams).copy();
        List<StoredEvent> all = rows.after(null).toList();
        JdbcTemplate jdbc = new JdbcTemplate(database);
        store(jdbc, "half", all.get(1_000).position());
        store(jdbc, "done", all.get(EVENTS - 1).position());
        store(jdbc, "ahead-of-the-first", new GlobalPosition(1, 0));

        assertThat(new TokenCopy(database, rows, streams).copy(GlobalPosition.class))
                .isEqualTo(3);

        assertThat(streams.after(token(jdbc, "half")).map(StoredEvent::eventId).findFirst())
                .contains(all.get(1_001).eventId());
        assertThat(streams.after(token(jdbc, "done"))).isEmpty();
        assertThat(token(jdbc, "ahead-of-the-first")).isNull();
        assertThat(new TokenCopy(database, rows, streams).copy(GlobalPosition.class))
                .isZero();
        assertThat(new TokenCopy(database, streams, rows).copy(LogPosition.class))
                .isEqualTo(2);
        assertThat(token(jdbc, "half")).isEqualTo(all.get(1_000).position());
    }

    @Test
    void aReplayIsLetFinishFirst() {
        EventHistory streams = streams(Cluster.start(1));
        copy(rows, streams).copy();
        store(
                new JdbcTemplate(database),
                "replaying",
                ReplayToken.createReplayToken(
                        rows.after(null).skip(9).findFirst().orElseThrow().position()));

        assertThatThrownBy(() -> new TokenCopy(database, rows, streams).copy(GlobalPosition.class))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("replaying");
    }

    @Test
    void theCommandCopiesComparesAndSaysHowItIsUsed() {
        Cluster cluster = opened(Cluster.start(1));
        List<String> arguments = List.of(
                "--to",
                "eventstoredb",
                "--jdbc-url",
                database.getJdbcUrl(),
                "--user",
                "postgres",
                "--connection",
                cluster.connectionString(),
                "--prefix",
                PREFIX);

        assertThat(run(arguments).code()).isZero();
        Answer again =
                run(Stream.concat(arguments.stream(), Stream.of("--tokens")).toList());
        assertThat(again.code()).isZero();
        assertThat(again.text())
                .contains("0 events copied", "Both hold the same", "0 tokens copied")
                .contains("2,345 events");
        assertThat(run(List.of("--to", "nowhere")).code()).isEqualTo(2);
        assertThat(run(List.of()).text()).contains("--compare-only");
    }

    private record Answer(int code, String text) {}

    private static Answer run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = CopyEvents.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8));
    }

    private EventHistory streams(Cluster cluster) {
        opened.add(0, cluster);
        KurrentConnection connection =
                KurrentConnection.to(cluster.connectionString()).open();
        opened.add(0, connection);
        return new KurrentHistory(connection, PREFIX);
    }

    private <C extends AutoCloseable> C opened(C closeable) {
        opened.add(0, closeable);
        return closeable;
    }

    private static HistoryCopy copy(EventHistory from, EventHistory to) {
        return new HistoryCopy(from, to, count -> {});
    }

    private static List<String> ids(EventHistory history) {
        return history.after(null).map(StoredEvent::eventId).toList();
    }

    private static StoredEvent another(StoredEvent event) {
        return new StoredEvent(
                null, "Thing", "another", 0L, "another", event.time(), event.name(), "1", event.payload(), "{}");
    }

    private static final TokenSerializer TOKENS = new TokenSerializer("org.axonframework", "id.tanggap.eventstore");

    private static void store(JdbcTemplate jdbc, String processor, TrackingToken token) {
        SerializedObject<byte[]> stored = TOKENS.serialize(token, byte[].class);
        jdbc.update(
                "insert into token_entry (processor_name, segment, token, token_type) values (?, 0, ?, ?)",
                processor,
                stored.getData(),
                stored.getType().getName());
    }

    private static @Nullable TrackingToken token(JdbcTemplate jdbc, String processor) {
        return jdbc.queryForObject(
                "select token, token_type from token_entry where processor_name = ?",
                (row, number) -> row.getBytes(1) == null
                        ? null
                        : TOKENS.<byte[], TrackingToken>deserialize(
                                new SimpleSerializedObject<>(row.getBytes(1), byte[].class, row.getString(2), null)),
                processor);
    }

    /** As a machine that stops in the middle of a batch. */
    private record Stopping(EventHistory to) implements EventHistory {

        private static final int AFTER = 1_500;

        @Override
        public Stream<StoredEvent> after(@Nullable TrackingToken position) {
            return to.after(position);
        }

        @Override
        public Optional<StoredEvent> atOrBefore(@Nullable TrackingToken position) {
            return to.atOrBefore(position);
        }

        @Override
        public Optional<TrackingToken> find(StoredEvent event) {
            return to.find(event);
        }

        @Override
        public void append(List<StoredEvent> events) {
            long before = to.after(null).count();
            if (before + events.size() > AFTER) {
                to.append(events.subList(0, (int) (AFTER - before)));
                throw new IllegalStateException("stopped");
            }
            to.append(events);
        }
    }
}

package id.tanggap.eventstore.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.TestDatabase;
import id.tanggap.eventstore.kurrent.KurrentConnection;
import id.tanggap.eventstore.kurrent.KurrentHistory;
import id.tanggap.eventstore.kurrent.LogPosition;
import id.tanggap.eventstore.kurrent.server.Cluster;
import id.tanggap.eventstore.recovery.RestoredPlaces.Place;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The server goes back to a backup while the places stay, or come from a backup of another hour. */
class RestoredPlacesTest {

    private final HikariDataSource database = TestDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private Cluster cluster;
    private KurrentConnection connection;
    private KurrentHistory history;
    private int written;

    private void start(boolean before2410) {
        cluster = Cluster.with(1)
                .version(before2410 ? 23 : 25, before2410 ? 10 : 1, 0)
                .start();
        connection = KurrentConnection.to(cluster.connectionString()).open();
        history = new KurrentHistory(connection, "test.");
    }

    @AfterEach
    void close() {
        connection.close();
        cluster.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoHadFollowedWhatIsGoneGoesOnRightAfterWhatIsLeftAndMissesNothingWrittenSince(boolean before2410)
            throws SQLException {
        start(before2410);
        List<LogPosition> kept = write(5);
        Cluster.Backup backup = cluster.backup();
        List<LogPosition> gone = write(4);
        place("quick", gone.get(3));
        place("slower", gone.get(0));
        place("slow", kept.get(2));
        place("not-begun", null);
        cluster.restore(backup);
        List<LogPosition> since = write(3);

        RestoredPlaces restored = find(null);

        assertThat(restored.anyLost()).isTrue();
        assertThat(restored.lastCommon()).isEqualTo(kept.get(4));
        assertThat(restored.places())
                .filteredOn(Place::isLost)
                .extracting(Place::processor)
                .containsExactlyInAnyOrder("quick", "slower");
        try (Connection moving = database.getConnection()) {
            RestoredPlaces.move(moving, "quick", 0, restored.lastCommon());
            RestoredPlaces.move(moving, "slower", 0, restored.lastCommon());
        }
        RestoredPlaces mended = find(null);
        assertThat(mended.anyLost()).isFalse();
        assertThat(after("quick", mended)).isEqualTo(since);
        assertThat(after("slower", mended)).isEqualTo(since);
        assertThat(after("slow", mended)).hasSize(2 + 3);
        assertThat(after("not-begun", mended)).hasSize(5 + 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereNothingIsLostNothingIsSaid(boolean before2410) throws SQLException {
        start(before2410);
        place("in-order", write(3).get(2));

        assertThat(find(null).anyLost()).isFalse();
        assertThat(find(null).lastCommon()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatFormerVersionsStoredSaysNoTimeAndTheOperatorIsAskedForIt(boolean before2410) throws SQLException {
        start(before2410);
        List<LogPosition> kept = write(3);
        Cluster.Backup backup = cluster.backup();
        Instant backedUp = kept.get(2).written();
        LogPosition gone = write(3).get(2);
        jdbc.update(
                "insert into token_entry (processor_name, segment, token, token_type) values ('older', 0, ?, ?)",
                "{\"commit\":%d,\"prepare\":%d}"
                        .formatted(gone.commit(), gone.prepare())
                        .getBytes(StandardCharsets.UTF_8),
                LogPosition.class.getName());
        cluster.restore(backup);

        assertThatThrownBy(() -> find(null))
                .isInstanceOf(RestoredPlaces.UnknownTime.class)
                .hasMessageContaining("older");
        assertThat(find(backedUp).lastCommon()).isEqualTo(kept.get(2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEmptyServerHasNothingInCommon(boolean before2410) throws SQLException {
        start(before2410);
        Cluster.Backup backup = cluster.backup();
        place("all-gone", write(3).get(2));
        cluster.restore(backup);

        assertThat(find(null).lastCommon()).isNull();
        assertThat(find(null).anyLost()).isTrue();
    }

    private RestoredPlaces find(@Nullable Instant writtenUntil) throws SQLException {
        try (Connection asking = database.getConnection()) {
            return RestoredPlaces.find(asking, history, writtenUntil);
        }
    }

    private void place(String processor, @Nullable LogPosition reached) throws SQLException {
        jdbc.update("insert into token_entry (processor_name, segment) values (?, 0)", processor);
        try (Connection moving = database.getConnection()) {
            RestoredPlaces.move(moving, processor, 0, reached);
        }
    }

    private List<LogPosition> after(String processor, RestoredPlaces places) {
        LogPosition reached = places.places().stream()
                .filter(place -> place.processor().equals(processor))
                .map(place -> Optional.ofNullable(place.reached()))
                .findFirst()
                .orElseThrow()
                .orElse(null);
        return history.after(reached)
                .map(event -> (LogPosition) event.position())
                .toList();
    }

    private List<LogPosition> write(int count) {
        List<LogPosition> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int sequence = written++;
            StoredEvent event = new StoredEvent(
                    null,
                    "Thing",
                    "thing:" + sequence,
                    0L,
                    UUID.randomUUID().toString(),
                    Instant.now(),
                    "happened",
                    "1",
                    "{}",
                    "{}");
            history.append(List.of(event));
            places.add((LogPosition) history.find(event).orElseThrow());
        }
        return places;
    }
}

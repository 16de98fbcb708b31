package id.tanggap.eventstore.postgres;

import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.Paging;
import id.tanggap.eventstore.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads. An aggregate is read in the calling thread's transaction, which must see its own appends; the whole store is
 * read on a connection apart, because a transaction that has written would hold the horizon down for itself.
 */
final class EventReads {

    /** Below it everything is settled: no transaction that is still open, or begins later, can append there. */
    private static final String HORIZON =
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + shift from event_era";

    static final String COLUMNS =
            "aggregate_type, aggregate_id, sequence, event_id, event_time, name, revision, payload, metadata";

    private static final int PAGE = 500;
    private static final int IN_ONE_QUESTION = 5_000;
    private static final int LAG_BOUND = 100_000;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;

    EventReads(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    Stream<StoredEvent> aggregate(String aggregateId, long firstSequence) {
        return Paging.of(
                PAGE,
                (@Nullable StoredEvent last) -> jdbc.query(
                        "select tx, id, %s from event where aggregate_id = ? and sequence >= ? order by sequence limit %d"
                                .formatted(COLUMNS, PAGE),
                        EventReads::eventRow,
                        aggregateId,
                        last == null ? firstSequence : last.sequenceOrZero() + 1));
    }

    /**
     * Hands over, of each aggregate, the events below a sequence number in order; a stream for each question. Of how many
     * events there are the numbers tell, so a question brings no more than a few pages.
     */
    void below(Map<String, Long> sequences, Consumer<Stream<StoredEvent>> each) {
        Map<String, Long> together = new HashMap<>();
        long events = 0;
        for (Map.Entry<String, Long> wanted : sequences.entrySet()) {
            if (wanted.getValue() > IN_ONE_QUESTION) {
                each.accept(
                        aggregate(wanted.getKey(), 0).takeWhile(event -> event.sequenceOrZero() < wanted.getValue()));
                continue;
            }
            events += wanted.getValue();
            if (events > IN_ONE_QUESTION) {
                each.accept(below(together).stream());
                together.clear();
                events = wanted.getValue();
            }
            together.put(wanted.getKey(), wanted.getValue());
        }
        each.accept(below(together).stream());
    }

    private List<StoredEvent> below(Map<String, Long> sequences) {
        if (sequences.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                """
                select tx, id, %s from unnest(?::text[], ?::bigint[]) wanted (aggregate, below)
                  join event on aggregate_id = aggregate and sequence < below
                 order by aggregate_id, sequence""".formatted(COLUMNS),
                EventReads::eventRow,
                sequences.keySet().toArray(String[]::new),
                sequences.values().toArray(Long[]::new));
    }

    Stream<StoredEvent> all(@Nullable GlobalPosition after) {
        return Paging.of(
                PAGE, (@Nullable StoredEvent last) -> page(last == null ? after : GlobalPosition.of(last), PAGE));
    }

    List<StoredEvent> page(@Nullable GlobalPosition after, int size) {
        return apart(
                """
                select tx, id, %s from event
                 where (tx, id) > (?, ?) and tx < (%s)
                 order by tx, id limit ?""".formatted(COLUMNS, HORIZON),
                EventReads::eventRow,
                after == null ? 0 : after.tx(),
                after == null ? 0 : after.id(),
                size);
    }

    /** The event at the position, or the last one before it; null for the last of all. */
    Optional<StoredEvent> atOrBefore(@Nullable GlobalPosition position) {
        return apart(
                        """
                        select tx, id, %s from event where (tx, id) <= (?, ?) and tx < (%s)
                         order by tx desc, id desc limit 1""".formatted(COLUMNS, HORIZON),
                        EventReads::eventRow,
                        position == null ? Long.MAX_VALUE : position.tx(),
                        position == null ? Long.MAX_VALUE : position.id())
                .stream()
                .findFirst();
    }

    Optional<GlobalPosition> find(String eventId) {
        return apart(
                        "select tx, id from event where event_id = ?",
                        (row, number) -> new GlobalPosition(row.getLong("tx"), row.getLong("id")),
                        eventId)
                .stream()
                .findFirst();
    }

    Stream<StoredEvent> snapshot(String aggregateId) {
        return jdbc
                .query(
                        "select %s from snapshot where aggregate_id = ?".formatted(COLUMNS),
                        EventReads::snapshotRow,
                        aggregateId)
                .stream();
    }

    Optional<Long> lastSequence(String aggregateId) {
        return Optional.ofNullable(
                jdbc.queryForObject("select max(sequence) from event where aggregate_id = ?", Long.class, aggregateId));
    }

    PostgresEventStorageEngine.Head head() {
        List<PostgresEventStorageEngine.Head> heads = apart(
                """
                with horizon (tx) as materialized (%s),
                     newest (tx) as (select tx from event order by tx desc, id desc limit 1)
                select settled.tx, settled.id, coalesce((select tx from newest) >= horizon.tx, false) as held_back
                  from horizon left join lateral
                       (select e.tx, e.id from event e
                         where e.tx < horizon.tx order by e.tx desc, e.id desc limit 1) settled
                    on true""".formatted(HORIZON),
                (row, number) -> new PostgresEventStorageEngine.Head(
                        row.getObject("tx") == null ? null : new GlobalPosition(row.getLong("tx"), row.getLong("id")),
                        row.getBoolean("held_back")));
        return heads.get(0);
    }

    /** Just before the first event of that time or later; empty if there is none. */
    Optional<GlobalPosition> before(Instant time) {
        return apart(
                        "select tx, id from event where event_time >= ? order by tx, id limit 1",
                        (row, number) -> new GlobalPosition(row.getLong("tx"), row.getLong("id") - 1),
                        Timestamp.from(time))
                .stream()
                .findFirst();
    }

    EventLag lagBehind(@Nullable GlobalPosition position) {
        List<EventLag> lags = apart(
                """
                select count(*), min(event_time) from
                  (select event_time from event where (tx, id) > (?, ?) order by tx, id limit %d) unread""".formatted(LAG_BOUND),
                (row, number) -> {
                    Timestamp oldest = row.getTimestamp(2);
                    return EventLag.of(row.getLong(1), oldest == null ? null : oldest.toInstant());
                },
                position == null ? 0 : position.tx(),
                position == null ? 0 : position.id());
        return lags.get(0);
    }

    private static StoredEvent eventRow(ResultSet row, int rowNumber) throws SQLException {
        return read(row, new GlobalPosition(row.getLong("tx"), row.getLong("id")));
    }

    private static StoredEvent snapshotRow(ResultSet row, int rowNumber) throws SQLException {
        return read(row, null);
    }

    private static StoredEvent read(ResultSet row, @Nullable GlobalPosition position) throws SQLException {
        return new StoredEvent(
                position,
                row.getString("aggregate_type"),
                row.getString("aggregate_id"),
                row.getObject("sequence", Long.class),
                row.getString("event_id"),
                row.getObject("event_time", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("revision"),
                row.getString("payload"),
                row.getString("metadata"));
    }

    /**
     * A logical restore (pg_dump) brings the events to a server whose transaction ids start anew, below those of the
     * events. From then on all ids are shifted, so that what is appended comes after what was there and every token
     * stays true. In normal operation no event is ahead of the newest transaction and nothing changes.
     */
    void carryOrderOn() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select carry_order_on()")) {
            statement.execute();
        } catch (SQLException e) {
            throw new EventStoreException("The event store could not be opened", e);
        }
    }

    private <T> List<T> apart(String sql, RowMapper<T> mapper, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(mapper.mapRow(rows, result.size()));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new EventStoreException("The event store could not be read", e);
        }
    }
}

package id.tanggap.eventstore.postgres;

import id.tanggap.eventstore.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes; see {@link PostgresEventStorageEngine} for what holds. */
final class EventAppends {

    /** The greatest of: this transaction, the previous events of the aggregates, this transaction's appends so far. */
    private static final String PLACE =
            "greatest((select pg_current_xact_id()::text::bigint + shift from event_era), (%s), ?)";

    private static final String PREVIOUS = """
            select e.tx from event e
             where e.aggregate_id = %s and e.sequence < %s
             order by e.sequence desc limit 1""";

    private static final String PREVIOUS_OF_ONE = PREVIOUS.formatted("?", "?");

    private static final String PREVIOUS_OF_SEVERAL = """
            select max(previous.tx)
              from unnest(?::text[], ?::bigint[]) a (id, first) cross join lateral (%s) previous""".formatted(PREVIOUS.formatted("a.id", "a.first"));

    private static final String ROW = "((select tx from place), ?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?)";

    private static final String APPEND =
            "with place (tx) as materialized (select " + PLACE + ") insert into event (tx, " + EventReads.COLUMNS
                    + ") values %s on conflict do nothing returning tx, event_id";

    /** By far the most frequent one. */
    private static final String APPEND_ONE = APPEND.formatted(PREVIOUS_OF_ONE, ROW);

    /** A statement has 65,535 parameters at most. */
    private static final int ROWS = 1_000;

    private static final String STORE_SNAPSHOT = """
            insert into snapshot (%s) values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?)
            on conflict (aggregate_id) do update set
              aggregate_type = excluded.aggregate_type, sequence = excluded.sequence, event_id = excluded.event_id,
              event_time = excluded.event_time, name = excluded.name, revision = excluded.revision,
              payload = excluded.payload, metadata = excluded.metadata
            where snapshot.sequence <= excluded.sequence""".formatted(EventReads.COLUMNS);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate ownTransaction;
    private final List<Runnable> commitListeners = new CopyOnWriteArrayList<>();

    EventAppends(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.ownTransaction = new TransactionTemplate(transactionManager);
    }

    void onCommit(Runnable listener) {
        commitListeners.add(listener);
    }

    /**
     * Appends all or nothing.
     *
     * @return the first event whose place or identifier was already taken, if any
     */
    Optional<StoredEvent> append(List<StoredEvent> events) {
        // Joining through the template would mark the whole transaction for rollback when an append fails.
        Set<String> inserted = TransactionSynchronizationManager.isActualTransactionActive()
                ? appendInTransaction(events)
                : Objects.requireNonNull(ownTransaction.execute(status -> appendInTransaction(events)));
        return inserted.size() == events.size() ? Optional.empty() : Optional.of(firstTaken(events, inserted));
    }

    /** Of two events with one identifier within an append, the second is the one whose identifier is taken. */
    private static StoredEvent firstTaken(List<StoredEvent> events, Set<String> inserted) {
        Set<String> seen = new HashSet<>();
        for (StoredEvent event : events) {
            if (!inserted.contains(event.eventId()) || !seen.add(event.eventId())) {
                return event;
            }
        }
        throw new IllegalStateException("Fewer events were stored than appended, but none is missing");
    }

    void storeSnapshot(StoredEvent snapshot) {
        jdbc.update(
                STORE_SNAPSHOT,
                snapshot.aggregateType(),
                snapshot.aggregateId(),
                snapshot.sequence(),
                snapshot.eventId(),
                snapshot.time().toString(),
                snapshot.name(),
                snapshot.revision(),
                snapshot.payload(),
                snapshot.metadata());
    }

    private Set<String> appendInTransaction(List<StoredEvent> events) {
        if (events.size() == 1) {
            return insertAll(events);
        }
        return Objects.requireNonNull(jdbc.execute((Connection connection) -> {
            Savepoint before = connection.setSavepoint();
            Set<String> inserted = insertAll(events);
            if (inserted.size() < events.size()) {
                // An append is whole or not at all, while the transaction around it goes on.
                connection.rollback(before);
            }
            connection.releaseSavepoint(before);
            return inserted;
        }));
    }

    private Set<String> insertAll(List<StoredEvent> events) {
        ThisTransaction transaction = thisTransaction();
        Set<String> inserted = new HashSet<>();
        for (int from = 0; from < events.size(); from += ROWS) {
            List<StoredEvent> some = events.subList(from, Math.min(from + ROWS, events.size()));
            transaction.lastTx = Math.max(transaction.lastTx, insert(some, transaction.lastTx, inserted));
        }
        return inserted;
    }

    private long insert(List<StoredEvent> events, long notBefore, Set<String> inserted) {
        Map<String, Long> firstSequences = firstSequences(events);
        try {
            Long tx = jdbc.execute(sql(events.size(), firstSequences.size()), (PreparedStatement statement) -> {
                bind(statement, firstSequences, notBefore, events);
                try (ResultSet rows = statement.executeQuery()) {
                    long place = notBefore;
                    while (rows.next()) {
                        place = rows.getLong(1);
                        inserted.add(rows.getString(2));
                    }
                    return place;
                }
            });
            return Objects.requireNonNull(tx);
        } catch (PessimisticLockingFailureException e) {
            // A deadlock or a serialization failure has cost the transaction, but the command may well be tried again.
            throw new ConcurrencyException("Another transaction got in the way of an append", e);
        } catch (DataAccessException e) {
            throw new EventStoreException("The events could not be appended", e);
        }
    }

    private static String sql(int events, int aggregates) {
        if (events == 1 && aggregates == 1) {
            return APPEND_ONE;
        }
        return APPEND.formatted(
                aggregates == 1 ? PREVIOUS_OF_ONE : PREVIOUS_OF_SEVERAL,
                String.join(", ", Collections.nCopies(events, ROW)));
    }

    /** By aggregate. */
    private static Map<String, Long> firstSequences(List<StoredEvent> events) {
        Map<String, Long> firstSequences = new LinkedHashMap<>();
        for (StoredEvent event : events) {
            if (event.aggregateId() != null) {
                firstSequences.merge(event.aggregateId(), event.sequenceOrZero(), Math::min);
            }
        }
        return firstSequences;
    }

    private static void bind(
            PreparedStatement statement, Map<String, Long> firstSequences, long notBefore, List<StoredEvent> events)
            throws SQLException {
        int column = 1;
        if (firstSequences.size() == 1) {
            Map.Entry<String, Long> only = firstSequences.entrySet().iterator().next();
            statement.setString(column++, only.getKey());
            statement.setLong(column++, only.getValue());
        } else {
            Connection connection = statement.getConnection();
            statement.setArray(
                    column++,
                    connection.createArrayOf("text", firstSequences.keySet().toArray()));
            statement.setArray(
                    column++,
                    connection.createArrayOf("bigint", firstSequences.values().toArray()));
        }
        statement.setLong(column++, notBefore);
        for (StoredEvent event : events) {
            statement.setString(column++, event.aggregateType());
            statement.setString(column++, event.aggregateId());
            statement.setObject(column++, event.sequence(), Types.BIGINT);
            statement.setString(column++, event.eventId());
            statement.setString(column++, event.time().toString());
            statement.setString(column++, event.name());
            statement.setString(column++, event.revision());
            statement.setString(column++, event.payload());
            statement.setString(column++, event.metadata());
        }
    }

    private ThisTransaction thisTransaction() {
        for (TransactionSynchronization synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof ThisTransaction transaction && transaction.appends() == this) {
                return transaction;
            }
        }
        ThisTransaction transaction = new ThisTransaction();
        TransactionSynchronizationManager.registerSynchronization(transaction);
        return transaction;
    }

    private final class ThisTransaction implements TransactionSynchronization {

        private long lastTx;

        private EventAppends appends() {
            return EventAppends.this;
        }

        @Override
        public void afterCommit() {
            if (lastTx > 0) {
                commitListeners.forEach(Runnable::run);
            }
        }
    }
}

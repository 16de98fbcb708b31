package id.tanggap.eventstore.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes; see {@link PostgresEventStorageEngine} for what holds. */
final class EventAppends {

    /** One statement for all events of an append: one round trip, and one place for all of them. */
    private static final String APPEND = """
            with incoming as (
              select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[],
                                   ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as e(%1$s, place)
            ), previous as (
              select max(last.tx) as tx
                from (select aggregate_id, min(sequence) as first
                        from incoming where aggregate_id is not null group by aggregate_id) a
                     cross join lateral
                     (select e.tx from event e
                       where e.aggregate_id = a.aggregate_id and e.sequence < a.first
                       order by e.sequence desc limit 1) last
            )
            insert into event (tx, %1$s)
            select greatest((select pg_current_xact_id()::text::bigint + shift from event_era),
                            (select tx from previous), ?), %1$s
              from incoming order by place
            on conflict do nothing
            returning tx, id, event_id""".formatted(StoredEvent.COLUMNS);

    private static final String STORE_SNAPSHOT = """
            insert into snapshot (%s) values (?, ?, ?, ?, ?::timestamptz, ?, ?, ?, ?)
            on conflict (aggregate_id) do update set
              aggregate_type = excluded.aggregate_type, sequence = excluded.sequence, event_id = excluded.event_id,
              event_time = excluded.event_time, name = excluded.name, revision = excluded.revision,
              payload = excluded.payload, metadata = excluded.metadata
            where snapshot.sequence <= excluded.sequence""".formatted(StoredEvent.COLUMNS);

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
    Optional<EventMessage<?>> append(List<? extends EventMessage<?>> messages, Serializer serializer) {
        List<StoredEvent> events = messages.stream()
                .map(message -> StoredEvent.of(message, serializer))
                .toList();
        // Joining through the template would mark the whole transaction for rollback when an append fails.
        Set<String> inserted = TransactionSynchronizationManager.isActualTransactionActive()
                ? appendInTransaction(events)
                : Objects.requireNonNull(ownTransaction.execute(status -> appendInTransaction(events)));
        return inserted.size() == events.size() ? Optional.empty() : Optional.of(firstTaken(messages, inserted));
    }

    /** Of two events with one identifier within an append, the second is the one whose identifier is taken. */
    private static EventMessage<?> firstTaken(List<? extends EventMessage<?>> messages, Set<String> inserted) {
        Set<String> seen = new HashSet<>();
        for (EventMessage<?> message : messages) {
            if (!inserted.contains(message.getIdentifier()) || !seen.add(message.getIdentifier())) {
                return message;
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
        ThisTransaction transaction = thisTransaction();
        Inserted inserted = insert(events, transaction.lastTx);
        if (inserted.ids.size() == events.size()) {
            transaction.lastTx = inserted.tx;
        } else {
            takeBack(inserted);
        }
        return inserted.eventIds;
    }

    private Inserted insert(List<StoredEvent> events, long notBefore) {
        try {
            return jdbc.<Inserted>execute(APPEND, (PreparedStatement statement) -> {
                bind(statement, events);
                statement.setLong(10, notBefore);
                try (ResultSet rows = statement.executeQuery()) {
                    return Inserted.read(rows);
                }
            });
        } catch (PessimisticLockingFailureException e) {
            // A deadlock or a serialization failure has cost the transaction, but the command may well be tried again.
            throw new ConcurrencyException("Another transaction got in the way of an append", e);
        } catch (DataAccessException e) {
            throw new EventStoreException("The events could not be appended", e);
        }
    }

    private static void bind(PreparedStatement statement, List<StoredEvent> events) throws SQLException {
        statement.setArray(1, texts(statement, events, StoredEvent::aggregateType));
        statement.setArray(2, texts(statement, events, StoredEvent::aggregateId));
        statement.setArray(
                3,
                array(
                        statement,
                        "bigint",
                        events.stream().map(StoredEvent::sequence).toArray()));
        statement.setArray(4, texts(statement, events, StoredEvent::eventId));
        statement.setArray(5, texts(statement, events, event -> event.time().toString()));
        statement.setArray(6, texts(statement, events, StoredEvent::name));
        statement.setArray(7, texts(statement, events, StoredEvent::revision));
        statement.setArray(8, texts(statement, events, StoredEvent::payload));
        statement.setArray(9, texts(statement, events, StoredEvent::metadata));
    }

    private static Array texts(
            PreparedStatement statement, List<StoredEvent> events, Function<StoredEvent, @Nullable String> column)
            throws SQLException {
        return array(statement, "text", events.stream().map(column).toArray());
    }

    private static Array array(PreparedStatement statement, String type, @Nullable Object[] values)
            throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf(type, values);
    }

    /** An append is whole or not at all, while the transaction around it goes on. */
    private void takeBack(Inserted inserted) {
        if (!inserted.ids.isEmpty()) {
            jdbc.update(
                    "delete from event where tx = ? and id = any (?)", inserted.tx, inserted.ids.toArray(Long[]::new));
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

    private record Inserted(long tx, List<Long> ids, Set<String> eventIds) {

        static Inserted read(ResultSet rows) throws SQLException {
            long tx = 0;
            List<Long> ids = new ArrayList<>();
            Set<String> eventIds = new HashSet<>();
            while (rows.next()) {
                tx = rows.getLong(1);
                ids.add(rows.getLong(2));
                eventIds.add(rows.getString(3));
            }
            return new Inserted(tx, ids, eventIds);
        }
    }
}

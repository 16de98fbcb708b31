package id.tanggap.eventstore.postgres;

import id.tanggap.eventstore.EventHistory;
import id.tanggap.eventstore.PlaceTakenException;
import id.tanggap.eventstore.StoredEvent;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The events of a {@link PostgresEventStorageEngine}, without deserializing them. */
public final class PostgresHistory implements EventHistory {

    private final EventReads reads;
    private final EventAppends appends;

    public PostgresHistory(DataSource dataSource) {
        this.reads = new EventReads(dataSource);
        this.appends = new EventAppends(dataSource, new JdbcTransactionManager(dataSource));
    }

    @Override
    public Stream<StoredEvent> after(@Nullable TrackingToken position) {
        return reads.all(GlobalPosition.ofToken(position));
    }

    @Override
    public Optional<StoredEvent> atOrBefore(@Nullable TrackingToken position) {
        return reads.atOrBefore(GlobalPosition.ofToken(position));
    }

    @Override
    public Optional<TrackingToken> find(StoredEvent event) {
        return reads.find(event.eventId()).map(position -> position);
    }

    @Override
    public void append(List<StoredEvent> events) {
        appends.append(events.stream().map(PostgresHistory::toTheMicrosecond).toList())
                .ifPresent(taken -> {
                    throw new PlaceTakenException(taken);
                });
    }

    /** More is not kept, and rounding up would change it. */
    private static StoredEvent toTheMicrosecond(StoredEvent event) {
        return new StoredEvent(
                event.position(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.eventId(),
                event.time().truncatedTo(ChronoUnit.MICROS),
                event.name(),
                event.revision(),
                event.payload(),
                event.metadata());
    }
}

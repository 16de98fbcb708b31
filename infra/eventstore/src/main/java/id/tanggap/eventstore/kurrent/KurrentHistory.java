package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.EventHistory;
import id.tanggap.eventstore.HistoryCheck;
import id.tanggap.eventstore.PlaceTakenException;
import id.tanggap.eventstore.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The events of a {@link KurrentEventStorageEngine}, without deserializing them. */
public final class KurrentHistory implements EventHistory, HistoryCheck {

    private final StreamNames names;
    private final EventReads reads;
    private final Landmarks landmarks;
    private final EventAppends appends;

    /** @param streamPrefix as the store has it that reads or will read the copy */
    public KurrentHistory(KurrentConnection connection, String streamPrefix) {
        this.names = new StreamNames(streamPrefix);
        this.reads = new EventReads(connection, names, null);
        this.landmarks = new Landmarks(connection, names, reads);
        this.appends = new EventAppends(connection, reads, names, SeveralAggregates.IN_TURN);
    }

    @Override
    public Stream<StoredEvent> after(@Nullable TrackingToken position) {
        return reads.all(LogPosition.ofToken(position));
    }

    @Override
    public Optional<StoredEvent> atOrBefore(@Nullable TrackingToken position) {
        return reads.atOrBefore(LogPosition.ofToken(position));
    }

    @Override
    public Optional<TrackingToken> find(StoredEvent event) {
        String aggregate = event.aggregateId();
        Stream<StoredEvent> candidates = aggregate == null
                ? reads.lastOf(names.ofEvent(event.eventId())).stream()
                : reads.aggregate(aggregate, event.sequenceOrZero());
        return candidates
                .findFirst()
                .filter(found -> found.eventId().equals(event.eventId()))
                .map(LogPosition::of);
    }

    @Override
    public @Nullable TrackingToken held(@Nullable TrackingToken token) {
        LogPosition sound = landmarks.soundPlaceNow(LogPosition.ofToken(token));
        return token instanceof LogPosition ? sound : token;
    }

    /** Whether there is any event of this aggregate. */
    public boolean knows(String aggregateId) {
        return reads.lastSequence(aggregateId).isPresent();
    }

    /** The last event that the server had written at that time, by its own clock. */
    public Optional<LogPosition> lastWrittenUntil(Instant time) {
        return reads.backwards()
                .filter(place -> place.written() != null && !place.written().isAfter(time))
                .findFirst();
    }

    /** In runs that keep the order: a stream comes but once in each, and its events together. */
    @Override
    public void append(List<StoredEvent> events) {
        List<StoredEvent> run = new ArrayList<>();
        Set<String> streams = new HashSet<>();
        String last = "";
        for (StoredEvent event : events) {
            String stream = event.aggregateId() == null ? event.eventId() : event.aggregateId();
            if (!stream.equals(last) && !streams.add(stream)) {
                appendRun(run);
                run.clear();
                streams.clear();
                streams.add(stream);
            }
            run.add(event);
            last = stream;
        }
        appendRun(run);
    }

    private void appendRun(List<StoredEvent> run) {
        if (!run.isEmpty()) {
            appends.append(List.copyOf(run)).ifPresent(taken -> {
                throw new PlaceTakenException(taken);
            });
        }
    }
}

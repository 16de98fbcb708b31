package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.StoredEvent;
import id.tanggap.eventstore.copy.EventHistory;
import io.kurrent.dbclient.KurrentDBClientBase;
import io.kurrent.dbclient.ServerVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** The events of a {@link KurrentEventStorageEngine}, without deserializing them. */
public final class KurrentHistory implements EventHistory {

    /** A server takes a mebibyte in one append unless told otherwise; a character may be three bytes. */
    private static final int CHARACTERS_IN_ONE_APPEND = 250_000;

    private static final int ABOUT_AN_ENVELOPE = 400;
    private static final int EVENTS_IN_ONE_APPEND = 500;

    private final KurrentConnection connection;
    private final StreamNames names;
    private final EventReads reads;

    /** @param streamPrefix as the store has it that reads or will read the copy */
    public KurrentHistory(KurrentConnection connection, String streamPrefix) {
        this.connection = connection;
        this.names = new StreamNames(streamPrefix);
        this.reads = new EventReads(connection, names, null);
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

    /** In as few appends as keep the order: a stream comes but once in each, and its events together. */
    @Override
    public void append(List<StoredEvent> events) {
        EventAppends appends = new EventAppends(connection, reads, names, several());
        List<StoredEvent> run = new ArrayList<>();
        Set<String> streams = new HashSet<>();
        String last = "";
        int size = 0;
        for (StoredEvent event : events) {
            String stream = event.aggregateId() == null ? event.eventId() : event.aggregateId();
            int weight = event.payload().length() + event.metadata().length() * 2 + ABOUT_AN_ENVELOPE;
            boolean comesBack = !stream.equals(last) && streams.contains(stream);
            if (comesBack || size + weight > CHARACTERS_IN_ONE_APPEND || run.size() == EVENTS_IN_ONE_APPEND) {
                append(appends, run);
                run.clear();
                streams.clear();
                size = 0;
            }
            run.add(event);
            streams.add(stream);
            last = stream;
            size += weight;
        }
        append(appends, run);
    }

    private static void append(EventAppends appends, List<StoredEvent> run) {
        if (!run.isEmpty()) {
            appends.append(List.copyOf(run)).ifPresent(taken -> {
                throw new EventStoreException("The place of event %s is taken by another".formatted(taken.eventId()));
            });
        }
    }

    /** In turn keeps the order as well, with a call for each stream. */
    private SeveralAggregates several() {
        return connection
                .call("The server does not say its version", KurrentDBClientBase::getServerVersion)
                .filter(KurrentHistory::appendsToSeveralStreams)
                .map(version -> SeveralAggregates.AS_ONE)
                .orElse(SeveralAggregates.IN_TURN);
    }

    private static boolean appendsToSeveralStreams(ServerVersion version) {
        return version.getMajor() > 25 || version.getMajor() == 25 && version.getMinor() >= 1;
    }
}

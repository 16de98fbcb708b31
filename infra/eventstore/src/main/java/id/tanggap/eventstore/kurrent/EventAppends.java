package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.StoredEvent;
import io.kurrent.dbclient.AppendStreamRequest;
import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.KurrentDBClient;
import io.kurrent.dbclient.MultiStreamAppendResponse;
import io.kurrent.dbclient.StreamMetadata;
import io.kurrent.dbclient.StreamState;
import io.kurrent.dbclient.WrongExpectedVersionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Writes; see {@link KurrentEventStorageEngine} for what holds. */
final class EventAppends {

    static final int SNAPSHOTS_KEPT = 3;

    /** A server takes a mebibyte in one append unless told otherwise; a character may be three bytes. */
    private static final int CHARACTERS_IN_ONE_APPEND = 250_000;

    private static final int ABOUT_AN_ENVELOPE = 400;

    private final KurrentConnection connection;
    private final EventReads reads;
    private final StreamNames names;
    private final SeveralAggregates several;

    EventAppends(KurrentConnection connection, EventReads reads, StreamNames names, SeveralAggregates several) {
        this.connection = connection;
        this.reads = reads;
        this.names = names;
        this.several = several;
    }

    /**
     * Appends all or nothing, unless told otherwise for several aggregates.
     *
     * @return the first event whose place or identifier was already taken, if any
     */
    Optional<StoredEvent> append(List<StoredEvent> events) {
        Optional<StoredEvent> twice = takenByAnother(events);
        if (twice.isPresent()) {
            return twice;
        }
        Map<String, StreamAppend> appends = byStream(events);
        if (appends.size() == 1 || several == SeveralAggregates.AS_ONE) {
            return append(appends);
        }
        for (Map<String, StreamAppend> some : inTurn(appends.values())) {
            Optional<StoredEvent> taken = append(some);
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private List<Map<String, StreamAppend>> inTurn(Collection<StreamAppend> all) {
        int most = appendsToSeveralStreams() ? CHARACTERS_IN_ONE_APPEND : 0;
        List<Map<String, StreamAppend>> turns = new ArrayList<>();
        Map<String, StreamAppend> turn = new LinkedHashMap<>();
        int weight = 0;
        for (StreamAppend append : all) {
            weight += append.weight();
            if (weight > most && !turn.isEmpty()) {
                turns.add(turn);
                turn = new LinkedHashMap<>();
                weight = append.weight();
            }
            turn.put(append.stream(), append);
        }
        turns.add(turn);
        return turns;
    }

    private boolean appendsToSeveralStreams() {
        return connection
                .call("The server does not say its version", KurrentDBClient::getServerVersion)
                .filter(version -> version.getMajor() > 25 || version.getMajor() == 25 && version.getMinor() >= 1)
                .isPresent();
    }

    void storeSnapshot(StoredEvent snapshot) {
        String stream = names.ofSnapshots(snapshot.aggregateId() == null ? "" : snapshot.aggregateId());
        Optional<StoredEvent> latest = reads.lastOf(stream);
        if (latest.isPresent() && latest.get().sequenceOrZero() > snapshot.sequenceOrZero()) {
            return;
        }
        if (latest.isEmpty()) {
            StreamMetadata bounded = new StreamMetadata();
            bounded.setMaxCount((long) SNAPSHOTS_KEPT);
            connection.call(
                    "The snapshots of '%s' cannot be bounded".formatted(snapshot.aggregateId()),
                    client -> client.setStreamMetadata(stream, bounded));
        }
        connection.call(
                "The snapshot of '%s' cannot be stored".formatted(snapshot.aggregateId()),
                client -> client.appendToStream(stream, WrittenEvent.of(snapshot)));
    }

    /** What takes an identifier or a sequence number that another event of the same append has. */
    private static Optional<StoredEvent> takenByAnother(List<StoredEvent> events) {
        Set<String> identifiers = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        for (StoredEvent event : events) {
            String aggregate = event.aggregateId();
            Long before = aggregate == null ? null : last.put(aggregate, event.sequenceOrZero());
            if (!identifiers.add(event.eventId()) || before != null && before >= event.sequenceOrZero()) {
                return Optional.of(event);
            }
            if (before != null && before + 1 < event.sequenceOrZero()) {
                throw new EventStoreException("The events of the aggregate '%s' leave out the numbers between %d and %d"
                        .formatted(aggregate, before, event.sequenceOrZero()));
            }
        }
        return Optional.empty();
    }

    private Map<String, StreamAppend> byStream(List<StoredEvent> all) {
        Map<String, List<StoredEvent>> events = new LinkedHashMap<>();
        for (StoredEvent event : all) {
            String stream = event.aggregateId() == null
                    ? names.ofEvent(event.eventId())
                    : names.ofAggregate(event.aggregateId());
            events.computeIfAbsent(stream, name -> new ArrayList<>()).add(event);
        }
        Map<String, StreamAppend> appends = new LinkedHashMap<>();
        events.forEach((stream, some) ->
                appends.put(stream, new StreamAppend(stream, some.get(0).sequenceOrZero() - 1, some)));
        return appends;
    }

    /** As often as a stream turns out to have begun with another number than zero. */
    private Optional<StoredEvent> append(Map<String, StreamAppend> appends) {
        Map<String, StreamAppend> expected = new LinkedHashMap<>(appends);
        for (int corrections = 0; ; corrections++) {
            try {
                write(expected.values());
                return Optional.empty();
            } catch (Unexplained unexplained) {
                return decidedByReading(expected.values());
            } catch (WrongExpectedVersionException raced) {
                StreamAppend losing = expected.getOrDefault(
                        raced.getStreamName(), expected.values().iterator().next());
                Optional<StreamAppend> corrected =
                        corrected(losing, raced.getActualState().toRawLong());
                if (corrected.isEmpty() || corrections == appends.size()) {
                    return Optional.of(losing.events().get(0));
                }
                expected.put(losing.stream(), corrected.get());
            }
        }
    }

    /**
     * What to make of an append to several streams over which the server stumbled. It does when one of them was written
     * before and another was not; but it may as well have been about to lose its leadership.
     */
    private Optional<StoredEvent> decidedByReading(Collection<StreamAppend> appends) {
        List<StreamAppend> done = new ArrayList<>();
        List<StreamAppend> open = new ArrayList<>();
        for (StreamAppend append : appends) {
            List<StoredEvent> there = reads.ofStream(
                    append.stream(), append.revision() + 1, append.events().size());
            if (there.isEmpty()) {
                open.add(append);
            } else if (ids(there).equals(ids(append.events()))) {
                done.add(append);
            } else {
                return Optional.of(append.events().get(0));
            }
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        if (done.isEmpty()) {
            return writePatiently(open);
        }
        if (several == SeveralAggregates.AS_ONE) {
            return Optional.of(done.get(0).events().get(0));
        }
        for (StreamAppend append : open) {
            Optional<StoredEvent> taken = append(Map.of(append.stream(), append));
            if (taken.isPresent()) {
                return taken;
            }
        }
        return Optional.empty();
    }

    private static List<UUID> ids(List<StoredEvent> events) {
        return events.stream().map(event -> WrittenEvent.uuid(event.eventId())).toList();
    }

    /** The server stumbled over an append to several streams. */
    private static final class Unexplained extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unexplained(EventStoreException cause) {
            super(cause);
        }
    }

    /** The stream is shorter than the sequence number says: the aggregate began, or begins now, with another number. */
    private Optional<StreamAppend> corrected(StreamAppend append, long actual) {
        if (actual >= append.revision()) {
            return Optional.empty();
        }
        if (actual == StreamState.noStream().toRawLong()) {
            return Optional.of(append.after(actual));
        }
        return reads.lastOf(append.stream())
                .filter(last ->
                        last.sequenceOrZero() + 1 == append.events().get(0).sequenceOrZero())
                .map(last -> append.after(actual));
    }

    private void write(Collection<StreamAppend> appends) {
        if (appends.size() == 1) {
            StreamAppend only = appends.iterator().next();
            AppendToStreamOptions options = AppendToStreamOptions.get()
                    .streamState(StreamState.fromRawLong(only.revision()))
                    .deadline(connection.deadline().toMillis());
            connection.call(
                    "The stream '%s' cannot be appended to".formatted(only.stream()),
                    client -> client.appendToStream(
                            only.stream(), options, only.data().iterator()));
        } else {
            try {
                connection.call(asOne(appends), several(appends), Trouble::isUnexplained);
            } catch (EventStoreException failure) {
                throw Trouble.isUnexplained(failure) ? new Unexplained(failure) : failure;
            }
        }
    }

    private Optional<StoredEvent> writePatiently(List<StreamAppend> appends) {
        try {
            connection.call(asOne(appends), several(appends));
            return Optional.empty();
        } catch (WrongExpectedVersionException raced) {
            return appends.stream()
                    .filter(append -> append.stream().equals(raced.getStreamName()))
                    .findFirst()
                    .or(() -> Optional.of(appends.get(0)))
                    .map(losing -> losing.events().get(0));
        }
    }

    private static String asOne(Collection<StreamAppend> appends) {
        return ("%d aggregates cannot be appended to as one. Either the server is KurrentDB 25.1 or later, or each unit of work"
                        + " changes one aggregate, or several aggregates are appended to in turn")
                .formatted(appends.size());
    }

    private static Function<KurrentDBClient, CompletableFuture<MultiStreamAppendResponse>> several(
            Collection<StreamAppend> appends) {
        return client -> client.multiStreamAppend(
                appends.stream().map(StreamAppend::request).iterator());
    }

    /**
     * What one stream gets.
     *
     * @param revision at which the stream must be; as the server counts, -1 for a stream that must not be
     */
    private record StreamAppend(String stream, long revision, List<StoredEvent> events) {

        int weight() {
            return events.stream()
                    .mapToInt(event ->
                            event.payload().length() + 2 * event.metadata().length() + ABOUT_AN_ENVELOPE)
                    .sum();
        }

        StreamAppend after(long actual) {
            return new StreamAppend(stream, actual, events);
        }

        List<EventData> data() {
            return events.stream().map(WrittenEvent::of).toList();
        }

        AppendStreamRequest request() {
            return new AppendStreamRequest(stream, data().iterator(), StreamState.fromRawLong(revision));
        }
    }
}

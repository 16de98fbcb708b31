package id.tanggap.eventstore.kurrent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.tanggap.eventstore.EventLag;
import id.tanggap.eventstore.StoredEvent;
import io.kurrent.dbclient.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Reads; see {@link KurrentEventStorageEngine} for what holds. */
final class EventReads {

    private static final int STREAMS_AT_A_TIME = 16;
    private static final int LAG_BOUND = 5_000;

    /** More than there will ever be; those that have moved on are forgotten after a while. */
    private static final int READERS = 1_000;

    private final Pages pages;
    private final StreamNames names;
    private final @Nullable LogPosition origin;
    private final Cache<LogPosition, LogPosition> nothingBetween = Caffeine.newBuilder()
            .maximumSize(READERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** @param origin where reading all events begins; null for the beginning of the log */
    EventReads(KurrentConnection connection, StreamNames names, @Nullable LogPosition origin) {
        this.pages = new Pages(connection);
        this.names = names;
        this.origin = origin;
    }

    /**
     * A stream's revisions are its aggregate's sequence numbers, unless the aggregate began with another number than
     * zero. Then its events stand at smaller revisions.
     */
    Stream<StoredEvent> aggregate(String aggregateId, long firstSequence) {
        String stream = names.ofAggregate(aggregateId);
        List<RecordedEvent> first = pages.ofStream(stream, firstSequence, Pages.SIZE);
        boolean asExpected = first.isEmpty()
                ? firstSequence == 0 || lastOf(stream).stream().allMatch(last -> last.sequenceOrZero() < firstSequence)
                : firstSequence == 0 || WrittenEvent.read(first.get(0)).sequenceOrZero() == firstSequence;
        return asExpected
                ? from(stream, first)
                : from(stream, pages.ofStream(stream, 0, Pages.SIZE))
                        .filter(event -> event.sequenceOrZero() >= firstSequence);
    }

    /** Hands over, of each aggregate, the events below a sequence number in order; some streams are read at a time. */
    void below(Map<String, Long> sequences, Executor threads, Consumer<Stream<StoredEvent>> each) {
        List<Map.Entry<String, Long>> wanted = List.copyOf(sequences.entrySet());
        for (int from = 0; from < wanted.size(); from += STREAMS_AT_A_TIME) {
            wanted.subList(from, Math.min(wanted.size(), from + STREAMS_AT_A_TIME)).stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> below(one.getKey(), one.getValue()), threads))
                    .toList()
                    .forEach(stream -> each.accept(read(stream).stream()));
        }
    }

    private List<StoredEvent> below(String aggregateId, long sequence) {
        return aggregate(aggregateId, 0)
                .takeWhile(event -> event.sequenceOrZero() < sequence)
                .toList();
    }

    private static <T> T read(CompletableFuture<T> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    private Stream<StoredEvent> from(String stream, List<RecordedEvent> first) {
        return Pages.inTurn((@Nullable RecordedEvent last) ->
                        last == null ? first : pages.ofStream(stream, last.getRevision() + 1, Pages.SIZE))
                .map(WrittenEvent::read);
    }

    /** What stands in a stream from this revision on, so many events at most. */
    List<StoredEvent> ofStream(String stream, long fromRevision, int count) {
        return pages.ofStream(stream, fromRevision, count).stream()
                .map(WrittenEvent::read)
                .toList();
    }

    Optional<Long> lastSequence(String aggregateId) {
        return lastOf(names.ofAggregate(aggregateId)).map(StoredEvent::sequenceOrZero);
    }

    Optional<StoredEvent> lastOf(String stream) {
        return pages.lastOfStream(stream, 1).stream().map(WrittenEvent::read).findFirst();
    }

    /** The latest first. */
    Stream<StoredEvent> snapshots(String aggregateId, int count) {
        return pages.lastOfStream(names.ofSnapshots(aggregateId), count).stream()
                .map(WrittenEvent::read);
    }

    /** All events of this store after the position. */
    Stream<StoredEvent> all(@Nullable LogPosition after) {
        return whole(after)
                .filter(recorded -> names.holdsEvents(recorded.getStreamId()))
                .map(WrittenEvent::read);
    }

    /** Whatever the server holds after the position. */
    private Stream<RecordedEvent> whole(@Nullable LogPosition after) {
        LogPosition start = LogPosition.later(after, origin);
        return Pages.inTurn((@Nullable RecordedEvent last) -> after(last == null ? start : LogPosition.of(last)));
    }

    /** Asks for one more, because the event at the position comes along again. */
    private List<RecordedEvent> after(@Nullable LogPosition position) {
        List<RecordedEvent> page = pages.ofAll(position, Pages.SIZE + 1);
        if (position == null) {
            return page.size() > Pages.SIZE ? page.subList(0, Pages.SIZE) : page;
        }
        List<RecordedEvent> following = page.stream()
                .filter(event -> LogPosition.of(event).isAfter(position))
                .toList();
        return following.size() > Pages.SIZE ? following.subList(0, Pages.SIZE) : following;
    }

    /** The event of this store at the position, or the last one before it; null for the last of all. */
    Optional<StoredEvent> atOrBefore(@Nullable LogPosition position) {
        if (position != null) {
            Optional<RecordedEvent> there = pages.ofAll(position, 1).stream()
                    .filter(event -> names.holdsEvents(event.getStreamId()))
                    .filter(event -> LogPosition.of(event).equals(position))
                    .findFirst();
            if (there.isPresent()) {
                return there.map(WrittenEvent::read);
            }
        }
        return backwards(position).findFirst().map(WrittenEvent::read);
    }

    /** The events of this store before the position, the last first. */
    private Stream<RecordedEvent> backwards(@Nullable LogPosition position) {
        return Pages.inTurn((@Nullable RecordedEvent last) ->
                        pages.ofAllBefore(last == null ? position : LogPosition.of(last), Pages.SIZE))
                .takeWhile(event -> LogPosition.of(event).isAfter(origin))
                .filter(event -> names.holdsEvents(event.getStreamId()));
    }

    /** Where the events of this store stand, the last first. */
    Stream<LogPosition> backwards() {
        return backwards(null).map(LogPosition::of);
    }

    /** Where the last event of this store stands: a place that no scavenge removes, unlike the end of the log. */
    @Nullable
    LogPosition head() {
        return atOrBefore(null).map(LogPosition::of).orElse(origin);
    }

    /**
     * Where the last event before the first one of that time or later stands; the head if there is none of that time.
     * Reads all events before it.
     */
    @Nullable
    LogPosition before(Instant time) {
        LogPosition before = origin;
        for (StoredEvent event : (Iterable<StoredEvent>) all(null)::iterator) {
            if (!event.time().isBefore(time)) {
                return before;
            }
            before = LogPosition.of(event);
        }
        return before;
    }

    /**
     * Counts what follows, among so many records at most. Where the server holds much else, it remembers how far it has
     * looked for a reader that has not moved meanwhile, and goes on from there.
     */
    EventLag lagBehind(@Nullable LogPosition position) {
        LogPosition lookedUpTo = position == null ? null : nothingBetween.getIfPresent(position);
        if (position == null || lookedUpTo == null) {
            return lagBehind(position, position);
        }
        try {
            return lagBehind(position, lookedUpTo);
        } catch (EventStoreException noLongerThere) {
            nothingBetween.invalidate(position);
            return lagBehind(position, position);
        }
    }

    private EventLag lagBehind(@Nullable LogPosition position, @Nullable LogPosition start) {
        long unread = 0;
        Instant oldest = null;
        for (RecordedEvent recorded : (Iterable<RecordedEvent>) whole(start).limit(LAG_BOUND)::iterator) {
            if (names.holdsEvents(recorded.getStreamId())) {
                Instant time = WrittenEvent.read(recorded).time();
                oldest = oldest == null || time.isBefore(oldest) ? time : oldest;
                unread++;
            } else if (unread == 0 && position != null) {
                nothingBetween.put(position, LogPosition.of(recorded));
            }
        }
        return EventLag.of(unread, oldest);
    }
}

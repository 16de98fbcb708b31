package id.tanggap.eventstore.kurrent.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log that all nodes of a cluster share, with what a server derives from it. */
final class ServerLog {

    private static final long FIRST_POSITION = 1_214;
    private static final int RECORD_OVERHEAD = 131;
    private static final int WRITES_BETWEEN_STATISTICS = 7;
    private static final long TICKS_PER_SECOND = 10_000_000;

    private final List<LogRecord> records = new ArrayList<>();
    private final Map<String, List<LogRecord>> streams = new HashMap<>();
    private final Set<Long> places = new HashSet<>();
    private final Set<String> readersOfAll = new HashSet<>();
    private final Map<String, Long> maxCounts = new HashMap<>();
    private final Map<String, Duration> maxAges = new HashMap<>();
    private final Map<String, Long> truncatedBefore = new HashMap<>();
    private final Set<String> tombstoned = new HashSet<>();
    private long next = FIRST_POSITION;
    private int writes;

    ServerLog() {
        add("$scavenges", systemEvent("$scavengeIndexInitialized"));
        add("$users", systemEvent("$user"));
        add("somebody-elses", systemEvent("something-else"));
    }

    /** Administrators always may; whoever else is in the metadata of {@code $all}. */
    synchronized boolean mayReadAll(String user) {
        return readersOfAll.contains(user);
    }

    /** As it is now, for a server that is restored from it later. */
    synchronized ServerLog copy() {
        return new ServerLog(this);
    }

    private ServerLog(ServerLog other) {
        records.addAll(other.records);
        other.streams.forEach((name, events) -> streams.put(name, new ArrayList<>(events)));
        places.addAll(other.places);
        readersOfAll.addAll(other.readersOfAll);
        maxCounts.putAll(other.maxCounts);
        maxAges.putAll(other.maxAges);
        truncatedBefore.putAll(other.truncatedBefore);
        tombstoned.addAll(other.tombstoned);
        next = other.next;
        writes = other.writes;
    }

    synchronized Written append(List<StreamWrite> writes) {
        List<Decision> decisions = new ArrayList<>();
        for (StreamWrite write : writes) {
            if (tombstoned.contains(write.stream())) {
                return new Written.Tombstoned(write.stream());
            }
            decisions.add(decide(write));
        }
        for (int i = 0; i < writes.size(); i++) {
            if (decisions.get(i) == Decision.WRONG) {
                return new Written.WrongRevision(
                        writes.get(i).stream(), writes.get(i).expected(), last(writes.get(i).stream()));
            }
        }
        if (decisions.stream().allMatch(Decision.DONE_BEFORE::equals)) {
            return done(writes, last -> last.expected() + last.events().size());
        }
        if (decisions.contains(Decision.DONE_BEFORE)) {
            return new Written.Unexplained();
        }
        for (StreamWrite write : writes) {
            write.events().forEach(event -> add(write.stream(), event));
        }
        statistics();
        notifyAll();
        return done(writes, write -> last(write.stream()));
    }

    private enum Decision {
        WRITE,
        DONE_BEFORE,
        WRONG
    }

    private Decision decide(StreamWrite write) {
        long current = last(write.stream());
        List<LogRecord> stream = streams.getOrDefault(write.stream(), List.of());
        if (write.expected() == StreamWrite.ANY || write.expected() == StreamWrite.EXISTS && current >= 0) {
            return Decision.WRITE;
        }
        if (write.expected() == current) {
            return Decision.WRITE;
        }
        if (write.expected() == StreamWrite.EXISTS || write.expected() > current) {
            return Decision.WRONG;
        }
        for (int i = 0; i < write.events().size(); i++) {
            int revision = (int) write.expected() + 1 + i;
            if (revision >= stream.size()
                    || !stream.get(revision).id().equals(write.events().get(i).id())) {
                return Decision.WRONG;
            }
        }
        return Decision.DONE_BEFORE;
    }

    private Written done(List<StreamWrite> writes, ToLongFunction<StreamWrite> last) {
        List<Long> revisions = writes.stream().mapToLong(last).boxed().toList();
        StreamWrite end = writes.get(writes.size() - 1);
        int revision = revisions.get(writes.size() - 1).intValue();
        return new Written.Done(
                revisions, streams.get(end.stream()).get(revision).position());
    }

    private void add(String stream, Proposed event) {
        List<LogRecord> all = streams.computeIfAbsent(stream, name -> new ArrayList<>());
        LogRecord added = new LogRecord(
                next,
                stream,
                all.size(),
                event.id(),
                event.type(),
                event.json(),
                event.data(),
                event.metadata(),
                ticks(Instant.now()));
        all.add(added);
        records.add(added);
        places.add(next);
        next += RECORD_OVERHEAD + stream.length() + event.size();
        if (stream.startsWith("$$") && event.type().equals("$metadata")) {
            follow(stream.substring(2), JsonMapper.shared().readTree(event.data()));
        }
    }

    private static long ticks(Instant time) {
        return time.getEpochSecond() * TICKS_PER_SECOND + time.getNano() / 100;
    }

    private void follow(String stream, JsonNode metadata) {
        remember(maxCounts, stream, metadata.get("$maxCount"));
        remember(truncatedBefore, stream, metadata.get("$tb"));
        if (stream.equals("$all")) {
            readersOfAll.clear();
            metadata.path("$acl").path("$r").forEach(reader -> readersOfAll.add(reader.stringValue()));
        }
        JsonNode maxAge = metadata.get("$maxAge");
        if (maxAge == null || maxAge.isNull()) {
            maxAges.remove(stream);
        } else {
            maxAges.put(stream, Duration.ofSeconds(maxAge.longValue()));
        }
    }

    private static void remember(Map<String, Long> where, String stream, JsonNode value) {
        if (value == null || value.isNull()) {
            where.remove(stream);
        } else {
            where.put(stream, value.longValue());
        }
    }

    /** A server writes them all the time. */
    private void statistics() {
        if (++writes % WRITES_BETWEEN_STATISTICS == 0) {
            add("$stats-127.0.0.1:2113", systemEvent("$statsCollected"));
        }
    }

    private static Proposed systemEvent(String type) {
        return new Proposed(UUID.randomUUID(), type, true, "{}".getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    /** The revision of the stream's last event, -1 without one. */
    synchronized long last(String stream) {
        return streams.getOrDefault(stream, List.of()).size() - 1L;
    }

    synchronized boolean isTombstoned(String stream) {
        return tombstoned.contains(stream);
    }

    synchronized long tombstone(String stream) {
        tombstoned.add(stream);
        add(stream, systemEvent("$streamDeleted"));
        notifyAll();
        return records.get(records.size() - 1).position();
    }

    /** What can be seen of a stream; nothing if there is none. */
    synchronized Optional<List<LogRecord>> stream(String stream) {
        List<LogRecord> all = streams.get(stream);
        if (all == null) {
            return Optional.empty();
        }
        long first = firstKept(stream);
        return first >= all.size()
                ? Optional.empty()
                : Optional.of(List.copyOf(all.subList((int) Math.max(0, first), all.size())));
    }

    /** The revision of the first event that the stream's metadata do not hide. */
    private long firstKept(String stream) {
        List<LogRecord> all = streams.getOrDefault(stream, List.of());
        long first = Math.max(
                truncatedBefore.getOrDefault(stream, 0L),
                all.size() - maxCounts.getOrDefault(stream, (long) all.size()));
        Duration maxAge = maxAges.get(stream);
        if (maxAge != null) {
            long oldest = ticks(Instant.now().minus(maxAge));
            while (first < all.size() && all.get((int) Math.max(0, first)).ticks() < oldest) {
                first++;
            }
        }
        return first;
    }

    /**
     * The chunk that is being written is completed, and of this and all before it whatever is hidden goes for good: it can
     * no longer be read from {@code $all} either. The next chunk begins with the scavenge's own record, as a server's does.
     */
    synchronized void scavenge() {
        long end = next;
        add("$scavenges", systemEvent("$scavengeStarted"));
        records.removeIf(record -> record.position() < end && isHidden(record));
        notifyAll();
    }

    private boolean isHidden(LogRecord record) {
        String stream = record.stream();
        boolean last = record.revision() == last(stream);
        return tombstoned.contains(stream) ? !last : record.revision() < firstKept(stream);
    }

    /** Whether a record begins there, or did before it was scavenged; so does whatever is beyond the end. */
    synchronized boolean isPlace(long position) {
        return position < FIRST_POSITION || position >= next || places.contains(position);
    }

    /** In the order of the log. */
    synchronized List<LogRecord> forwards(long from, long count) {
        int start = index(from);
        return List.copyOf(records.subList(start, (int) Math.min(records.size(), start + count)));
    }

    /** The last before the position first. */
    synchronized List<LogRecord> backwards(long before, long count) {
        int end = before < 0 ? records.size() : index(before);
        List<LogRecord> some = new ArrayList<>();
        for (int i = end - 1; i >= 0 && some.size() < count; i--) {
            some.add(records.get(i));
        }
        return some;
    }

    synchronized long end() {
        return records.get(records.size() - 1).position();
    }

    /** Where the next record will begin. */
    synchronized long beyondTheEnd() {
        return next;
    }

    /** Waits a while for something after the position. */
    synchronized void awaitAfter(long position, long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (end() <= position) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    /** Of the first record at the position or after it. */
    private int index(long position) {
        int low = 0;
        int high = records.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

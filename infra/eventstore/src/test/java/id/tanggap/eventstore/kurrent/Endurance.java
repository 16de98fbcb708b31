package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.Happened;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Writers, a reader and a slow reader for a while, during which an operator kills nodes. What was acknowledged is counted
 * against what is stored and against what was read.
 */
final class Endurance {

    private static final EventSerializer SERIALIZER =
            new EventSerializer(EventRegistry.of(Map.of("happened", Happened.class)));
    private static final int WRITERS = 4;
    private static final int EVENTS_OF_ONE = 500;
    private static final Duration SLOW = Duration.ofMillis(1);
    private static final int SLOW_EVERY = 50;
    private static final Duration TO_CATCH_UP = Duration.ofMinutes(3);

    private final String connectionString;
    private final TestServer.Place place;
    private final Duration time;
    private final PrintStream out;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong lastAcknowledged = new AtomicLong();
    private final AtomicLong longestSilence = new AtomicLong();
    private final List<Long> latencies = Collections.synchronizedList(new ArrayList<>());

    Endurance(String connectionString, TestServer.Place place, Duration time, PrintStream out) {
        this.connectionString = connectionString;
        this.place = place;
        this.time = time;
        this.out = out;
    }

    /** What one reader saw. */
    private static final class Seen {

        private final Map<String, Long> next = new TreeMap<>();
        private final List<String> wrong = new ArrayList<>();
        private volatile long count;

        synchronized void see(DomainEventMessage<?> event) {
            long expected = next.getOrDefault(event.getAggregateIdentifier(), 0L);
            if (event.getSequenceNumber() != expected && wrong.size() < 10) {
                wrong.add("%s %d came instead of %d"
                        .formatted(event.getAggregateIdentifier(), event.getSequenceNumber(), expected));
            }
            next.put(event.getAggregateIdentifier(), event.getSequenceNumber() + 1);
            count++;
        }

        synchronized Map<String, Long> all() {
            return Map.copyOf(next);
        }
    }

    /** @return whether nothing is lost, doubled or out of order */
    boolean run() throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        Seen reader = new Seen();
        Seen slow = new Seen();
        long end = System.nanoTime() + time.toNanos();
        try (KurrentConnection connection = connect();
                KurrentEventStore store = store(connection)) {
            List<Future<?>> writing = new ArrayList<>();
            Future<?> reading = threads.submit(() -> read(reader, false));
            Future<?> readingSlowly = threads.submit(() -> read(slow, true));
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writing.add(threads.submit(() -> write(store, number, end)));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
            long all = acknowledged.values().stream().mapToLong(Long::longValue).sum();
            awaitAll(all, reader, slow);
            reading.cancel(true);
            readingSlowly.cancel(true);
            return told(all, store, reader, slow);
        } catch (ExecutionException failed) {
            out.println("A writer failed: " + failed.getCause());
            return false;
        } finally {
            threads.shutdownNow();
        }
    }

    private KurrentConnection connect() {
        return KurrentConnection.to(connectionString)
                .deadline(Duration.ofSeconds(5))
                .patience(Duration.ofMinutes(2))
                .open();
    }

    private KurrentEventStore store(KurrentConnection connection) {
        return KurrentEventStore.builder(place.engine(connection, SERIALIZER).build())
                .build();
    }

    private void write(KurrentEventStore store, int writer, long end) {
        for (int aggregate = 0; System.nanoTime() < end; aggregate++) {
            String id = "writer-" + writer + "-" + aggregate;
            for (long sequence = 0; sequence < EVENTS_OF_ONE && System.nanoTime() < end; sequence++) {
                long began = System.nanoTime();
                append(
                        store,
                        new GenericDomainEventMessage<>("Thing", id, sequence, new Happened(id + " " + sequence)));
                acknowledge(id, sequence + 1, began);
            }
        }
    }

    /** The same again until it is known to be stored: what was told as failed may have happened. */
    private void append(KurrentEventStore store, DomainEventMessage<?> event) {
        while (true) {
            try {
                store.publish(event);
                return;
            } catch (ConcurrencyException taken) {
                if (store.readEvents(event.getAggregateIdentifier(), event.getSequenceNumber())
                        .next()
                        .getIdentifier()
                        .equals(event.getIdentifier())) {
                    return;
                }
                throw taken;
            } catch (EventStoreException away) {
                told.incrementAndGet();
            }
        }
    }

    private void acknowledge(String id, long count, long began) {
        long now = System.nanoTime();
        acknowledged.put(id, count);
        latencies.add(now - began);
        long before = lastAcknowledged.getAndSet(now);
        if (before != 0) {
            longestSilence.accumulateAndGet(now - before, Math::max);
        }
    }

    private Void read(Seen seen, boolean slowly) throws InterruptedException {
        try (KurrentConnection connection = connect();
                KurrentEventStore store = store(connection);
                BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            while (!Thread.currentThread().isInterrupted()) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    seen.see((DomainEventMessage<?>) stream.nextAvailable());
                    if (slowly && seen.count % SLOW_EVERY == 0) {
                        TimeUnit.NANOSECONDS.sleep(SLOW.toNanos());
                    }
                }
            }
        }
        return null;
    }

    private static void awaitAll(long all, Seen... readers) throws InterruptedException {
        long end = System.nanoTime() + TO_CATCH_UP.toNanos();
        for (Seen reader : readers) {
            while (reader.count < all && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private boolean told(long all, KurrentEventStore store, Seen reader, Seen slow) {
        Map<String, Long> stored = new TreeMap<>();
        boolean storedInOrder = true;
        for (String id : acknowledged.keySet()) {
            long expected = 0;
            for (DomainEventMessage<?> event : (Iterable<DomainEventMessage<?>>)
                    store.readEvents(id).asStream().<DomainEventMessage<?>>map(each -> each)::iterator) {
                storedInOrder &= event.getSequenceNumber() == expected++;
            }
            stored.put(id, expected);
        }
        long storedAll = stored.values().stream().mapToLong(Long::longValue).sum();
        List<Long> sorted = latencies.stream().sorted().toList();
        out.printf(Locale.ROOT, "diakui / acknowledged: %,d%n", all);
        out.printf(Locale.ROOT, "tersimpan / stored: %,d%n", storedAll);
        out.printf(Locale.ROOT, "terbaca / read: %,d, lambat / slowly: %,d%n", reader.count, slow.count);
        out.printf(Locale.ROOT, "dikatakan gagal / told as failed: %,d%n", told.get());
        out.printf(Locale.ROOT, "append p50 %.1f ms, p99 %.1f ms%n", millis(sorted, 0.5), millis(sorted, 0.99));
        out.printf(Locale.ROOT, "sunyi terlama / longest silence: %.1f s%n", longestSilence.get() / 1e9);
        reader.wrong.forEach(out::println);
        slow.wrong.forEach(out::println);
        boolean well = all > 0
                && storedInOrder
                && stored.equals(new TreeMap<>(acknowledged))
                && reader.wrong.isEmpty()
                && slow.wrong.isEmpty()
                && reader.all().equals(Map.copyOf(acknowledged))
                && slow.all().equals(Map.copyOf(acknowledged));
        out.println(
                well
                        ? "Tidak ada yang hilang, ganda, atau salah urut. / Nothing is lost, doubled or out of order."
                        : "ADA YANG SALAH. / SOMETHING IS WRONG.");
        return well;
    }

    private static double millis(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }
}

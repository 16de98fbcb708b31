package id.tanggap.eventstore.postgres;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows up to where events are settled and wakes the streams when that moves on: one query for all streams. */
final class HeadWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HeadWatch.class);
    private static final long LEAST_NANOS_BETWEEN_LOOKS = 1_000_000;

    /**
     * After the head has moved it is left alone so long. A lone event is seen at once; of many, readers get batches, and
     * an engine that pays for every batch is not kept busy with single events.
     */
    private static final Duration BREATH = Duration.ofMillis(40);

    private static final Duration FIRST_RECHECK = Duration.ofMillis(2);
    private static final Duration LAST_RECHECK = Duration.ofMillis(250);

    private final Supplier<PostgresEventStorageEngine.Head> source;
    private final Duration safetyPoll;
    private final Set<SettledEvents> streams = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signalled = lock.newCondition();
    private boolean signal;
    private boolean failing;
    private long moved = System.nanoTime() - BREATH.toNanos();
    private @Nullable Thread thread;
    private volatile boolean closed;
    private volatile @Nullable GlobalPosition position;

    HeadWatch(Supplier<PostgresEventStorageEngine.Head> source, Duration safetyPoll) {
        this.source = source;
        this.safetyPoll = safetyPoll;
    }

    void start() {
        lock.lock();
        try {
            if (thread == null && !closed) {
                thread = new Thread(this::run, "event-head");
                thread.setDaemon(true);
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        lock.lock();
        try {
            signal = true;
            signalled.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean isBeyond(@Nullable GlobalPosition reached) {
        GlobalPosition known = position;
        return known != null && known.isAfter(reached);
    }

    void add(SettledEvents stream) {
        streams.add(stream);
        wake();
    }

    void remove(SettledEvents stream) {
        streams.remove(stream);
    }

    private void run() {
        Duration wait = FIRST_RECHECK;
        while (!closed) {
            try {
                long lookedAt = System.nanoTime();
                boolean heldBack = look();
                wait = heldBack ? min(wait.multipliedBy(2), LAST_RECHECK) : FIRST_RECHECK;
                if (!await(heldBack ? min(wait, safetyPoll) : safetyPoll)) {
                    continue;
                }
                wait = FIRST_RECHECK;
                breathe();
                // Of a thousand commits a second, not each is worth a look of its own.
                LockSupport.parkNanos(lookedAt + LEAST_NANOS_BETWEEN_LOOKS - System.nanoTime());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void breathe() throws InterruptedException {
        long rest = BREATH.toNanos() - (System.nanoTime() - moved);
        if (rest > 0) {
            TimeUnit.NANOSECONDS.sleep(rest);
        }
    }

    /** Whether there are events that are not settled yet. */
    private boolean look() {
        try {
            PostgresEventStorageEngine.Head head = source.get();
            failing = false;
            GlobalPosition settled = head.position();
            if (settled != null && settled.isAfter(position)) {
                position = settled;
                moved = System.nanoTime();
                streams.forEach(SettledEvents::wake);
            }
            return head.heldBack();
        } catch (RuntimeException e) {
            if (!failing && !closed) {
                log.warn("The event store's head cannot be read; readers wait until it can", e);
            }
            failing = true;
            return false;
        }
    }

    private boolean await(Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = timeout.toNanos();
            while (!signal && nanos > 0) {
                nanos = signalled.awaitNanos(nanos);
            }
            boolean woken = signal;
            signal = false;
            return woken;
        } finally {
            lock.unlock();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }
}

package id.tanggap.eventstore.kurrent;

import id.tanggap.eventstore.StoredEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription has brought and its reader has not taken yet. When it is full, whoever brings more waits, and with
 * that the server.
 *
 * <p>A lone event can be taken at once. What follows it within a breath can be taken after the breath, so that a stream of
 * single events becomes batches; unless there is so much that nobody need wait for a batch.
 */
final class Inbox {

    static final int CAPACITY = 2_048;
    private static final int A_BATCH = 256;
    private static final long BREATH_NANOS = Duration.ofMillis(40).toNanos();
    private static final Runnable NOBODY = () -> {};

    private final ScheduledExecutorService timer;
    private final Queue<StoredEvent> events = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition roomMade = lock.newCondition();
    private final Condition madeReady = lock.newCondition();
    private int ready;
    private long readyAt = System.nanoTime() - BREATH_NANOS;
    private boolean breathing;
    private volatile boolean closed;
    private volatile Runnable onReady = NOBODY;
    private volatile @Nullable RuntimeException trouble;

    Inbox(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** @return false when nobody reads any more */
    boolean put(StoredEvent event) {
        boolean wake;
        lock.lock();
        try {
            while (events.size() >= CAPACITY && !closed) {
                roomMade.awaitUninterruptibly();
            }
            if (closed) {
                return false;
            }
            events.add(event);
            wake = readyNowOrSoon();
        } finally {
            lock.unlock();
        }
        if (wake) {
            onReady.run();
        }
        return true;
    }

    private boolean readyNowOrSoon() {
        long rest = BREATH_NANOS - (System.nanoTime() - readyAt);
        if (rest <= 0 || events.size() - ready >= A_BATCH) {
            makeReady();
            return true;
        }
        if (!breathing) {
            breathing = true;
            try {
                timer.schedule(this::breathed, rest, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException stopping) {
                breathing = false;
            }
        }
        return false;
    }

    private void breathed() {
        lock.lock();
        try {
            breathing = false;
            makeReady();
        } finally {
            lock.unlock();
        }
        onReady.run();
    }

    private void makeReady() {
        ready = events.size();
        readyAt = System.nanoTime();
        madeReady.signalAll();
    }

    /** As many as are ready, at most so many. */
    List<StoredEvent> take(int atMost) {
        lock.lock();
        try {
            List<StoredEvent> taken = new ArrayList<>(Math.min(ready, atMost));
            while (ready > 0 && taken.size() < atMost) {
                taken.add(events.remove());
                ready--;
            }
            if (!taken.isEmpty()) {
                roomMade.signalAll();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** @return what is left of the time when something is ready, or when the inbox is closed */
    long await(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (ready == 0 && !closed && trouble == null && left > 0) {
                left = madeReady.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** From now on called whenever something becomes ready. */
    void onReady(Runnable callback) {
        onReady = callback;
    }

    /** What keeps events from coming until somebody mends it; null when it is mended. */
    void trouble(@Nullable RuntimeException reason) {
        lock.lock();
        try {
            trouble = reason;
            madeReady.signalAll();
        } finally {
            lock.unlock();
        }
        if (reason != null) {
            onReady.run();
        }
    }

    @Nullable
    RuntimeException trouble() {
        return trouble;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            onReady = NOBODY;
            events.clear();
            ready = 0;
            roomMade.signalAll();
            madeReady.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

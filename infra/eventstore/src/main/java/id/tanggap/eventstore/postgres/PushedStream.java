package id.tanggap.eventstore.postgres;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * All events from a position on. Read by one thread at a time; fetches ahead in pages, and only when the head is known
 * to be further.
 */
final class PushedStream implements TrackingEventStream {

    static final int PAGE = 1_000;
    private static final Runnable NOBODY = () -> {};

    private final SharedPages pages;
    private final HeadWatch head;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition headMoved = lock.newCondition();
    private @Nullable GlobalPosition reached;
    private boolean moreAtOnce = true;
    private volatile Runnable onAvailable = NOBODY;
    private volatile boolean closed;

    PushedStream(SharedPages pages, HeadWatch head, @Nullable GlobalPosition start) {
        this.pages = pages;
        this.head = head;
        this.reached = start;
        head.add(this);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(fetched.peek()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        fetch();
        return !fetched.isEmpty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        while (!hasNextAvailable()) {
            if (nanos <= 0 || closed) {
                return false;
            }
            nanos = awaitHead(nanos);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS)) {
            if (closed) {
                throw new IllegalStateException("The event stream is closed");
            }
        }
        return fetched.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        callback.run();
        return true;
    }

    @Override
    public void close() {
        closed = true;
        onAvailable = NOBODY;
        head.remove(this);
        wake();
    }

    void wake() {
        lock.lock();
        try {
            headMoved.signalAll();
        } finally {
            lock.unlock();
        }
        onAvailable.run();
    }

    private void fetch() {
        while (fetched.isEmpty() && !closed && (moreAtOnce || head.isBeyond(reached))) {
            PostgresEventStorageEngine.Page page = pages.after(reached);
            fetched.addAll(page.messages());
            reached = page.reached();
            moreAtOnce = page.full();
        }
    }

    private long awaitHead(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return head.isBeyond(reached) || closed ? nanos : headMoved.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }
}

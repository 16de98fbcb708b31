package id.tanggap.eventstore.postgres;

import id.tanggap.eventstore.PushedStream;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The events from a position on; fetched in pages, and only when the head is known to be further. */
final class SettledEvents implements PushedStream.Source {

    static final int PAGE = 1_000;
    private static final Runnable NOBODY = () -> {};

    private final SharedPages pages;
    private final HeadWatch head;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition headMoved = lock.newCondition();
    private @Nullable GlobalPosition reached;
    private boolean moreAtOnce = true;
    private volatile Runnable onAvailable = NOBODY;
    private volatile boolean closed;

    SettledEvents(SharedPages pages, HeadWatch head, @Nullable GlobalPosition start) {
        this.pages = pages;
        this.head = head;
        this.reached = start;
        head.add(this);
    }

    @Override
    public List<TrackedEventMessage<?>> take() {
        while (!closed && (moreAtOnce || head.isBeyond(reached))) {
            PostgresEventStorageEngine.Page page = pages.after(reached);
            reached = page.reached();
            moreAtOnce = page.full();
            if (!page.messages().isEmpty()) {
                return page.messages();
            }
        }
        return List.of();
    }

    @Override
    public long await(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return head.isBeyond(reached) || closed ? nanos : headMoved.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onAvailable(Runnable callback) {
        onAvailable = callback;
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

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        onAvailable = NOBODY;
        head.remove(this);
        wake();
    }
}

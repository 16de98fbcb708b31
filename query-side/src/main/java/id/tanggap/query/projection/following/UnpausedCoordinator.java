package id.tanggap.query.projection.following;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Runs a processor's coordinator. When the queue of a segment is full, with 1,024 events, Axon's coordinator looks again
 * after 100 ms ({@code Coordinator}, "No space available in work packages"); folded documents need a fraction of that, and
 * the processor stood still for the rest: it never came to more than 10,000 events a second. Here it looks again at once.
 */
final class UnpausedCoordinator extends ScheduledThreadPoolExecutor {
    /** In milliseconds; a test tells when Axon's is another one. */
    static final long AXONS_PAUSE = 100;

    private static final long PAUSE = 5;

    UnpausedCoordinator(ThreadFactory threads) {
        super(1, threads);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        long millis = unit.toMillis(delay);
        return super.schedule(task, millis == AXONS_PAUSE ? PAUSE : millis, TimeUnit.MILLISECONDS);
    }
}
